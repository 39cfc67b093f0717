from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.volumes import BookEnding, VolumeEventKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.book_ending import BookEndingAsked, book_ending
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.record_volume_event import record_volume_event
from tests import book_desk, handover_desk, incoming_desk, make

if TYPE_CHECKING:
    from tests.make import Office


def ending_of(at: Office, book: int | None = None) -> BookEnding:
    asked = BookEndingAsked(body=at.body, book=at.book if book is None else book)
    (row,) = at.desk.read(book_ending, asked)
    return row


def test_lines_sheets_and_the_opening_page_are_counted_until_they_are_done(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    row = ending_of(office)
    assert (row.unprinted, row.sheets, row.unopened, row.to_correct) == (2, 0, 1, 0)
    book_desk.printed(office, [book_desk.row(1), book_desk.row(2)])
    row = ending_of(office)
    assert (row.unprinted, row.sheets) == (0, 1)
    book_desk.signed(office, 1)
    office.desk.do(correct_line, book_desk.correction(office, ordinal=2))
    opened = book_desk.volume_event(office, VolumeEventKind.OPENED, sheets=50)
    office.desk.do(record_volume_event, opened)
    row = ending_of(office)
    assert (row.sheets, row.unopened, row.to_correct) == (0, 0, 1)


def test_copies_wait_in_the_book_of_their_line_alone(office: Office) -> None:
    other = incoming_desk.incoming_book(office)
    make.issued(office)
    assert ending_of(office).waiting > 0
    assert ending_of(office, other).waiting == 0
    transfers = handover_desk.transfer_book(office)
    handover_desk.handed_over(office, transfers)
    assert ending_of(office).waiting == 0
    assert ending_of(office, transfers).receipts > 0
    assert ending_of(office).receipts == 0


@pytest.mark.parametrize("changes", [{"book": 99}, {"body": 9}])
def test_a_book_belongs_to_its_body(office: Office, changes: dict[str, int]) -> None:
    asked = {"body": office.body, "book": office.book, **changes}
    with pytest.raises(NotFoundError):
        office.desk.read(book_ending, BookEndingAsked(**asked))
