from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.old_cases import OldCopyingCase, OldTransferCase
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.record_receipts import record_receipts
from tests import copying_desk, handover_desk, make
from tests.inspection_desk import cases, found, of_lines

if TYPE_CHECKING:
    from tests.make import Office


def later(at: Office) -> Office:
    """The same office when every receipt is overdue."""
    return replace(at, day=at.day + timedelta(days=60))


def test_a_hand_over_is_awaited_for_some_days_and_then_told(office: Office) -> None:
    done = handover_desk.round_on_the_way(office)
    assert found(office) == []
    told = of_lines(later(office))
    assert [finding.rule for finding in told] == ["DI-09"] * len(done.lines)
    assert told[0].book is OldBook.TRANSFERS
    assert told[0].ref.kind is RecordKind.TRANSFER
    assert told[0].ref.number == done.lines[0]
    assert told[0].label == "01/BC-SMM"


def test_one_inside_the_office_breaks_the_rule_of_its_own(office: Office) -> None:
    make.issued(office)
    book = handover_desk.transfer_book(office)
    handover_desk.handed_over(office, book, inside=True)
    assert {rule for rule, _ in found(later(office))} == {"DEN-05"}


def test_what_was_signed_for_came_back_or_was_cancelled_breaks_nothing(office: Office) -> None:
    done = handover_desk.printed_round(office)
    sheet = handover_desk.newest_sheet(office, done)
    one, other = handover_desk.signed_rows(done, sheet=sheet)
    back = replace(other, kind=ReceiptKind.RETURNED, receiver="", sheet=None, note="Vắng")
    office.desk.do(record_receipts, handover_desk.receipts(office, one, back))
    assert found(later(office)) == []
    again = handover_desk.round_on_the_way(office)
    office.desk.do(cancel_transfers, handover_desk.cancels(office, *again.lines))
    assert len(cases(office, OldTransferCase)) == 2
    assert found(later(office)) == []


def test_a_copying_is_told_step_by_step(office: Office) -> None:
    made = copying_desk.copied(office)
    assert [rule for rule, _ in found(office)] == ["SC-04", "SC-13", "SC-07C"]
    office.desk.do(record_copy_marks, copying_desk.copy_marks(office, made))
    steps = copying_desk.copy_steps(office, made, signed=True)
    office.desk.do(record_copy_steps, steps)
    assert [rule for rule, _ in found(office)] == ["SC-04", "SC-13"]
    rest = copying_desk.copy_steps(
        office, made, made=None, sealed=True, executor_signed=True, proof="1:1"
    )
    office.desk.do(record_copy_steps, rest)
    assert found(office) == []


def test_a_copying_is_named_and_read_with_its_document(office: Office) -> None:
    made = copying_desk.copied(office)
    finding = of_lines(office)[0]
    assert finding.book is OldBook.COPYING
    assert finding.ref.kind is RecordKind.COPYING
    assert finding.ref.number == made.line
    (case,) = cases(office, OldCopyingCase)
    assert (case.may_copy, case.no_post, case.line.copies) == (True, False, 2)
