from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotFoundError,
    SheetCountError,
    WrongStageError,
)
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.services.record_volume_event import record_volume_event
from bmnn_desk.storage import tables as t
from tests import book_desk, make
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.volumes import ShelfEntry
    from tests.make import Office

KIND = VolumeEventKind


def first_volume(at: Office) -> ShelfEntry:
    return at.desk.read(book_shelf, ShelfAsked(body=at.body))[0]


def full(at: Office) -> None:
    """A volume whose two sheets are signed, and which another one follows."""
    make.issued(at)
    make.issued(at)
    book_desk.printed(at, [book_desk.row(1), book_desk.row(2, sheet=2)])
    book_desk.signed(at, 1, 2)
    at.desk.do(open_next_volume, book_desk.next_volume(at))


def test_opening_closing_and_binding_stand_on_the_shelf(office: Office) -> None:
    opening = book_desk.volume_event(office, KIND.OPENED, sheets=50)
    office.desk.do(record_volume_event, opening)
    full(office)
    office.desk.do(record_volume_event, book_desk.volume_event(office, KIND.CLOSED, sheets=2))
    office.desk.do(record_volume_event, book_desk.volume_event(office, KIND.BOUND, sheets=2))
    shelved = first_volume(office)
    assert {kind: mark.sheets for kind, mark in shelved.events.items()} == {
        KIND.OPENED: 50,
        KIND.CLOSED: 2,
        KIND.BOUND: 2,
    }
    assert dict(shelved.sheets) == {SheetState.BOUND: 2}
    assert prove(office.desk) > 0


def test_each_is_recorded_once(office: Office) -> None:
    asked = book_desk.volume_event(office, KIND.OPENED)
    office.desk.do(record_volume_event, asked)
    again = book_desk.volume_event(office, KIND.OPENED)
    raised(office.desk, record_volume_event, again, AlreadyThereError)


def test_a_volume_that_is_written_in_is_neither_closed_nor_bound(office: Office) -> None:
    make.issued(office)
    for kind in (KIND.CLOSED, KIND.BOUND):
        asked = book_desk.volume_event(office, kind)
        error = raised(office.desk, record_volume_event, asked, WrongStageError)
        assert vars(error) == {"is_at": "volume_open", "needs": "volume_finished"}


def test_a_sheet_that_is_not_signed_is_not_bound(office: Office) -> None:
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    office.desk.do(open_next_volume, book_desk.next_volume(office))
    asked = book_desk.volume_event(office, KIND.BOUND)
    error = raised(office.desk, record_volume_event, asked, WrongStageError)
    assert vars(error) == {"is_at": "printed", "needs": "signed"}


def test_the_sheets_that_are_bound_are_those_that_were_printed(office: Office) -> None:
    full(office)
    asked = book_desk.volume_event(office, KIND.BOUND, sheets=50)
    error = raised(office.desk, record_volume_event, asked, SheetCountError)
    assert vars(error) == {"says": 50, "printed": 2}


def test_a_bound_book_written_by_hand_has_its_seal_from_the_beginning(office: Office) -> None:
    by_hand = office.desk.do(
        open_book,
        BookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            kind=BookKind.TRANSFER,
            hand_written=True,
        ),
    )
    asked = book_desk.volume_event(office, KIND.BOUND, book=by_hand, sheets=100)
    office.desk.do(record_volume_event, asked)
    assert rows(office, t.VolumeEvent)[0].sheets == 100


def test_what_is_not_there_or_too_early_is_refused(office: Office) -> None:
    for wrong in ({"volume": 2}, {"book": 9}, {"person": 99}):
        asked = book_desk.volume_event(office, KIND.OPENED, **wrong)
        raised(office.desk, record_volume_event, asked, NotFoundError)
    early = book_desk.volume_event(make.on(office, -200), KIND.OPENED)
    raised(office.desk, record_volume_event, early, DaysOutOfOrderError)
