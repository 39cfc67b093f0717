"""Văn bản đi: outgoing documents by stage, what is next to be done, and all about each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.stages import RowState, Stage
from bmnn_desk.errors import DeskError
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.registers import outgoing_entries
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.outgoing.act_verbs import acts_of
from bmnn_desk.ui.outgoing.action_bar import ActionBar
from bmnn_desk.ui.outgoing.acts import Act, next_act, possible, with_work
from bmnn_desk.ui.outgoing.chips import step_keys
from bmnn_desk.ui.outgoing.detail_pane import DetailPane
from bmnn_desk.ui.outgoing.filters import Filters
from bmnn_desk.ui.outgoing.lists import OutgoingLists
from bmnn_desk.ui.outgoing.run_offers import RunOffers
from bmnn_desk.ui.outgoing.sheets import sheet_of
from bmnn_desk.ui.outgoing.source import OutgoingSource
from bmnn_desk.ui.outgoing.stage_words import count_words, keys_words, nothing_there, what_to_number
from bmnn_desk.ui.pages.listing import at_ends, beside, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.pages.print_book import print_book
from bmnn_desk.ui.sample_offer import offer_sample
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowCommands, RowMenu
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.domain.outgoing_list import OutgoingRow, StageCounts
    from bmnn_desk.ui.seat import Seat

_WAITS = {RowState.TO_NUMBER, RowState.LATE}


class OutgoingPage(Page):
    """Opens on the list that has work to do, and keeps its place after each sheet."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._source = OutgoingSource(seat, Stage.TO_SIGN)
        self._was_opened, self._whole = False, 0
        self._may = acts_of(seat)
        self._prints = seat.may(record_register_print, outgoing_entries)
        self.bar = ActionBar()
        self.bar.show_may(self._may, register=self._prints)
        self.filters = Filters()
        self.lists = OutgoingLists(self._source)
        self.runs = RunOffers(seat)
        self.pane = DetailPane()
        self._keys = label(keys_words(issues=Act.ISSUE in self._may), TextPart.HINT)
        self.sides = beside(self, self.pane, self._main(), self.lists)
        self._connect()
        self._listen()

    def refresh(self) -> None:
        """Read everything anew; a list that has just become empty gives way to the next work."""
        try:
            self._read()
            if Act.PRINT_COPIES in self._may:
                self.runs.refresh()
        except DeskError as error:
            self.said.emit(sentence(error))

    def focus_first(self) -> None:
        """Into the list; into the filter where there is none."""
        (self.lists.table if self.lists.row_count else self.filters.line).setFocus()

    def show_stage(self, stage: Stage) -> None:
        """Show another list."""
        self.filters.stages.put(stage)
        self._change_stage()
        self.focus_first()

    def place(self) -> str:
        """The stage, and the id of the current row, 0 without one."""
        return f"{self.filters.stages.value().value} {self.lists.table.current_id() or 0}"

    def go_to_place(self, place: str) -> None:
        """Show the stage, and in it the row if it still stands there."""
        if not place:
            return
        stage, current = place.split()
        self.show_stage(Stage(stage))
        self.lists.table.go_to(int(current))

    def go_to_row(self, part: str, row: int) -> None:
        """Show a stage, and in it a document, whatever narrowed the list before."""
        self.filters.clear()
        self.go_to_place(f"{part} {row}")

    def choose_book(self, book: int) -> None:
        """Show a book of whatever year."""
        self.filters.books.put(book)

    def go_to_line(self, line: int) -> None:
        """Show the line among the issued documents."""
        is_listed = self.filters.stages.value() is Stage.ISSUED and self.lists.table.go_to(line)
        if not is_listed:
            self.filters.clear()
            self.go_to_place(f"{Stage.ISSUED.value} {line}")

    def _read(self) -> None:
        had_rows = self.lists.row_count > 0
        self._source.asked = replace(self._source.asked, day=self._seat.today())
        self.filters.show_books(self._source.books(), self._seat.today().year)
        counts = self._count()
        is_done = had_rows and not self.filters.active() and not self._whole
        if not self._was_opened or is_done:
            self._was_opened = True
            self.filters.stages.put(with_work(counts))
            self._count()
        self._show_subtitle()
        self._show_list()

    def _count(self) -> StageCounts:
        self._source.asked = self.filters.narrow(self._source.asked)
        counts = aside(self._source.counts)
        self._whole = sum(counts.by_level.values())
        self.filters.show_counts(counts)
        self.filters.show_stage()
        self.bar.show_stage(self._source.asked.stage)
        return counts

    def _change_stage(self) -> None:
        try:
            self._count()
            self._show_list()
        except DeskError as error:
            self.said.emit(sentence(error))

    def _narrow(self) -> None:
        """Only another book changes the counts on the chips."""
        before = self._source.asked.book
        self._source.asked = self.filters.narrow(self._source.asked)
        try:
            if self._source.asked.book != before:
                self._count()
                self._show_subtitle()
            self._show_list()
        except DeskError as error:
            self.said.emit(sentence(error))

    def _show_list(self) -> None:
        self.lists.reload()
        shown = self.lists.row_count
        said = [count_words(shown, self._whole)]
        book = self.filters.book
        if self._source.asked.stage is Stage.ISSUED and book is not None:
            said.append(self.tr("số thứ tự kế tiếp {number:02}").format(number=book.next_ordinal))
        self.filters.count.setText(" · ".join(said))
        if not shown:
            self._say_empty()
        row = self.lists.current_row()
        self.bar.show_state(None if row is None else row.state)
        self._follow(row)

    def _say_empty(self) -> None:
        empty, active = self.lists.empty, self.filters.active()
        if active:
            empty.say_not_found(active, self._clear)
            return
        stage = self._source.asked.stage
        year, has_book = self._seat.today().year, self.filters.book is not None
        words = nothing_there(stage, year, has_book=has_book)
        ahead = Stage.TO_SIGN if stage is Stage.TO_NUMBER else Stage.TO_NUMBER
        empty.say(words.icon, words.words, words.offer, lambda: self.show_stage(ahead))
        untouched = self.filters.is_untouched()
        offer_sample(empty, self._seat, self.sheet_wanted.emit, untouched=untouched)

    def _clear(self) -> None:
        self.filters.clear()
        self.focus_first()

    def _show_subtitle(self) -> None:
        book = self.filters.book
        if book is None:
            words = self.tr("Chưa mở sổ đi năm {year}").format(year=self._seat.today().year)
        else:
            words = self.tr("Sổ đăng ký bí mật nhà nước đi năm {year} · Quyển {volume:02}").format(
                year=book.year, volume=book.volume
            )
        self.subtitled.emit(words)

    def _follow(self, row: OutgoingRow | None) -> None:
        self.bar.show_state(None if row is None else row.state)
        if row is None or not self.sides.is_shown:
            self.pane.show_detail(None)
            return
        asked = DetailAsked(
            body=self._seat.body, item=row.item, day=self._seat.today(), line=row.line
        )
        try:
            (detail,) = self._seat.desk.read(outgoing_detail, asked)
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        self.pane.show_detail(detail)

    def _open(self, row: OutgoingRow | None) -> None:
        if row is not None:
            self._do(next_act(row.state, self._may))

    def _do(self, act: Act) -> None:
        row = self.lists.current_row()
        if row is None or act not in self._may:
            return
        if act is Act.LOOK:
            self.sides.show_pane()
            self.pane.tabs.setCurrentWidget(self.pane.copies)
            self.pane.copies.setFocus()
        elif act in possible(row.state):
            self.sheet_wanted.emit(sheet_of(act, self._seat, row.item))
        else:
            self.said.emit(self.tr("Không làm được việc này với văn bản đang chọn."))

    def _issue(self) -> None:
        if Act.ISSUE not in self._may:
            return
        row = self.lists.current_row()
        if row is not None and row.state in _WAITS:
            self._do(Act.ISSUE)
            return
        unsigned = row is not None and self._source.asked.stage is Stage.TO_SIGN
        if not unsigned and self._source.asked.stage is not Stage.TO_NUMBER:
            self.show_stage(Stage.TO_NUMBER)
        self.said.emit(what_to_number(self._whole, unsigned=unsigned))

    def _print_register(self) -> None:
        if self._prints:
            print_book(self, self._seat, self.filters.book)

    def _go_across(self) -> None:
        """From the list into the pane, and back; beside an empty list into the pane that shows."""
        focus = QApplication.focusWidget()
        is_back = focus is not None and self.pane.isAncestorOf(focus)
        if self.lists.table.hasFocus() and self.lists.row_count:
            self._do(Act.LOOK)
        elif not self.lists.row_count and self.sides.is_shown and not is_back:
            self.pane.focus_first()
        else:
            self.focus_first()

    def _commands(self) -> RowCommands:
        row = self.lists.current_row()
        self.bar.show_state(None if row is None else row.state)
        usual = usual_commands(self, self.sides, self.filters.line.take_keys)
        return self.bar.commands(lambda: self._open(row)).plus(*usual)

    def _connect(self) -> None:
        for table in self.lists.tables:
            RowMenu(table, self._commands)
        PlaceMenu(self.lists.empty, self._commands)
        self.filters.stage_chosen.connect(self._change_stage)
        self.filters.narrowed.connect(self._narrow)
        self.filters.line.list_wanted.connect(self.focus_first)
        self.lists.opened.connect(self._open)
        self.lists.current_changed.connect(self._follow)
        self.lists.failed.connect(lambda error: self.said.emit(sentence(error)))
        self.bar.asked.connect(self._do)
        self.runs.open_asked.connect(
            lambda item: self.sheet_wanted.emit(sheet_of(Act.PRINT_COPIES, self._seat, item))
        )
        self.bar.issue_asked.connect(self._issue)
        self.bar.register_asked.connect(self._print_register)
        self.sides.shown.connect(lambda: self._follow(self.lists.current_row()))

    def _listen(self) -> None:
        keys = {
            "Ctrl+N": self._issue,
            "Ctrl+P": self._print_register,
            "Ctrl+G": lambda: self._do(Act.SIGN),
            "Ctrl+H": lambda: self._do(Act.DRAFTS),
            "Ctrl+T": lambda: self._do(Act.FOR_SIGNATURE),
            "Ctrl+B": lambda: self._do(Act.PRINT_COPIES),
            "Ctrl+E": lambda: self._do(Act.COVERS),
            "Ctrl+D": lambda: self._do(Act.READ_MARKS),
            "Ctrl+Delete": lambda: self._do(Act.CANCEL),
            "Ctrl+F": self.filters.line.take_keys,
            "F4": self.sides.toggle,
            "F5": self.refresh,
            "F6": self._go_across,
        }
        listen_for(keys | step_keys(self.filters.stages, self.focus_first), self)

    def _main(self) -> QWidget:
        # As on the page of incoming documents: beside the buttons it would cost them a line.
        foot = at_ends(self._keys, self.filters.count)
        return list_column((self.runs, self.bar, self.filters), self.lists, foot)
