"""What the account may do on the page of books: each act by the verb behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.services.check_code import check_code
from bmnn_desk.services.close_book import close_book
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.line_cells import line_cells
from bmnn_desk.services.open_book import begin_series, open_book
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.services.opening_stock import record_opening_stock
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.record_sheets import record_sheets
from bmnn_desk.services.record_volume_event import record_volume_event
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.reopen_book import reopen_book
from bmnn_desk.services.start_book import start_book

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class BookRights:
    """What may be done; to check a code writes nothing."""

    print: bool
    open: bool
    next_volume: bool
    correct: bool
    sign_sheets: bool
    sign_pages: bool
    close: bool
    reopen: bool
    stock: bool
    start: bool
    series: bool
    check: bool


def book_rights(seat: Seat) -> BookRights:
    """The rights of who sits here."""
    return BookRights(
        print=seat.may(record_register_print, register_entries),
        open=seat.may(open_book),
        next_volume=seat.may(open_next_volume),
        correct=seat.may(correct_line, line_cells),
        sign_sheets=seat.may(record_sheets),
        sign_pages=seat.may(record_volume_event),
        close=seat.may(close_book),
        reopen=seat.may(reopen_book),
        stock=seat.may(record_opening_stock),
        start=seat.may(start_book),
        series=seat.may(begin_series),
        check=seat.may_read(check_code),
    )
