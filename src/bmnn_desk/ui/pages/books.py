"""Sổ: every volume of the body's books, its sheets, and what is to be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.sheet_list import volume_sheets
from bmnn_desk.ui.books.book_bar import BookBar
from bmnn_desk.ui.books.book_sheets import sheet_for
from bmnn_desk.ui.books.rights import book_rights
from bmnn_desk.ui.books.shelf_columns import due_words, sheet_words, shelf_columns
from bmnn_desk.ui.books.volume_pane import VolumePane
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.books.why_not import why_not
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.journal.held_list import HeldList, ListLook
from bmnn_desk.ui.journal.held_rows import RowReading
from bmnn_desk.ui.pages.listing import beside, go_across, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.settings.office_words import BOOK_WORDS, pack_words
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import RowCommands, RowMenu
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.volumes import ShelfEntry
    from bmnn_desk.ui.seat import Seat


class BooksPage(Page):
    """One row a volume, the newest year first; Enter prints it."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat, self._may = seat, book_rights(seat)
        self._known: frozenset[int] = frozenset()
        self.bar = BookBar(self._may)
        self.list: HeldList[ShelfEntry] = HeldList(
            ListLook(
                name=self.tr("Các quyển sổ"),
                none=self.tr("Chưa mở sổ nào. Bấm Ctrl+N để mở sổ đầu tiên."),
                icon="list-details",
                columns=shelf_columns(),
                reading=RowReading(key=_key, said=_said),
            )
        )
        self.list.table.columns.kept_as = "shelf"
        self.pane = VolumePane()
        self.sides = beside(self, self.pane, self._main(), self.list)
        self._connect()
        self._listen()

    def refresh(self) -> None:
        """Read the shelf anew."""
        try:
            rows = self._seat.desk.read(book_shelf, ShelfAsked(body=self._seat.body))
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        year = self._seat.today().year
        newest = sorted(rows, key=lambda row: (-row.year, row.book, -row.volume))
        self.list.show_rows(newest)
        self._go_to_new({_key(row): row for row in newest})
        books = {row.book for row in rows if row.year == year}
        words = self.tr("{books} sổ năm {year} · {volumes} quyển từ trước tới nay")
        self.subtitled.emit(words.format(books=len(books), year=year, volumes=len(rows)))
        self._follow(self.list.current())

    def focus_first(self) -> None:
        """Into the list."""
        self.list.focus_first()

    def place(self) -> str:
        """The current volume."""
        row = self.list.current()
        return "" if row is None else str(_key(row))

    def go_to_place(self, place: str) -> None:
        """Make that volume current again, if it is still there."""
        if place.isdigit():
            self.list.table.go_to(int(place))

    def go_to_line(self, line: int) -> None:
        """Show a volume (`volume_subject`), whatever words narrowed the shelf."""
        if not self.list.table.go_to(line):
            self.list.show_all()
            self.list.table.go_to(line)

    def do(self, act: str) -> None:
        """Open the sheet of an act about the current volume, where it can be done."""
        button = self.bar.buttons[act]
        row = self.list.current()
        if button.isHidden():
            return
        if not button.isEnabled():
            if why := why_not(act, row):
                self.said.emit(why)
            return
        try:
            sheet = sheet_for(act, self._seat, row)
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        if sheet is not None:
            self.sheet_wanted.emit(sheet)

    def _go_to_new(self, rows: Mapping[int, ShelfEntry]) -> None:
        """A volume that was not there before is what one goes on with."""
        before, self._known = self._known, frozenset(rows)
        new = [key for key in rows if key not in before]
        if before and new:
            self.list.table.go_to(new[0])

    def _follow(self, row: ShelfEntry | None) -> None:
        self.bar.show_volume(row)
        if row is None or not self.sides.is_shown:
            self.pane.show_volume(None, "", ())
            return
        seat = self._seat
        asked = VolumeAsked(body=seat.body, book=row.book, volume=row.volume)
        try:
            sheets = seat.desk.read(volume_sheets, asked)
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        self.pane.show_volume(row, self._pack(row), sheets)

    def _pack(self, row: ShelfEntry) -> str:
        """The forms of the book; that they are others than those in force is told."""
        law = self._seat.desk.law
        name = pack_words(law, row.pack)
        if law.on(row.opened_on).key == row.pack:
            return name
        return self.tr("{name}, không phải mẫu áp dụng lúc mở quyển").format(name=name)

    def _commands(self) -> RowCommands:
        self.bar.show_volume(self.list.current())
        usual = usual_commands(self, self.sides, self.list.go_to_filter)
        return self.bar.commands(lambda: self.do("print")).plus(*usual)

    def _connect(self) -> None:
        RowMenu(self.list.table, self._commands)
        self.bar.asked.connect(self.do)
        self.list.current_changed.connect(self._follow)
        self.list.opened.connect(lambda _row: self.do("print"))
        self.sides.shown.connect(lambda: self._follow(self.list.current()))

    def _listen(self) -> None:
        acts = {
            "Ctrl+P": "print",
            "Ctrl+G": "sheets",
            "Ctrl+T": "pages",
            "F2": "correct",
            "Ctrl+M": "check",
            "Ctrl+N": "open",
        }
        keys = {key: (lambda act=act: self.do(act)) for key, act in acts.items()}
        listen_for(
            {
                **keys,
                "Ctrl+F": self.list.go_to_filter,
                "F4": self.sides.toggle,
                "F5": self.refresh,
                "F6": lambda: go_across(self, self.sides, self.pane),
            },
            self,
        )

    def _main(self) -> QWidget:
        words = self.tr(
            "Enter in · Ctrl+N mở sổ · Ctrl+G tờ đã ký · Ctrl+T trang sổ · F2 đính chính · "
            "Ctrl+M mã tờ · F4 chi tiết"
        )
        return list_column((self.bar,), self.list, label(words, TextPart.HINT))


def _key(row: ShelfEntry) -> int:
    return volume_subject(row.book, row.volume)


def _said(row: ShelfEntry) -> str:
    words = (BOOK_WORDS[row.kind], str(row.year), sheet_words(row), due_words(row)[1])
    return " ".join(words)
