from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.old_cases import OldIncomingCase
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from bmnn_desk.services.return_incoming import return_incoming
from tests import incoming_desk
from tests.inspection_desk import cases, found, of_lines

if TYPE_CHECKING:
    from tests.make import Office


def test_lawful_lines_break_nothing(office: Office) -> None:
    incoming_desk.entered(office)
    office.desk.do(enter_incoming, incoming_desk.sealed(office))
    assert found(office) == []


def test_a_line_is_read_without_its_title(office: Office) -> None:
    incoming_desk.entered(office, title="về Tối hậu thư bịa đặt")
    (case,) = cases(office, OldIncomingCase)
    assert case.line.title == "xx"
    assert (case.networked, case.late, case.gap) == (False, False, "")


def test_a_cancelled_line_is_left_out_and_leaves_no_gap(office: Office) -> None:
    line = incoming_desk.entered(office).line
    office.desk.do(cancel_incoming, incoming_desk.cancelled(office, line))
    incoming_desk.entered(office)
    assert len(cases(office, OldIncomingCase)) == 1
    assert found(office) == []


def test_one_entered_late_and_one_of_unknown_permission_are_told(office: Office) -> None:
    late = incoming_desk.entered(office, arrived_on=office.day - timedelta(days=3))
    incoming_desk.entered(office, may_copy=None)
    told = of_lines(office)
    assert [finding.rule for finding in told] == ["DEN-01", "DEN-04C"]
    assert told[0].book is OldBook.INCOMING
    assert told[0].ref.kind is RecordKind.INCOMING
    assert (told[0].ref.number, told[0].ref.item) == (late.line, late.item)
    assert told[0].label.startswith(late.arrival_number)


def test_what_had_to_go_back_is_told_until_it_does_and_if_it_did_late(office: Office) -> None:
    due = office.day + timedelta(days=5)
    line = incoming_desk.entered(office, recall_on=due, recall_stamped=True).line
    assert found(office) == []
    assert found(office, day=due) == []
    after = replace(office, day=due + timedelta(days=1))
    assert [rule for rule, _ in found(after)] == ["DEN-07"]
    in_time = replace(office, day=due)
    office.desk.do(return_incoming, incoming_desk.given_back(in_time, line))
    assert found(after) == []


def test_a_loss_is_told_until_it_is_answered(office: Office) -> None:
    line = incoming_desk.entered(office).line
    amiss = incoming_desk.amiss(office, line, kind=IrregularityKind.LOST)
    recorded = office.desk.do(record_irregularity, amiss)
    assert [rule for rule, _ in found(office)] == ["BC-04B"]
    answer = incoming_desk.put_right(
        office, recorded.irregularity, report="09/BC-SMM ngày 10/03/2025"
    )
    office.desk.do(end_irregularity, answer)
    assert found(office) == []


def test_a_shortage_is_no_loss(office: Office) -> None:
    line = incoming_desk.entered(office).line
    shortage = incoming_desk.amiss(
        office, line, kind=IrregularityKind.SHORTAGE, expected=3, received=2
    )
    office.desk.do(record_irregularity, shortage)
    assert found(office) == []
