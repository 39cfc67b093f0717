"""Sao, chụp: every copying by what is left to be done, and all about each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.errors import DeskError
from bmnn_desk.services.copying_detail import CopyingAsked, copying_detail
from bmnn_desk.ui.books.no_book import no_book_words, say_no_book
from bmnn_desk.ui.books.year_books import book_of_year, open_book_of
from bmnn_desk.ui.copying.bar import CopyAct, CopyBar, copy_acts_of, possible_with
from bmnn_desk.ui.copying.columns import copying_columns, is_cancelled
from bmnn_desk.ui.copying.detail_pane import CopyingPane
from bmnn_desk.ui.copying.source import CopyingSource
from bmnn_desk.ui.copying.words import COPYING_STATE_WORDS, why_not
from bmnn_desk.ui.dialogs.cancel_copying import CancelCopyingDialog
from bmnn_desk.ui.dialogs.copy_document import CopyDocumentDialog
from bmnn_desk.ui.dialogs.copy_papers import CopyPapersDialog
from bmnn_desk.ui.dialogs.record_copy_steps import RecordCopyStepsDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.outgoing.chips import Chips, chosen_filter, step_keys
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.pages.listing import at_ends, beside, go_across, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.pages.print_book import print_book
from bmnn_desk.ui.widgets.active_filters import ActiveFilters, typed_filter
from bmnn_desk.ui.widgets.filter_edit import FilterEdit, filter_row
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowCommands, RowMenu
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.copying_list import CopyingRow
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.active_filters import ActiveFilter

_CHIPS = (
    None,
    CopyingState.TO_SIGN,
    CopyingState.TO_SEAL,
    CopyingState.TO_COUNT,
    CopyingState.TO_CONFIRM,
)
# Whoever has the stamps out sets both: the copy marks, and the office's seal.
_ALSO = {CopyingState.TO_SEAL: CopyingState.TO_MARK}
_LEAST_FILTER_PX = 150


class CopyingPage(Page):
    """Ctrl+N begins a copying; Enter records what is next with the current one."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._may = copy_acts_of(seat)
        self._source = CopyingSource(seat)
        self._whole = self._entered = 0
        self.chips: Chips[CopyingState | None] = Chips(self.tr("Tình trạng"), _CHIPS, wrap=True)
        self.filter = FilterEdit(self.tr("Lọc (Ctrl+F)"))
        self.narrowing = ActiveFilters(self._clear)
        self.bar = CopyBar(self._may)
        self.model = RowModel(copying_columns(), self._source, is_cancelled)
        self.table = RowTable(self.tr("Sổ quản lý sao, chụp"), self.model)
        self.table.columns.kept_as = "copyings"
        self.empty = EmptyState()
        self.pane = CopyingPane()
        self._lists = QStackedWidget()
        self._count = label("", TextPart.HINT)
        self.sides = beside(self, self.pane, self._main(), self._lists)
        self._connect()
        self._listen()

    def refresh(self) -> None:
        """Read everything anew; the current copying stays current."""
        self._source.asked = replace(self._source.asked, day=self._seat.today())
        try:
            counts = self._source.counts()
            self._show_subtitle()
            self._whole = counts.whole
            words: dict[CopyingState | None, str] = {
                state: f"{COPYING_STATE_WORDS[state]} ({counts.of(_of(state))})"
                for state in _CHIPS
                if state is not None
            }
            self.chips.show_words({None: f"{self.tr('Tất cả')} ({counts.whole})", **words})
            self.narrow()
            self._show_entered()
        except DeskError as error:
            self.said.emit(sentence(error))

    def focus_first(self) -> None:
        """Into the list; onto the way on where it is empty."""
        if self.model.rowCount():
            self.table.setFocus()
        elif CopyAct.COPY in self._may:
            self.bar.buttons[CopyAct.COPY].setFocus()
        else:
            self.filter.setFocus()

    def place(self) -> str:
        """The id of the current line, 0 without one."""
        return str(self.table.current_id() or 0)

    def go_to_place(self, place: str) -> None:
        """Go to the line if it still stands in the list."""
        if place.isdecimal():
            self.table.go_to(int(place))

    def go_to_line(self, line: int) -> None:
        """Show the line, among all where the list has it not."""
        if not self.table.go_to(line):
            self._clear()
            self.table.go_to(line)

    def current(self) -> CopyingRow | None:
        """The copying that keys work on."""
        index = self.table.currentIndex()
        if not self.model.rowCount() or not index.isValid():
            return None
        return self.model.row_at(index.row())

    def narrow(self) -> None:
        """Show what the chips and the filter leave."""
        state = self.chips.value()
        states = frozenset() if state is None else _of(state)
        self._source.asked = replace(self._source.asked, words=self.filter.value(), states=states)
        try:
            self.model.reload()
        except DeskError as error:
            self.said.emit(sentence(error))
        shown = self.model.rowCount()
        self._lists.setCurrentWidget(self.table if shown else self.empty)
        self._count.setText(self.tr("{shown} lần sao, chụp").format(shown=shown))
        if not shown:
            self._say_empty()
        self.follow()
        self.narrowing.show_filters(self.filters())

    def filters(self) -> tuple[ActiveFilter, ...]:
        """What narrows the list now."""
        state = chosen_filter(self.chips, COPYING_STATE_WORDS.__getitem__, self.narrow)
        return (*typed_filter(self.filter, self.narrow), *state)

    def follow(self) -> None:
        """Show the current copying in the pane, and what can be done with it."""
        row = self.current()
        self.bar.show_state(None if row is None else row.state)
        if row is None or not self.sides.is_shown:
            self.pane.show_detail(None)
            return
        asked = CopyingAsked(body=self._seat.body, line=row.id, day=self._seat.today())
        try:
            (detail,) = self._seat.desk.read(copying_detail, asked)
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        self.pane.show_detail(detail)

    def do(self, act: CopyAct) -> None:
        """Open the sheet of an act, if it can be done now."""
        if act not in self._may:
            return
        row = self.current()
        if act is CopyAct.COPY:
            self._copy()
        elif act is CopyAct.REGISTER:
            self._print_register()
        elif row is None or act not in possible_with(row.state):
            self.said.emit(why_not(row))
        elif act is CopyAct.PAPERS:
            self.sheet_wanted.emit(CopyPapersDialog(self._seat, row.id))
        elif act is CopyAct.STEPS:
            self.sheet_wanted.emit(RecordCopyStepsDialog(self._seat, row.id))
        else:
            self.sheet_wanted.emit(CancelCopyingDialog(self._seat, row.id))

    def open_current(self) -> None:
        """Enter: record what is next, or look."""
        row = self.current()
        can = frozenset() if row is None else self._may & possible_with(row.state)
        if CopyAct.STEPS in can:
            self.do(CopyAct.STEPS)
        elif row is not None and row.state is CopyingState.TO_MARK and CopyAct.PAPERS in can:
            self.do(CopyAct.PAPERS)
        else:
            self.sides.show_pane()

    def _copy(self) -> None:
        if open_book_of(self._seat, BookKind.COPY, self._seat.today().year) is None:
            self.said.emit(no_book_words(self._seat, BookKind.COPY))
            return
        sheet = CopyDocumentDialog(self._seat)
        sheet.entered.connect(self._await)
        self.sheet_wanted.emit(sheet)

    def _await(self, line: int) -> None:
        """What was entered is current when the list shows again."""
        self._entered = line

    def _show_entered(self) -> None:
        line, self._entered = self._entered, 0
        if line:
            self.go_to_line(line)

    def _print_register(self) -> None:
        book = book_of_year(self._seat, BookKind.COPY, self._seat.today().year)
        print_book(self, self._seat, book)

    def _show_subtitle(self) -> None:
        year = self._seat.today().year
        has_book = book_of_year(self._seat, BookKind.COPY, year) is not None
        words = (
            self.tr("Sổ quản lý sao, chụp bí mật nhà nước năm {year}")
            if has_book
            else self.tr("Chưa mở sổ quản lý sao, chụp năm {year}")
        )
        self.subtitled.emit(words.format(year=year))

    def _say_empty(self) -> None:
        if self._whole:
            self.empty.say_not_found([each.words for each in self.filters()], self._clear)
        elif open_book_of(self._seat, BookKind.COPY, self._seat.today().year) is None:
            say_no_book(self, self.empty, self._seat, BookKind.COPY, "copy")
        elif CopyAct.COPY in self._may:
            words = self.tr("Chưa có lần sao, chụp nào. Bấm Ctrl+N để ghi lần đầu tiên.")
            offer = self.tr("Ghi lần sao, chụp đầu tiên")
            self.empty.say("copy", words, offer, lambda: self.do(CopyAct.COPY))
        else:
            words = self.tr("Chưa có lần sao, chụp nào.")
            self.empty.say("copy", words, "", self.focus_first)

    def _clear(self) -> None:
        self.chips.put(None)
        self.filter.clear()
        self.narrow()
        self.focus_first()

    def _commands(self) -> RowCommands:
        row = self.current()
        self.bar.show_state(None if row is None else row.state)
        usual = usual_commands(self, self.sides, self.filter.take_keys)
        return self.bar.commands(self.open_current).plus(*usual)

    def _connect(self) -> None:
        RowMenu(self.table, self._commands)
        PlaceMenu(self.empty, self._commands)
        self.narrowing.left.connect(self.focus_first)
        self.chips.chosen.connect(self.narrow)
        self.filter.asked.connect(lambda _words: self.narrow())
        self.filter.list_wanted.connect(self.focus_first)
        self.table.opened.connect(lambda _id: self.open_current())
        self.table.current_changed.connect(lambda _id: self.follow())
        self.model.failed.connect(lambda error: self.said.emit(sentence(error)))
        self.bar.asked.connect(self.do)
        self.sides.shown.connect(self.follow)

    def _listen(self) -> None:
        keys = {
            "Ctrl+N": lambda: self.do(CopyAct.COPY),
            "Ctrl+B": lambda: self.do(CopyAct.PAPERS),
            "Ctrl+G": lambda: self.do(CopyAct.STEPS),
            "Ctrl+P": lambda: self.do(CopyAct.REGISTER),
            "Ctrl+Delete": lambda: self.do(CopyAct.CANCEL),
            "Ctrl+F": self.filter.take_keys,
            "F4": self.sides.toggle,
            "F5": self.refresh,
            "F6": lambda: go_across(self, self.sides, self.pane),
        }
        listen_for(keys | step_keys(self.chips, self.focus_first), self)

    def _main(self) -> QWidget:
        self._lists.addWidget(self.table)
        self._lists.addWidget(self.empty)
        narrowing = filter_row(self.chips, self.filter, _LEAST_FILTER_PX)
        above = (at_ends(self.bar, self._count), narrowing, self.narrowing)
        return list_column(above, self._lists, label(self._keys(), TextPart.HINT))

    def _keys(self) -> str:
        keys = [self.tr("Ctrl+F lọc"), self.tr("F4 chi tiết")]
        if CopyAct.COPY in self._may:
            keys = [
                self.tr("Ctrl+N sao, chụp"),
                self.tr("Ctrl+B dấu, giấy"),
                self.tr("Ctrl+G ghi việc"),
                *keys,
            ]
        return " · ".join(keys)


def _of(state: CopyingState) -> frozenset[CopyingState]:
    """The states that a chip stands for."""
    return frozenset({state, _ALSO.get(state, state)})
