from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.machine_card import DriveUseCase
from bmnn_desk.domain.sweeps import SweptFileCase
from bmnn_desk.services.inspection_asked import LINES
from bmnn_desk.services.keep_sweep import answer_swept_file
from tests import export_desk, machine_desk, make
from tests.inspection_desk import cases, inspected
from tests.services.test_list_drive import off_the_list

if TYPE_CHECKING:
    from bmnn_desk.domain.inspection_report import InspectionFinding
    from tests.make import Office


def findings(at: Office) -> list[InspectionFinding]:
    """Those of machines and sweeps: other parts of the office owe other things."""
    told = inspected(at).findings
    return [each for each in told if each.rule.startswith(("IT-", "TK-03B"))]


def found(at: Office) -> list[str]:
    return [each.rule for each in findings(at)]


@pytest.mark.finding(58)
@pytest.mark.finding(34)
@pytest.mark.finding(18)
def test_a_file_without_a_line_is_found_until_it_is_answered(office: Office) -> None:
    file = machine_desk.swept_file(office)
    (finding,) = findings(office)
    assert (finding.rule, finding.ref.kind, finding.ref.number) == (
        "TK-03B",
        RecordKind.SWEPT_FILE,
        file,
    )
    assert finding.label.endswith(f"/{file}")
    office.desk.do(answer_swept_file, machine_desk.answering(office, file))
    assert found(office) == []
    assert cases(office, SweptFileCase) == [SweptFileCase(is_known=False, is_answered=True)]


@pytest.mark.finding(11)
@pytest.mark.finding(26)
@pytest.mark.finding(82)
def test_a_stick_that_was_swept_off_the_list_is_found_unless_it_is_excused(
    office: Office,
) -> None:
    drive = export_desk.listed(office, serial="USB-1")
    machine_desk.swept(office, drives=("USB-1",), outcome=machine_desk.outcome())
    file = 1
    office.desk.do(answer_swept_file, machine_desk.answering(office, file))
    assert found(office) == []
    off_the_list(office, drive)
    case = OtherCase(rule="IT-02", reason="Đoàn giao", responsible="Ai", document_number="1/CV")
    later = make.on(office, 1)
    machine_desk.swept(
        later,
        machine_desk.found_file(sha256="7" * 64),
        drives=("USB-1",),
        other_cases=(case,),
    )
    rules = found(later)
    assert sorted(rules) == ["IT-02", "TK-03B"]
    assert [each.excused for each in findings(later) if each.rule == "IT-02"] == [True]
    assert len(cases(later, DriveUseCase)) == 2


def test_many_files_come_in_blocks(office: Office) -> None:
    count = LINES + 3
    many = [machine_desk.found_file(sha256=f"{place:064x}") for place in range(count)]
    machine_desk.swept(office, *many)
    assert len(cases(office, SweptFileCase)) == count
