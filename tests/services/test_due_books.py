from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.keep_year_report import keep_year_report
from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from tests import book_desk, copying_desk, incoming_desk, make, statistics_desk
from tests.due_desk import due
from tests.services.each_office import authorised

if TYPE_CHECKING:
    from tests.make import Office


def test_a_copying_waits_until_it_is_done(office: Office) -> None:
    copied = copying_desk.copied(office)

    (row,) = due(office, DueKind.COPYING)

    assert (row.ref.kind, row.ref.number) == (RecordKind.COPYING, copied.line)
    assert row.label


def test_an_irregularity_waits_until_it_is_put_right(office: Office) -> None:
    entered = incoming_desk.entered(office)
    wrong = office.desk.do(record_irregularity, incoming_desk.amiss(office, entered.line))
    (row,) = due(office, DueKind.INCIDENT)
    office.desk.do(end_irregularity, incoming_desk.put_right(office, wrong.irregularity))

    assert (row.ref.number, row.rule) == (entered.line, "BC-04B")
    assert due(office, DueKind.INCIDENT) == []


def test_printed_sheets_wait_for_their_signature(office: Office) -> None:
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    (row,) = due(office, DueKind.SHEETS)
    book_desk.signed(office, 1)

    assert (row.ref.kind, row.count) == (RecordKind.BOOK, 1)
    assert row.book is BookKind.OUTGOING
    assert due(office, DueKind.SHEETS) == []


def test_a_year_that_is_over_waits_to_be_closed(office: Office) -> None:
    make.issued(office)
    still = due(office, DueKind.YEAR)
    over = due(office, DueKind.YEAR, after=366)

    assert still == []
    assert [(row.ref.number, row.label) for row in over] == [
        (office.day.year, str(office.day.year))
    ]


def test_the_report_is_told_of_a_month_ahead_until_it_is_kept(office: Office) -> None:
    due_day = office.day + timedelta(days=40)
    request = SettingRequest(
        request_id=make.request_id(),
        body=office.body,
        day=office.day,
        key="report_due",
        value=f"{due_day:%m-%d}",
    )
    office.desk.do(choose_setting, request)
    early = due(office, DueKind.REPORT)
    (row,) = due(office, DueKind.REPORT, after=10)
    (late,) = due(office, DueKind.REPORT, after=41)
    office.desk.do(keep_year_report, statistics_desk.report(office, year=office.day.year))

    assert early == []
    assert row.due == due_day
    assert late.state(due_day + timedelta(days=1)) is DueState.LATE
    assert due(office, DueKind.REPORT, after=41) == []


def test_a_second_persons_paper_waits_until_it_is_signed(office: Office) -> None:
    body, waiting = authorised(office)

    (row,) = due(replace(office, body=body), DueKind.AUTHORISATION)

    assert (row.label, row.due) == (waiting.code, waiting.due)
