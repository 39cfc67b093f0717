"""Văn bản đến: the incoming register, what is to be given back, what was amiss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.incoming_list import IncomingPart
from bmnn_desk.errors import DeskError
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.books.no_book import no_book_words, say_no_book
from bmnn_desk.ui.books.year_books import books_of_kind, open_book_of
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.incoming.columns import incoming_columns, is_cancelled
from bmnn_desk.ui.incoming.filters import IncomingFilters
from bmnn_desk.ui.incoming.incoming_acts import IncomingAct, incoming_acts, possible
from bmnn_desk.ui.incoming.incoming_bar import IncomingBar
from bmnn_desk.ui.incoming.incoming_pane import IncomingPane
from bmnn_desk.ui.incoming.incoming_sheets import nothing_amiss, print_notice, sheet_of
from bmnn_desk.ui.incoming.source import IncomingSource, detail_of
from bmnn_desk.ui.outgoing.chips import step_keys
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.outgoing.stage_words import count_words
from bmnn_desk.ui.pages.listing import at_ends, beside, go_across, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.pages.print_book import print_book
from bmnn_desk.ui.sample_offer import offer_sample
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowCommands, RowMenu
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming_list import IncomingRow
    from bmnn_desk.ui.seat import Seat


class IncomingPage(Page):
    """Ctrl+N enters what came; Enter reads the current row in the pane."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._source = IncomingSource(seat)
        self._may = incoming_acts(seat)
        self._prints = seat.may(record_register_print, register_entries)
        self._whole = 0
        self.bar = IncomingBar()
        self.bar.show_may(self._may, register=self._prints)
        self.filters = IncomingFilters()
        self.model = RowModel(incoming_columns(), self._source, is_cancelled)
        self.table = RowTable(self.tr("Sổ đăng ký đến"), self.model)
        self.table.columns.kept_as = "register"
        self.empty = EmptyState()
        self.pane = IncomingPane()
        self._lists = QStackedWidget()
        self.sides = beside(self, self.pane, self._main(), self._lists)
        self._connect()
        self._listen()

    def refresh(self) -> None:
        """Read everything anew."""
        try:
            books = books_of_kind(self._seat, BookKind.INCOMING)
            self.filters.show_books(books, self._seat.today().year)
            self._count()
            self._show_list()
        except DeskError as error:
            self.said.emit(sentence(error))

    def focus_first(self) -> None:
        """Into the list; into the filter where there is none."""
        (self.table if self.model.rowCount() else self.filters.line).setFocus()

    def place(self) -> str:
        """The part, and the id of the current row, 0 without one."""
        return f"{self.filters.parts.value().value} {self.table.current_id() or 0}"

    def go_to_place(self, place: str) -> None:
        """Show the part, and in it the row if it still stands there."""
        part, _, current = place.partition(" ")
        found = next((each for each in IncomingPart if each.value == part), None)
        if found is None:
            return
        if found is not self.filters.parts.value():
            self.filters.parts.put(found)
            self._change_part()
        self.table.go_to(int(current))

    def choose_book(self, book: int) -> None:
        """Show a book of whatever year."""
        self.filters.books.put(book)

    def go_to_line(self, line: int) -> None:
        """Show a line of the registers, whatever narrowed the list."""
        if not self.table.go_to(line):
            self.filters.show_all()
            self.refresh()
            self.table.go_to(line)
        self.focus_first()

    def current_row(self) -> IncomingRow | None:
        """The row that keys work on; None in an empty list."""
        index = self.table.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def do(self, act: IncomingAct) -> None:
        """Open what an act needs: its form, or its paper."""
        if act not in self._may:
            return
        row = self.current_row()
        if act is IncomingAct.ENTER:
            self._enter()
        elif row is None or act not in possible(row.state):
            self.said.emit(self.tr("Không làm được việc này với văn bản đang chọn."))
        else:
            self._do_about(act, row.id)

    def _enter(self) -> None:
        if open_book_of(self._seat, BookKind.INCOMING, self._seat.today().year) is None:
            self.said.emit(no_book_words(self._seat, BookKind.INCOMING))
        else:
            self.sheet_wanted.emit(sheet_of(IncomingAct.ENTER, self._seat, 0))

    def _do_about(self, act: IncomingAct, line: int) -> None:
        try:
            why_not = nothing_amiss(act, self._seat, line)
        except DeskError as error:
            why_not = sentence(error)
        if why_not:
            self.said.emit(why_not)
        elif act is IncomingAct.PAPER:
            print_notice(self, self._seat, line, self.sheet_wanted.emit, self.said.emit)
        else:
            self.sheet_wanted.emit(sheet_of(act, self._seat, line))

    def _count(self) -> None:
        self._source.asked = self.filters.narrow(self._source.asked)
        counts = aside(self._source.counts)
        self._whole = sum(counts.by_level.values())
        self.filters.show_counts(counts)
        self._show_subtitle()

    def _change_part(self) -> None:
        try:
            self._count()
            self._show_list()
        except DeskError as error:
            self.said.emit(sentence(error))

    def _narrow(self) -> None:
        self._source.asked = self.filters.narrow(self._source.asked)
        try:
            self._show_list()
        except DeskError as error:
            self.said.emit(sentence(error))

    def _show_list(self) -> None:
        self.model.reload()
        shown, book = self.model.rowCount(), self.filters.book
        said = [count_words(shown, self._whole)]
        if book is not None:
            said.append(self.tr("số thứ tự kế tiếp {number:02}").format(number=book.next_ordinal))
        self.filters.count.setText(" · ".join(said))
        self._lists.setCurrentWidget(self.table if shown else self.empty)
        if not shown:
            self._say_empty()
        self._follow()

    def _say_empty(self) -> None:
        if active := self.filters.active():
            self.empty.say_not_found(active, self._clear)
            return
        year = self._seat.today().year
        if self.filters.book is None:
            say_no_book(self, self.empty, self._seat, BookKind.INCOMING, "inbox")
        elif self._whole or not self.filters.shows_all():
            self.empty.say("inbox", self.tr("Không có văn bản nào ở phần này."), "", self._clear)
        elif IncomingAct.ENTER in self._may:
            words_of = self.tr("Chưa có văn bản đến năm {year}. Bấm Ctrl+N để vào sổ văn bản đầu.")
            offer = self.tr("Vào sổ văn bản đầu tiên")
            self.empty.say(
                "inbox", words_of.format(year=year), offer, lambda: self.do(IncomingAct.ENTER)
            )
        else:
            words_of = self.tr("Chưa có văn bản đến năm {year}.")
            self.empty.say("inbox", words_of.format(year=year), "", self.focus_first)
        untouched = self.filters.is_untouched()
        offer_sample(self.empty, self._seat, self.sheet_wanted.emit, untouched=untouched)

    def _clear(self) -> None:
        self.filters.clear()
        self.focus_first()

    def _show_subtitle(self) -> None:
        book = self.filters.book
        if book is None:
            words = self.tr("Chưa mở sổ đến năm {year}").format(year=self._seat.today().year)
        else:
            words = self.tr("Sổ đăng ký bí mật nhà nước đến năm {year} · Quyển {volume:02}").format(
                year=book.year, volume=book.volume
            )
        self.subtitled.emit(words)

    def _follow(self) -> None:
        row = self.current_row() if self.model.rowCount() else None
        self.bar.show_state(None if row is None else row.state)
        if row is None or not self.sides.is_shown:
            self.pane.show_detail(None)
            return
        try:
            detail = detail_of(self._seat, row.id)
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        self.pane.show_detail(detail)

    def _look(self) -> None:
        self.sides.show_pane()
        self.pane.focus_first()

    def _print_register(self) -> None:
        if self._prints:
            print_book(self, self._seat, self.filters.book)

    def _commands(self) -> RowCommands:
        row = self.current_row()
        self.bar.show_state(None if row is None else row.state)
        usual = usual_commands(self, self.sides, self.filters.line.take_keys)
        return self.bar.commands(self._look).plus(*usual)

    def _connect(self) -> None:
        RowMenu(self.table, self._commands)
        PlaceMenu(self.empty, self._commands)
        self.filters.part_chosen.connect(self._change_part)
        self.filters.narrowed.connect(self._narrow)
        self.filters.line.list_wanted.connect(self.focus_first)
        self.table.opened.connect(lambda _id: self._look())
        self.table.current_changed.connect(lambda _id: self._follow())
        self.model.failed.connect(lambda error: self.said.emit(sentence(error)))
        self.bar.asked.connect(self.do)
        self.bar.register_asked.connect(self._print_register)
        self.sides.shown.connect(self._follow)

    def _listen(self) -> None:
        keys = {
            "Ctrl+N": lambda: self.do(IncomingAct.ENTER),
            "Ctrl+B": lambda: self.do(IncomingAct.AMISS),
            "Ctrl+H": lambda: self.do(IncomingAct.PUT_RIGHT),
            "Ctrl+R": lambda: self.do(IncomingAct.PAPER),
            "Ctrl+T": lambda: self.do(IncomingAct.GIVE_BACK),
            "Ctrl+Delete": lambda: self.do(IncomingAct.CANCEL),
            "Ctrl+P": self._print_register,
            "Ctrl+F": self.filters.line.take_keys,
            "F4": self.sides.toggle,
            "F5": self.refresh,
            "F6": lambda: go_across(self, self.sides, self.pane),
        }
        listen_for(keys | step_keys(self.filters.parts, self.focus_first), self)

    def _main(self) -> QWidget:
        self._lists.addWidget(self.table)
        self._lists.addWidget(self.empty)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Enter xem · Ctrl+N vào sổ · F4 chi tiết"), TextPart.HINT), 1)
        foot.addWidget(self.filters.count)
        return list_column((at_ends(self.bar), self.filters), self._lists, foot)
