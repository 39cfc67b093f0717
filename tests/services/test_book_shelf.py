from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.register_parts import Continuation
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf, print_plan
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.correct_form import correct_form, take_back_correction
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.record_volume_event import record_volume_event
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.storage import tables as t
from tests import book_desk, make
from tests.services.each_form import OLD, correction, corrects, takes_back
from tests.services.ledger import rows

if TYPE_CHECKING:
    from bmnn_desk.domain.volumes import PrintPlan, ShelfEntry
    from tests.make import Office


def plan(at: Office) -> PrintPlan:
    (found,) = at.desk.read(print_plan, VolumeAsked(body=at.body, book=at.book))
    return found


def shelf(at: Office, year: int | None = None) -> tuple[ShelfEntry, ...]:
    return at.desk.read(book_shelf, ShelfAsked(body=at.body, year=year))


def test_a_fresh_book_has_nothing_printed_and_begins_at_one(office: Office) -> None:
    found = plan(office)
    assert (found.first_ordinal, found.last_ordinal, found.printed_to) == (1, None, None)
    assert (found.next_sheet, found.continue_from, found.is_finished) == (1, None, False)
    (entry,) = shelf(office)
    assert (entry.lines, entry.unprinted, entry.printed) == (0, 0, 0)


def test_a_book_that_goes_on_from_a_paper_one_begins_where_that_ended(office: Office) -> None:
    book = office.desk.do(
        open_book,
        BookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            kind=BookKind.COPY,
            first_ordinal=43,
            paper="Sổ giấy năm nay, đến số 42",
        ),
    )
    asked = VolumeAsked(body=office.body, book=book)
    (found,) = office.desk.read(print_plan, asked)
    assert (found.first_ordinal, found.last_ordinal) == (43, None)
    entry = shelf(office)[-1]
    assert (entry.next_ordinal, entry.unprinted) == (43, 0)


def test_the_next_print_goes_on_below_the_last_row(office: Office) -> None:
    for _ in range(3):
        make.issued(office)
    book_desk.printed(office, [book_desk.row(1), book_desk.row(2)])
    found = plan(office)
    assert (found.printed_to, found.last_ordinal, found.next_sheet) == (2, 3, 2)
    assert found.continue_from == Continuation(sheet=1, bottom_mm=40.0 + 2 * 12.5)
    assert shelf(office)[0].unprinted == 1


def test_a_sheet_that_was_ruled_before_its_form_was_corrected_takes_no_more_rows(
    office: Office,
) -> None:
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    elsewhere = correction(file="m15_incoming_register.toml", place="columns.1.heading")
    office.desk.do(correct_form, corrects(office, elsewhere))
    assert plan(office).continue_from is not None
    number = office.desk.do(correct_form, corrects(office))
    assert plan(office).continue_from is None
    office.desk.do(take_back_correction, takes_back(office, number))
    assert plan(office).continue_from is not None
    (sheet,) = rows(office, t.Sheet)
    assert sheet.form_digest == office.desk.law.pack(OLD).register("outgoing_register").digest


def test_a_bound_sheet_takes_no_more_rows(office: Office) -> None:
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    book_desk.signed(office, 1)
    assert plan(office).continue_from is not None
    book_desk.signed(office, 1, state=SheetState.BOUND)
    assert plan(office).continue_from is None


def test_cancelled_lines_are_named_for_the_totals(office: Office) -> None:
    item = make.issued(office).item
    make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    assert plan(office).cancelled == frozenset({1})


def test_a_closed_book_is_finished(office: Office) -> None:
    make.issued(office)
    office.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=office.book,
            reason="Hết trang",
        ),
    )
    assert plan(office).is_finished
    (entry,) = shelf(office)
    assert entry.book_closed_on == office.day
    assert entry.is_finished


def test_the_shelf_is_of_one_body_and_one_year(office: Office) -> None:
    assert len(shelf(office, office.day.year)) == 1
    assert shelf(office, office.day.year + 1) == ()
    assert office.desk.read(book_shelf, ShelfAsked(body=9)) == ()
    with pytest.raises(NotFoundError):
        office.desk.read(print_plan, VolumeAsked(body=office.body, book=office.book, volume=2))


def test_the_number_of_sheets_is_what_the_signed_opening_page_says(office: Office) -> None:
    assert plan(office).sheets is None
    opened = book_desk.volume_event(office, VolumeEventKind.OPENED, sheets=60)
    office.desk.do(record_volume_event, opened)
    assert plan(office).sheets == 60
