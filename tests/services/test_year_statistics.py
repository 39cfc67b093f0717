"""The figures of a year agree to the copy with what the office's own acts did."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import FigureKind, balanced, figures_balance
from bmnn_desk.domain.transfers import ReceiptKind, ReceiptRow
from bmnn_desk.domain.volumes import StockOfLevel
from bmnn_desk.services import year_statistics
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.opening_stock import StockRequest, record_opening_stock
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.return_incoming import return_incoming
from bmnn_desk.services.year_statistics import (
    FigureAsked,
    YearAsked,
    figure_lines,
    year_figure_parts,
    year_figures,
)
from tests import copying_desk, handover_desk, incoming_desk, make
from tests.statistics_desk import copies, counted, documents

if TYPE_CHECKING:
    from tests.make import Office

MAT = SecrecyLevel.MAT


def test_a_year_without_entries_has_every_figure_and_all_are_0(office: Office) -> None:
    figures = office.desk.read(year_figures, YearAsked(body=office.body, year=office.day.year))
    assert len(figures) == len(SecrecyLevel) * len(FigureKind)
    assert not any(each.copies or each.documents for each in figures)
    assert figures[0].level is SecrecyLevel.TUYET_MAT


def test_what_came_and_went_out_is_counted_in_copies_and_in_documents(office: Office) -> None:
    make.issued(office)
    incoming_desk.entered(office)
    assert copies(office) == {"received": 2, "issued": 4, "closing": 6}
    assert documents(office) == {"received": 1, "issued": 1}


def test_each_level_has_figures_of_its_own(office: Office) -> None:
    incoming_desk.entered(office, level=SecrecyLevel.TUYET_MAT)
    incoming_desk.entered(office, level=SecrecyLevel.TOI_MAT, quantity=1, copy_numbers=(1,))
    assert counted(office) == {
        (SecrecyLevel.TUYET_MAT, "received"): 2,
        (SecrecyLevel.TUYET_MAT, "closing"): 2,
        (SecrecyLevel.TOI_MAT, "received"): 1,
        (SecrecyLevel.TOI_MAT, "closing"): 1,
    }


def test_a_cancelled_line_counts_for_nothing_in_its_own_year(office: Office) -> None:
    issued = make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, issued.item))
    came = incoming_desk.entered(office)
    office.desk.do(cancel_incoming, incoming_desk.cancelled(office, came.line))
    assert copies(office) == {}
    assert documents(office) == {}


def test_a_line_cancelled_in_the_next_window_counts_back_there(office: Office) -> None:
    december = replace(office, day=date(office.day.year, 12, 10))
    issued = make.issued(december)
    later = replace(office, day=date(office.day.year, 12, 20))
    later.desk.do(cancel_outgoing, make.cancel(later, issued.item))
    assert copies(office) == {"issued": 4, "closing": 4}
    assert copies(office, office.day.year + 1) == {"opening": 4, "issued": -4}


def test_copies_are_those_that_were_made_and_the_surplus_is_destroyed(office: Office) -> None:
    made = copying_desk.copied(office)
    assert copies(office) == {"issued": 4, "closing": 4}
    plain = copying_desk.copy_steps(office, made)
    steps = replace(plain, made=3, destroyed=1, how="Cắt vụn, có văn thư")
    office.desk.do(record_copy_steps, steps)
    assert copies(office) == {"issued": 4, "copied": 3, "destroyed": 1, "closing": 6}
    assert documents(office) == {"issued": 1, "copied": 1}


def sent_round(office: Office) -> tuple[int, tuple[int, ...]]:
    """Two copies of a document handed over to the outside, on sheet 1."""
    make.issued(office)
    book = handover_desk.transfer_book(office)
    done = handover_desk.handed_over(office, book)
    handover_desk.printed_sheet(office, book, done.ordinals)
    return book, done.lines


def test_a_copy_is_sent_once_its_receipt_is_signed_and_not_before(office: Office) -> None:
    _, lines = sent_round(office)
    assert "sent" not in copies(office)
    rows = [ReceiptRow(line=line, receiver="Nguyễn Thị Nhận", sheet=1) for line in lines]
    office.desk.do(record_receipts, handover_desk.receipts(office, rows[0]))
    assert copies(office) == {"issued": 4, "sent": 1, "closing": 3}
    office.desk.do(record_receipts, handover_desk.receipts(office, rows[1]))
    assert copies(office) == {"issued": 4, "sent": 2, "closing": 2}


def test_signatures_in_two_registers_count_a_copy_once(office: Office) -> None:
    issued = make.issued(office)
    book = handover_desk.transfer_book(office)
    done = handover_desk.handed_over(office, book)
    handover_desk.printed_sheet(office, book, done.ordinals)
    office.desk.do(
        record_receipts,
        handover_desk.receipts(office, *handover_desk.signed_rows(done)),
    )
    own = ReceiptRow(line=issued.line, receiver="Nguyễn Thị Nhận", paper_page=1, paper_line=1)
    office.desk.do(record_receipts, handover_desk.receipts(office, own))
    assert copies(office) == {"issued": 4, "sent": 2, "closing": 2}


def test_the_outgoing_register_s_own_signing_row_sends_a_copy(office: Office) -> None:
    issued = make.issued(office)
    own = ReceiptRow(
        line=issued.line, place=1, receiver="Nguyễn Thị Nhận", paper_page=1, paper_line=2
    )
    office.desk.do(record_receipts, handover_desk.receipts(office, own))
    assert copies(office) == {"issued": 4, "sent": 1, "closing": 3}


def test_a_copy_for_a_unit_of_the_office_stays_in_it(office: Office) -> None:
    plain = make.proposal(office).recipients[:1]
    given = (*plain, replace(plain[0], name="VĂN PHÒNG"))
    issued = make.issued(office, recipients=given)
    rows = [
        ReceiptRow(
            line=issued.line, place=place, receiver="Ai Đó", paper_page=1, paper_line=place + 1
        )
        for place in (0, 1)
    ]
    office.desk.do(record_receipts, handover_desk.receipts(office, *rows))
    assert copies(office) == {"issued": 4, "sent": 1, "closing": 3}


def test_a_round_inside_the_office_sends_nothing(office: Office) -> None:
    incoming_desk.entered(office)
    book = handover_desk.transfer_book(office)
    done = handover_desk.handed_over(office, book, inside=True)
    handover_desk.printed_sheet(office, book, done.ordinals)
    rows = handover_desk.signed_rows(done)
    office.desk.do(record_receipts, handover_desk.receipts(office, *rows))
    assert copies(office) == {"received": 2, "closing": 2}


def test_what_came_back_unsigned_was_never_sent_and_may_be_sent_again(office: Office) -> None:
    book, lines = sent_round(office)
    back = [ReceiptRow(line=line, kind=ReceiptKind.RETURNED) for line in lines]
    office.desk.do(record_receipts, handover_desk.receipts(office, *back))
    assert copies(office) == {"issued": 4, "closing": 4}
    again = handover_desk.handed_over(office, book)
    office.desk.do(cancel_transfers, handover_desk.cancels(office, again.lines[0]))
    third = handover_desk.handed_over(office, book)
    rows = [
        ReceiptRow(line=line, receiver="Ai Đó", paper_page=1, paper_line=1)
        for line in (*third.lines, again.lines[1])
    ]
    office.desk.do(record_receipts, handover_desk.receipts(office, *rows))
    assert copies(office) == {"issued": 4, "sent": 2, "closing": 2}


def test_a_copy_that_was_signed_for_and_came_back_counts_back_on_that_day(
    office: Office,
) -> None:
    _, lines = sent_round(office)
    signed = [ReceiptRow(line=line, receiver="Nguyễn Thị Nhận", sheet=1) for line in lines]
    office.desk.do(record_receipts, handover_desk.receipts(office, *signed))
    later = replace(office, day=date(office.day.year, 12, 20))
    back = ReceiptRow(line=lines[0], kind=ReceiptKind.RETURNED, note="Thu hồi")
    later.desk.do(record_receipts, handover_desk.receipts(later, back))
    assert copies(office) == {"issued": 4, "sent": 2, "closing": 2}
    assert copies(office, office.day.year + 1) == {"opening": 2, "sent": -1, "closing": 3}


def test_a_copy_sent_again_after_it_came_back_is_sent_once(office: Office) -> None:
    book, lines = sent_round(office)
    signed = [ReceiptRow(line=line, receiver="Nguyễn Thị Nhận", sheet=1) for line in lines]
    office.desk.do(record_receipts, handover_desk.receipts(office, *signed))
    back = ReceiptRow(line=lines[0], kind=ReceiptKind.RETURNED, note="Ghi nhầm")
    office.desk.do(record_receipts, handover_desk.receipts(office, back))
    again = handover_desk.handed_over(office, book, inside=True)
    inside = ReceiptRow(line=again.lines[0], receiver="Ai Đó", paper_page=1, paper_line=3)
    office.desk.do(record_receipts, handover_desk.receipts(office, inside))
    assert copies(office) == {"issued": 4, "sent": 1, "closing": 3}


def test_incoming_copies_given_back_are_sent(office: Office) -> None:
    came = incoming_desk.entered(office, recall_on=office.day, recall_stamped=True)
    office.desk.do(return_incoming, incoming_desk.given_back(office, came.line))
    assert copies(office) == {"received": 2, "sent": 2}


def test_a_line_cancelled_after_its_copies_were_sent_leaves_nothing_behind(
    office: Office,
) -> None:
    issued = make.issued(office)
    own = [
        ReceiptRow(line=issued.line, place=at, receiver="Ai Đó", paper_page=1, paper_line=at + 1)
        for at in (0, 1)
    ]
    office.desk.do(record_receipts, handover_desk.receipts(office, *own))
    assert copies(office) == {"issued": 4, "sent": 2, "closing": 2}
    office.desk.do(cancel_outgoing, make.cancel(office, issued.item))
    assert copies(office) == {}


def test_duplicates_are_sent_once_they_are_counted_as_made(office: Office) -> None:
    made = copying_desk.copied(office)
    own = [
        ReceiptRow(line=made.line, place=at, receiver="Ai Đó", paper_page=1, paper_line=at + 1)
        for at in (0, 1)
    ]
    office.desk.do(record_receipts, handover_desk.receipts(office, *own))
    assert copies(office) == {"issued": 4, "closing": 4}
    office.desk.do(record_copy_steps, copying_desk.copy_steps(office, made))
    assert copies(office) == {"issued": 4, "copied": 2, "sent": 2, "closing": 4}


def test_a_term_that_ended_declassifies_the_copies_still_held_on_its_day(office: Office) -> None:
    ends = date(office.day.year + 2, 5, 5)
    issued = make.issued(office, term_until=ends)
    own = ReceiptRow(line=issued.line, receiver="Ai Đó", paper_page=1, paper_line=1)
    office.desk.do(record_receipts, handover_desk.receipts(office, own))
    assert copies(office) == {"issued": 4, "sent": 1, "closing": 3}
    assert copies(office, ends.year) == {"opening": 3, "declassified": 3}
    assert documents(office, ends.year) == {"declassified": 1}
    assert copies(office, ends.year + 1) == {}


def stock(office: Office, since: date, held: int = 10) -> None:
    office.desk.do(
        record_opening_stock,
        StockRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            since=since,
            stock=(StockOfLevel(level=MAT, documents=held, copies=held),),
            paper="Biên bản kiểm kê 01/BB-SMM",
        ),
    )


def test_declared_stock_and_what_moved_since_its_day_are_the_opening(office: Office) -> None:
    make.issued(office)
    stock(office, office.day)
    assert copies(office) == {"opening": 10, "issued": 4, "closing": 14}
    assert copies(office, office.day.year + 1) == {"opening": 14, "closing": 14}


def test_what_moved_before_the_day_of_the_stock_is_in_it(office: Office) -> None:
    make.issued(office)
    stock(office, date(office.day.year, 6, 1))
    assert copies(office) == {"opening": 10, "closing": 10}
    assert copies(office, office.day.year - 1) == {}


def test_the_year_begins_where_the_office_has_set_it(office: Office) -> None:
    make.issued(office)
    january = date(office.day.year, 1, 1)
    assert copies(office, january.year) == {"issued": 4, "closing": 4}
    december = replace(office, day=date(office.day.year, 12, 20))
    make.issued(december)
    assert copies(office) == {"issued": 4, "closing": 4}
    office.desk.do(
        choose_setting,
        SettingRequest(
            request_id=make.request_id(),
            day=december.day,
            body=office.body,
            key="year_begins",
            value="01-01",
        ),
    )
    assert copies(office) == {"issued": 8, "closing": 8}


@pytest.mark.parametrize("kind", [kind for kind in FigureKind if kind is not FigureKind.OPENING])
def test_the_lines_behind_a_figure_sum_up_to_it(office: Office, kind: FigureKind) -> None:
    busy(office)
    lines = office.desk.read(
        figure_lines, FigureAsked(body=office.body, year=office.day.year, kind=kind, level=MAT)
    )
    assert sum(line.copies for line in lines) == copies(office).get(kind.value, 0)
    if kind.sign:
        assert sum(line.documents for line in lines) == documents(office).get(kind.value, 0)
    assert all(line.reference for line in lines)


def test_the_lines_behind_an_opening_are_those_of_the_years_before(office: Office) -> None:
    busy(office)
    year = office.day.year + 1
    asked = FigureAsked(body=office.body, year=year, kind=FigureKind.OPENING)
    lines = office.desk.read(figure_lines, asked)
    assert sum(line.copies for line in lines) == copies(office)["closing"]


def busy(office: Office) -> None:
    """A bit of everything."""
    made = copying_desk.copied(office)
    plain = copying_desk.copy_steps(office, made)
    steps = replace(plain, made=3, destroyed=1, how="Cắt vụn, có văn thư")
    office.desk.do(record_copy_steps, steps)
    came = incoming_desk.entered(office, recall_on=office.day, recall_stamped=True)
    office.desk.do(return_incoming, incoming_desk.given_back(office, came.line))
    sent_round(office)
    cancelled = make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, cancelled.item))


def test_a_busy_year_balances(office: Office) -> None:
    busy(office)
    figures = office.desk.read(year_figures, YearAsked(body=office.body, year=office.day.year))
    assert figures_balance(figures)
    held = {"received": 2, "issued": 8, "copied": 3, "destroyed": 1, "sent": 2, "closing": 10}
    assert {each.kind: each.copies for each in figures if each.copies} == held


@pytest.mark.parametrize("part", [1, 3, 1000])
def test_counted_in_parts_of_any_size_the_year_is_the_same(
    office: Office, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    monkeypatch.setattr(year_statistics, "_PART", part)
    sent = make.issued(office)
    incoming_desk.entered(office)
    make.issued(make.on(office, 3))
    office.desk.do(cancel_outgoing, make.cancel(office, sent.item))
    asked = YearAsked(body=office.body, year=office.day.year)
    parts = office.desk.read(year_figure_parts, asked)
    assert balanced(parts) == office.desk.read(year_figures, asked)
    assert copies(office)["issued"] == 4
