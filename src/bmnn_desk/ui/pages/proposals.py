"""Đề xuất độ mật: the slips by their state, what each says, and what is next to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.errors import DeskError
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.ui.dialogs.determine_level import DetermineLevelDialog
from bmnn_desk.ui.dialogs.propose_level import ProposeLevelDialog
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.outgoing.chips import Chips, chosen_filter, step_keys
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.pages.listing import beside, go_across, list_column, usual_commands
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.proposal.draft_offers import DraftOffers
from bmnn_desk.ui.proposal.slip_bar import SlipBar
from bmnn_desk.ui.proposal.slip_columns import is_withdrawn, slip_columns
from bmnn_desk.ui.proposal.slip_pane import SlipPane
from bmnn_desk.ui.proposal.slip_print import PaperErrand, ask_and_save, print_slip
from bmnn_desk.ui.proposal.slip_rights import slip_rights
from bmnn_desk.ui.proposal.slip_rows import SlipRows
from bmnn_desk.ui.proposal.slip_words import keys_words, state_words
from bmnn_desk.ui.sample_offer import offer_sample
from bmnn_desk.ui.widgets.active_filters import ActiveFilters, typed_filter
from bmnn_desk.ui.widgets.filter_edit import FilterEdit, filter_row
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowCommands, RowMenu
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from bmnn_desk.domain.slip_list import SlipEntry
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.active_filters import ActiveFilter

_CHIPS = (
    None,
    SlipState.PROPOSED,
    SlipState.APPROVED,
    SlipState.SENT_BACK,
    SlipState.USED,
)
_LEAST_FILTER_PX = 170


class ProposalsPage(Page):
    """Enter on a waiting slip records its decision; Ctrl+N begins a new one."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._may = slip_rights(seat)
        self.slips = SlipRows(seat)
        self.chips: Chips[SlipState | None] = Chips(self.tr("Tình trạng"), _CHIPS, wrap=True)
        self.filter = FilterEdit(self.tr("Lọc phiếu (Ctrl+F)"))
        self.narrowing = ActiveFilters(self._clear)
        self.drafts = DraftOffers(seat)
        self.bar = SlipBar()
        self.bar.show_may(self._may)
        self.model = RowModel(slip_columns(), self.slips, is_withdrawn)
        self.table = RowTable(self.tr("Các phiếu đề xuất độ mật"), self.model)
        self.table.columns.kept_as = "slips"
        self.empty = EmptyState()
        self.pane = SlipPane()
        self._lists = QStackedWidget()
        self._hint = label("", TextPart.HINT)
        self.sides = beside(self, self.pane, self._main(), self._lists)
        self._connect()
        self._listen()

    def refresh(self) -> None:
        """Read the slips and the drafts anew; a slip just written becomes the current one."""
        try:
            new = self.slips.read()
            if self._may.propose:
                self.drafts.refresh()
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        counts = self.slips.counts()
        words: dict[SlipState | None, str] = {
            state: f"{state_words(state)} ({counts.get(state, 0)})"
            for state in _CHIPS
            if state is not None
        }
        self.chips.show_words({None: f"{self.tr('Tất cả')} ({self.slips.whole})", **words})
        waiting = self.tr("{count} phiếu chờ duyệt").format(count=counts.get(SlipState.PROPOSED, 0))
        self.subtitled.emit(waiting)
        self.narrow()
        if new is not None:
            self.go_to_line(new)

    def focus_first(self) -> None:
        """Into the list; onto the way on where it is empty."""
        if self.model.rowCount():
            self.table.setFocus()
        else:
            (self.bar.new if self._may.propose else self.filter).setFocus()

    def go_to_line(self, line: int) -> None:
        """Show the slip of an item, among all where the list has it not."""
        if not self.table.go_to(line):
            self.chips.put(None)
            self.filter.clear()
            self.narrow()
            self.table.go_to(line)
        self.follow()

    def current(self) -> SlipEntry | None:
        """The slip that keys work on."""
        index = self.table.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def narrow(self) -> None:
        """Show what the chips and the filter leave."""
        self.slips.state, self.slips.words = self.chips.value(), self.filter.value()
        try:
            self.model.reload()
        except DeskError as error:
            self.said.emit(sentence(error))
            return
        shown = self.model.rowCount()
        self._lists.setCurrentWidget(self.table if shown else self.empty)
        if not shown:
            self._say_empty()
        self._hint.setText(keys_words(shown, self._may))
        self.follow()
        self.narrowing.show_filters(self.filters())

    def filters(self) -> tuple[ActiveFilter, ...]:
        """What narrows the list now."""
        state = chosen_filter(self.chips, state_words, self.narrow)
        return (*typed_filter(self.filter, self.narrow), *state)

    def follow(self) -> None:
        """Show the current slip in the pane, and what can be done with it."""
        entry = self.current()
        self.bar.show_entry(entry)
        if entry is None or not (self.sides.is_shown and self._may.read):
            self.pane.show_slip(entry, None)
            return
        asked = ItemAsked(body=self._seat.body, item=entry.item)
        try:
            (facts,) = self._seat.desk.read(slip_facts, asked)
        except DeskError as error:
            self.pane.show_slip(entry, None)
            self.said.emit(sentence(error))
            return
        self.pane.show_slip(entry, facts)

    def begin(self, subject: int = 0) -> None:
        """Begin a slip: a new one, or from that of an item."""
        if self._may.propose:
            self.sheet_wanted.emit(ProposeLevelDialog(self._seat, subject))

    def decide(self) -> None:
        """Record the decision on the current slip."""
        entry = self.current()
        if entry is None:
            return
        if entry.state is SlipState.PROPOSED and self._may.decide:
            self.sheet_wanted.emit(DetermineLevelDialog(self._seat, entry.item))
        else:
            self.sides.show_pane()

    def print_slip(self) -> None:
        """Open the current slip's paper to be printed."""
        if self._may.print and (entry := self.current()) is not None:
            errand = PaperErrand(seat=self._seat, entry=entry, parent=self)
            print_slip(errand, self.sheet_wanted.emit, self._tell, at_once=False)

    def save_slip(self) -> None:
        """Save the current slip as a file."""
        if self._may.save and (entry := self.current()) is not None:
            errand = PaperErrand(seat=self._seat, entry=entry, parent=self)
            ask_and_save(errand, self, self.said.emit)

    def begin_from_current(self) -> None:
        """Begin a new slip from the current one."""
        if (entry := self.current()) is not None:
            self.begin(entry.item)

    def _tell(self, error: DeskError) -> None:
        self.said.emit(sentence(error))

    def _say_empty(self) -> None:
        if self.slips.whole:
            self.empty.say_not_found([each.words for each in self.filters()], self._clear)
            return
        offer_sample(self.empty, self._seat, self.sheet_wanted.emit, untouched=True)
        if not self._may.propose:
            self.empty.say("inbox", self.tr("Chưa có phiếu đề xuất nào."), "", self.begin)
            return
        words = self.tr("Chưa có phiếu đề xuất nào. Bấm Ctrl+N để lập phiếu đầu tiên.")
        self.empty.say("file-plus", words, self.tr("Lập phiếu đầu tiên"), self.begin)

    def _clear(self) -> None:
        self.chips.put(None)
        self.filter.clear()
        self.narrow()
        self.focus_first()

    def _main(self) -> QWidget:
        self._lists.addWidget(self.table)
        self._lists.addWidget(self.empty)
        narrowing = filter_row(self.chips, self.filter, _LEAST_FILTER_PX)
        return list_column(
            (self.drafts, self.bar, narrowing, self.narrowing), self._lists, self._hint
        )

    def _commands(self) -> RowCommands:
        self.bar.show_entry(self.current())
        usual = usual_commands(self, self.sides, self.filter.take_keys)
        return self.bar.commands(self.decide).plus(*usual)

    def _connect(self) -> None:
        RowMenu(self.table, self._commands)
        PlaceMenu(self.empty, self._commands)
        self.narrowing.left.connect(self.focus_first)
        self.chips.chosen.connect(self.narrow)
        self.filter.asked.connect(lambda _words: self.narrow())
        self.filter.list_wanted.connect(self.focus_first)
        self.table.opened.connect(lambda _item: self.decide())
        self.table.current_changed.connect(lambda _item: self.follow())
        self.model.failed.connect(self._tell)
        self.sides.shown.connect(self.follow)
        self.drafts.open_asked.connect(self.begin)
        self.bar.new_asked.connect(self.begin)
        self.bar.decide_asked.connect(self.decide)
        self.bar.print_asked.connect(self.print_slip)
        self.bar.save_asked.connect(self.save_slip)
        self.bar.again_asked.connect(self.begin_from_current)

    def _listen(self) -> None:
        keys = {
            "Ctrl+N": self.begin,
            "Ctrl+D": self.begin_from_current,
            "Ctrl+P": self.print_slip,
            "Ctrl+S": self.save_slip,
            "Ctrl+F": self.filter.take_keys,
            "F4": self.sides.toggle,
            "F5": self.refresh,
            "F6": lambda: go_across(self, self.sides, self.pane),
        }
        listen_for(keys | step_keys(self.chips, self.focus_first), self)
