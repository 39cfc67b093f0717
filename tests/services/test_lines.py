"""The standing line of an item, and its copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import WrongStageError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.lines import (
    copies_of,
    is_cancelled,
    last_line,
    outgoing_line,
    require_standing,
    standing_line,
)
from bmnn_desk.services.work import Work
from tests import make
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office


def test_a_cancelled_line_stands_no_more_until_the_next_one(office: Office) -> None:
    item = make.issued(office).item
    vault = office.desk._vault
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    with vault.begin() as session:
        work = Work(session=session, law=office.desk.law, actor=office.desk.actor, keys=vault.keys)
        assert standing_line(work, item) is None
        first = last_line(work, item)
        assert first is not None
        assert is_cancelled(work, first.id)
        with pytest.raises(WrongStageError):
            require_standing(work, first.id, "issued")
        assert sorted(copies_of(work, first.id)) == [1, 2, 3, 4]
    office.desk.do(issue_outgoing, make.issue(office, item))
    with vault.begin() as session:
        work = Work(session=session, law=office.desk.law, actor=office.desk.actor, keys=vault.keys)
        standing = standing_line(work, item)
        assert standing is not None
        assert standing.ordinal == 2
        require_standing(work, standing.id, "issued")
        assert {copy.line_id for copy in copies_of(work, standing.id).values()} == {standing.id}


def test_the_newest_line_of_an_item_speaks_for_it(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    with working(office) as work:
        assert outgoing_line(work, item).reference == "01/BC-SMM"
    office.desk.do(issue_outgoing, make.issue(office, item))
    with working(office) as work:
        assert outgoing_line(work, item).reference == "02/BC-SMM"


def test_an_item_that_was_never_issued_has_no_line(office: Office) -> None:
    item = make.signed(office).item
    with working(office) as work, pytest.raises(WrongStageError):
        outgoing_line(work, item)
