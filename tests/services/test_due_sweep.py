from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.services.due_sweep import sweep_due
from bmnn_desk.services.keep_sweep import answer_swept_file
from tests import machine_desk
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def due(at: Office) -> list[DueRow]:
    with working(at) as work:
        return list(sweep_due(work, at.body, at.day))


@pytest.mark.finding(58)
def test_a_file_without_a_line_waits_under_a_number_and_never_its_name(office: Office) -> None:
    file = machine_desk.swept_file(office)
    (row,) = due(office)
    assert (row.kind, row.rule, row.due) == (DueKind.SWEPT_FILE, "TK-03B", None)
    assert (row.ref.kind, row.ref.number) == (RecordKind.SWEPT_FILE, file)
    assert "mat" not in row.label
    office.desk.do(answer_swept_file, machine_desk.answering(office, file))
    assert due(office) == []


def test_the_rows_are_bounded(office: Office) -> None:
    many = [machine_desk.found_file(sha256=f"{place:064x}") for place in range(230)]
    machine_desk.swept(office, *many)
    assert len(due(office)) == 200
