from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.dates import next_working_day
from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services import due_copies
from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.services.cancel_destruction import cancel_destruction
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.services.end_work import end_work
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.return_incoming import return_incoming
from bmnn_desk.services.take_back_copies import take_back_copies
from tests import away_desk, handover_desk, incoming_desk, make
from tests.custody_desk import (
    BORROWER,
    LOAN_DAYS,
    archives,
    came,
    ends_work,
    keeps,
    lends,
    lent,
    now,
    originals,
    takes_back,
)
from tests.destruction_desk import cancels, proposed
from tests.due_desk import due

if TYPE_CHECKING:
    from tests.make import Office

YEAR = 365


def test_copies_that_nobody_was_given_are_told_a_row_a_document(office: Office) -> None:
    later = make.on(office, 1)
    issued, other = make.issued(office), make.issued(later)
    rows = due(office, DueKind.HAND_OVER, 580)
    assert [(row.ref.item, row.count) for row in rows] == [(issued.item, 2), (other.item, 2)]
    assert all(row.ref.kind is RecordKind.COPY and row.label for row in rows)
    assert {row.state(office.day + timedelta(days=580)) for row in rows} == {DueState.LATE}
    assert rows[0].due == next_working_day(office.day)
    rule = office.desk.law.on(office.day).rules[rows[0].rule]
    assert (rows[0].rule, rule.severity) == ("DI-06", Severity.WARN)
    handover_desk.handed_over(later, handover_desk.transfer_book(later))
    assert due(office, DueKind.HAND_OVER, 580) == []


def test_what_came_in_waits_to_be_given_without_a_day_of_its_own(office: Office) -> None:
    copies = came(office)
    (row,) = due(office, DueKind.HAND_OVER)
    assert (row.ref.number, row.count, row.due, row.rule) == (copies[0], len(copies), None, "")


def test_what_was_called_back_waits_for_nobody(office: Office) -> None:
    item = away_desk.delivered(office)
    assert due(office, DueKind.HAND_OVER) == []
    office.desk.do(record_recalled, away_desk.comes_back(office, item))
    assert away_desk.now(office, away_desk.sent(office, item)[0])[0] == CopyState.AT_CLERK
    assert due(office, DueKind.HAND_OVER) == []


def test_what_the_clerk_keeps_or_took_back_waits_for_nobody(office: Office) -> None:
    kept, given = came(office), came(office)
    assert len(due(office, DueKind.HAND_OVER)) == len((kept, given))
    office.desk.do(keep_copies, keeps(office, *kept, holder="", person=None, paper=""))
    office.desk.do(keep_copies, keeps(office, *given))
    office.desk.do(take_back_copies, takes_back(office, *given))
    assert {now(office, copy).state for copy in (*kept, *given)} == {CopyState.AT_CLERK}
    assert due(office, DueKind.HAND_OVER) == []


def test_a_place_noted_or_a_loan_before_it_left_is_no_hand_over(office: Office) -> None:
    copies = away_desk.sent(office, make.issued(office).item)
    office.desk.do(keep_copies, keeps(office, *copies, holder="", person=None, paper=""))
    office.desk.do(lend_copies, lends(office, copies[0]))
    office.desk.do(take_back_copies, takes_back(office, copies[0]))
    (row,) = due(office, DueKind.HAND_OVER)
    assert row.count == len(copies)


def test_what_came_back_from_a_meeting_waits_as_before(office: Office) -> None:
    item = away_desk.delivered(office)
    first, *_ = away_desk.sent(office, item)
    office.desk.do(record_recalled, away_desk.comes_back(office, item))
    number = away_desk.held(office, first)
    office.desk.do(end_meeting, away_desk.collects(office, number, first))
    assert away_desk.now(office, first)[0] == CopyState.AT_CLERK
    assert due(office, DueKind.HAND_OVER) == []


def test_what_waits_for_its_destruction_is_not_told_as_to_be_given(office: Office) -> None:
    first, *others = away_desk.sent(office, make.issued(office).item)
    number = proposed(office, first)
    (row,) = due(office, DueKind.HAND_OVER)
    assert (row.ref.number, row.count) == (others[0], len(others))
    office.desk.do(cancel_destruction, cancels(office, number))
    (row,) = due(office, DueKind.HAND_OVER)
    assert (row.ref.number, row.count) == (first, 1 + len(others))


def test_no_more_documents_wait_to_be_given_than_a_list_holds(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(due_copies, "MOST", 2)
    items = [make.issued(office).item for _ in range(3)]
    assert [row.ref.item for row in due(office, DueKind.HAND_OVER)] == items[:2]


def test_a_loan_is_told_three_days_ahead_until_it_is_back(office: Office) -> None:
    copies = lent(office)
    assert due(office, DueKind.LOAN, LOAN_DAYS - 4) == []
    rows = due(office, DueKind.LOAN, LOAN_DAYS - 3)
    assert [row.ref.number for row in rows] == list(copies)
    one, *_ = rows
    assert (one.ref.kind, one.who) == (RecordKind.COPY, BORROWER)
    assert one.label.endswith(("(02)", "(03)", "(04)"))
    last = office.day + timedelta(days=LOAN_DAYS)
    assert one.state(last) is DueState.TODAY
    assert one.state(last + timedelta(days=1)) is DueState.LATE
    office.desk.do(take_back_copies, takes_back(office, *copies))
    assert due(office, DueKind.LOAN, LOAN_DAYS + 1) == []


def test_what_was_given_out_at_a_meeting_is_no_loan(office: Office) -> None:
    away_desk.held(office, *away_desk.kept(office))
    assert due(office, DueKind.LOAN, LOAN_DAYS) == []


@pytest.mark.finding(27)
@pytest.mark.finding(61)
def test_an_original_without_a_place_is_told_until_it_has_one(office: Office) -> None:
    copies = originals(office)
    rows = due(office, DueKind.HOLDER)
    assert set(copies) <= {row.ref.number for row in rows}
    assert {row.rule for row in rows} == {"KK-01"}
    assert {row.due for row in rows} == {None}
    office.desk.do(keep_copies, keeps(office, *copies))
    assert not set(copies) & {row.ref.number for row in due(office, DueKind.HOLDER)}


def test_a_receipt_is_told_when_its_days_are_over(office: Office) -> None:
    done = handover_desk.printed_round(office)
    assert due(office, DueKind.RECEIPT) == []
    rows = due(office, DueKind.RECEIPT, 10)
    assert [row.ref.number for row in rows] == list(done.lines)
    assert {row.ref.kind for row in rows} == {RecordKind.TRANSFER}
    assert all(row.who for row in rows)
    sheet = handover_desk.newest_sheet(office, done)
    signed = handover_desk.signed_rows(done, sheet=sheet)
    office.desk.do(record_receipts, handover_desk.receipts(office, *signed))
    assert due(office, DueKind.RECEIPT, 10) == []


def test_what_goes_back_to_its_sender_is_told_until_it_did(office: Office) -> None:
    back = office.day + timedelta(days=20)
    line = incoming_desk.entered(office, recall_on=back, recall_stamped=True).line
    assert due(office, DueKind.RECALL, 12) == []
    (row,) = due(office, DueKind.RECALL, 13)
    assert (row.ref.kind, row.ref.number, row.due) == (RecordKind.INCOMING, line, back)
    assert (row.who, row.rule) == (incoming_desk.SENDER, "DEN-07")
    office.desk.do(return_incoming, incoming_desk.given_back(office, line))
    assert due(office, DueKind.RECALL, 30) == []


@pytest.mark.finding(101)
def test_a_work_that_ended_is_told_until_its_papers_are_in_the_archive(office: Office) -> None:
    copies = came(office)
    office.desk.do(end_work, ends_work(office, *copies))
    assert due(office, DueKind.ARCHIVE, YEAR - 31) == []
    (row,) = due(office, DueKind.ARCHIVE, YEAR - 30)
    assert (row.rule, row.due) == ("TH-12", office.day + timedelta(days=YEAR))
    assert row.ref.number == copies[0]
    assert "bịa đặt" not in row.label
    office.desk.do(archive_copies, archives(make.on(office, 9), *copies[:1]))
    (rest,) = due(office, DueKind.ARCHIVE, YEAR)
    assert rest.ref.number == copies[1]
    office.desk.do(archive_copies, archives(make.on(office, 9), *copies[1:]))
    assert due(office, DueKind.ARCHIVE, YEAR) == []


def test_no_more_than_so_many_of_a_kind_are_told(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    lent(office)
    lent(office)
    monkeypatch.setattr(due_copies, "MOST", 3)
    assert len(due(office, DueKind.LOAN, LOAN_DAYS)) == 3
    assert len(due(office, DueKind.HOLDER)) <= 3
