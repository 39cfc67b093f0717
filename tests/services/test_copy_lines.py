from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copying import CopyStepKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.copy_lines import (
    copy_line,
    named_copies,
    steps_done,
    unmarked_copies,
)
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_steps import record_copy_steps
from tests import copying_desk as cd
from tests import make
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_each_copy_of_a_line_has_its_recipient(office: Office) -> None:
    made = cd.copied(office)
    with working(office) as work:
        _, columns = copy_line(work, made.line, office.body)
        named = [(copy.id, name) for copy, name in named_copies(work, columns)]
    assert named == [(copy.copy, copy.recipient) for copy in made.copies]


def test_what_stands_of_marks_and_steps_is_counted(office: Office) -> None:
    made = cd.copied(office)
    with working(office) as work:
        assert unmarked_copies(work, made.line) == (1, 2)
        assert steps_done(work, made.line) == {}
    office.desk.do(record_copy_marks, cd.copy_marks(office, made))
    office.desk.do(record_copy_steps, cd.copy_steps(office, made))
    with working(office) as work:
        assert unmarked_copies(work, made.line) == ()
        assert steps_done(work, made.line) == {CopyStepKind.MADE: 2}


def test_a_line_of_another_register_or_body_is_none(office: Office) -> None:
    line = cd.copied(office).line
    outgoing = make.issued(office).line
    with working(office) as work:
        assert copy_line(work, line, office.body)[0].id == line
        for strange, body in ((outgoing, office.body), (line, office.body + 1)):
            with pytest.raises(NotFoundError):
                copy_line(work, strange, body)
