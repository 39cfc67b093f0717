from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Severity
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.copy_steps_findings import copy_steps_findings
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.storage import tables as t
from tests import copying_desk as cd
from tests.services.ledger import rows

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopyStepsRequest
    from tests.make import Office


def found(at: Office, asked: CopyStepsRequest) -> dict[str, Severity]:
    return {rule.id: rule.severity for rule in at.desk.read(copy_steps_findings, asked)}


def test_blocks_and_warnings_are_told_alike_and_nothing_is_written(office: Office) -> None:
    made = cd.copied(office)
    asked = cd.copy_steps(office, made, made=3, signed=True, executor_signed=True)
    assert found(office, asked) == {
        "SC-05": Severity.BLOCK,
        "SC-07B": Severity.BLOCK,
        "SC-13": Severity.WARN,
    }
    assert rows(office, t.CopyStep) == []


def test_since_2026_a_signature_before_the_marks_is_a_warning(new_office: Office) -> None:
    made = cd.copied(new_office)
    signs = cd.copy_steps(new_office, made, signed=True)
    assert found(new_office, signs) == {"SC-07B": Severity.WARN}
    new_office.desk.do(record_copy_marks, cd.copy_marks(new_office, made))
    assert found(new_office, signs) == {}


def test_a_line_that_is_not_there_has_no_steps(office: Office) -> None:
    made = cd.copied(office)
    with pytest.raises(NotFoundError):
        found(office, cd.copy_steps(office, made, line=999))
