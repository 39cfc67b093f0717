"""The office's registers, and the decisions of its danh mục."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import day_text, short_day
from bmnn_desk.services.close_book import close_book
from bmnn_desk.services.import_secret_items import import_secret_items
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.open_book import open_book
from bmnn_desk.services.reopen_book import reopen_book
from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.close_book import CloseBookDialog
from bmnn_desk.ui.dialogs.import_secret_items import ImportSecretItemsDialog
from bmnn_desk.ui.dialogs.open_book import OpenBookDialog
from bmnn_desk.ui.dialogs.reopen_book import ReopenBookDialog
from bmnn_desk.ui.secret_list.decision_words import state_words
from bmnn_desk.ui.settings.list_place import NoneYet
from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.settings.office_words import BOOK_WORDS, pack_words
from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.button_row import button_row
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.domain.secret_list import SecretEntry
    from bmnn_desk.ui.seat import Seat


class BooksSection(Section):
    """Two lists; a book is opened here, entries of a danh mục may be brought in."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._shown: tuple[BookEntry, ...] = ()
        self.books = ListTable(
            self.tr("Sổ"),
            [
                self.tr("Sổ"),
                self.tr("Năm"),
                self.tr("Mẫu sổ"),
                self.tr("Ghi bằng"),
                self.tr("Số dòng"),
                self.tr("Tình trạng"),
            ],
            wide=2,
        )
        self.lists = ListTable(
            self.tr("Quyết định danh mục"),
            [
                self.tr("Quyết định"),
                self.tr("Ngày"),
                self.tr("Lĩnh vực"),
                self.tr("Số mục"),
                self.tr("Tình trạng"),
            ],
            wide=2,
        )
        self.open = Button(self.tr("&Mở sổ…"), ButtonLook(icon="plus"), self._open)
        self.close_book = Button(self.tr("Đóng &sổ…"), ButtonLook(icon="lock"), self._close_current)
        self.reopen = Button(
            self.tr("Mở &lại sổ…"), ButtonLook(icon="lock-open"), self._reopen_current
        )
        self.bring = Button(
            self.tr("Nhập từ &bảng tính…"), ButtonLook(icon="table-import"), self._bring
        )
        books = self.card(self.tr("Sổ"), self._buttons())
        none = NoneYet(icon="address-book", words=self.tr("Chưa mở sổ nào."), offers=self.open)
        books.body.addWidget(self.listed(self.books, none, (self.close_book, self.reopen)))
        self.books.currentCellChanged.connect(lambda *_cells: self._let_press())
        lists = self.card(self.tr("Danh mục bí mật nhà nước"), button_row(self.bring))
        none = NoneYet(
            icon="list-details",
            words=self.tr("Chưa nhập quyết định danh mục nào."),
            offers=self.bring,
        )
        lists.body.addWidget(self.listed(self.lists, none))
        self.bring.setVisible(seat.may(import_secret_items))
        words = self.tr(
            "Thêm quyết định hoặc mục mới ở trang Danh mục (Ctrl+I), hoặc khi lập phiếu (F2)."
        )
        lists.body.addWidget(label(words, TextPart.HINT, wraps=True))
        self.body.addWidget(books)
        self.body.addWidget(lists)
        self.body.addStretch(1)

    def show_now(self) -> None:
        """Read books and decisions."""
        seat = self._seat
        books = seat.desk.read(books_of, BodyAsked(body=seat.body))
        self._shown = tuple(reversed(books))
        self.books.show_rows([self._book(book) for book in self._shown])
        self._let_press()
        asked = EntriesAsked(body=seat.body, day=seat.today())
        lists: dict[int, list[SecretEntry]] = {}
        for entry in seat.desk.read(secret_entries, asked):
            lists.setdefault(entry.secret_list, []).append(entry)
        self.lists.show_rows([self._decision(entries) for entries in lists.values()])

    def _book(self, book: BookEntry) -> tuple[str, ...]:
        return (
            BOOK_WORDS.get(book.kind, book.kind),
            str(book.year),
            pack_words(self._seat.desk.law, book.pack),
            self.tr("sổ giấy viết tay") if book.hand_written else self.tr("tờ do máy in"),
            str(book.lines),
            self.tr("mở {day}").format(day=short_day(book.opened_on))
            if book.closed_on is None
            else self.tr("đóng {day}").format(day=short_day(book.closed_on)),
        )

    def _decision(self, entries: list[SecretEntry]) -> tuple[str, ...]:
        first = entries[0]
        return (
            first.decision,
            day_text(first.decision_day),
            first.field,
            str(len(entries)),
            state_words(first.held, self._seat.today()),
        )

    def _open(self) -> None:
        self.sheet_wanted.emit(OpenBookDialog(self._seat, 0))

    def _bring(self) -> None:
        self.sheet_wanted.emit(ImportSecretItemsDialog(self._seat))

    def _current(self) -> BookEntry | None:
        row = self.books.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _close_current(self) -> None:
        book = self._current()
        if book is not None and book.closed_on is None:
            self.sheet_wanted.emit(CloseBookDialog(self._seat, book.book))

    def _reopen_current(self) -> None:
        book = self._current()
        if book is not None and book.closed_on is not None:
            self.sheet_wanted.emit(ReopenBookDialog(self._seat, book.book))

    def _let_press(self) -> None:
        """An open book can be closed, a closed one opened again."""
        book = self._current()
        self.close_book.setEnabled(book is not None and book.closed_on is None)
        self.reopen.setEnabled(book is not None and book.closed_on is not None)

    def _buttons(self) -> QWidget:
        held = button_row(self.close_book, self.reopen, self.open)
        verbs = ((self.close_book, close_book), (self.reopen, reopen_book), (self.open, open_book))
        for button, verb in verbs:
            button.setVisible(self._seat.may(verb))
        return held
