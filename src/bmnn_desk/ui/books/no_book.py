"""What a page says while the year's book of its kind is not open, and the way on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.books import BookKind
from bmnn_desk.errors import DeskError
from bmnn_desk.services.open_book import open_book
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.outgoing.empty_state import EmptyState
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat

_tr = partial(QCoreApplication.translate, "no_book")
_SHORT: Mapping[BookKind, str] = {
    BookKind.OUTGOING: "Sổ đi",
    BookKind.INCOMING: "Sổ đến",
    BookKind.TRANSFER: "Sổ chuyển giao",
    BookKind.COPY: "Sổ quản lý sao, chụp",
}


def no_book_words(seat: Seat, kind: BookKind) -> str:
    """That this year's book is not open, and where one opens it."""
    words = _tr("Chưa mở {book} năm {year}. Mở sổ ở trang Sổ (Ctrl+O), bấm Ctrl+N.")
    return words.format(book=_SHORT[kind], year=seat.today().year)


def say_no_book(page: Page, empty: EmptyState, seat: Seat, kind: BookKind, icon: str) -> None:
    """Say it in place of the page's list; whoever may open the book is offered that."""

    def lay() -> None:
        """Lay the form over the page, with this kind chosen."""
        try:
            sheet = OpenBookDialog(seat)
        except DeskError as error:
            page.said.emit(sentence(error))
            return
        sheet.kind.put(kind.value)
        page.sheet_wanted.emit(sheet)

    offer = _tr("Mở {book}…").format(book=_SHORT[kind].lower()) if seat.may(open_book) else ""
    empty.say(icon, no_book_words(seat, kind), offer, lay)
