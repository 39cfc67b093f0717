"""Print the book of a page, or say why there is nothing to be printed of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog

if TYPE_CHECKING:
    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.ui.pages.page import Page
    from bmnn_desk.ui.seat import Seat


def print_book(page: Page, seat: Seat, book: BookEntry | None) -> None:
    """Open the print of the book; None, without a line, or written by hand it has none."""
    if book is None or not book.lines:
        page.said.emit(_tr("Sổ chưa có dòng nào để in."))
    elif book.hand_written:
        page.said.emit(_tr("Sổ này viết tay: chương trình chỉ ghi trang và dòng."))
    else:
        page.sheet_wanted.emit(PrintRegisterDialog(seat, book.book))


def _tr(words: str) -> str:
    return QCoreApplication.translate("print_book", words)
