"""A page of several lists, one shown at a time: what it shows and does is declared by its parts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QStackedWidget, QWidget

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.listed.kept_counts import KeptCounts
from bmnn_desk.ui.listed.part import Narrowed
from bmnn_desk.ui.listed.part_pane import PartPane
from bmnn_desk.ui.listed.part_view import PartView
from bmnn_desk.ui.listed.seated_page import SeatedPage
from bmnn_desk.ui.outgoing.chips import Chips, step_keys
from bmnn_desk.ui.pages.listing import beside, go_across, list_column, usual_commands
from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.widgets.active_filters import ActiveFilter, ActiveFilters, typed_filter
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.filter_edit import FilterEdit, filter_row
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.row_menu import PlaceMenu, RowCommands, RowMenu
from bmnn_desk.ui.widgets.shortcuts import listen_for

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.ui.listed.part import AnyAct, AnyPart
    from bmnn_desk.ui.seat import Seat

_LEAST_FILTER_PX = 150
_FEW = 4
_ACTS_TOLD = 3
_CHOICE_LETTERS = 16


class ListedPage(SeatedPage):
    """`parts` in the order of their chips; those that the account may not read are left out.

    A subclass gives its parts and its words, and hardly more: see `ui/pages/holdings.py`.
    """

    def __init__(
        self, seat: Seat, parts: Sequence[AnyPart], said: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(seat, parent)
        self._said, self._counts = said, KeptCounts(seat)
        shown = [part for part in parts if seat.may_read(*part.reads)]
        self.views = {part.key: PartView(seat, part) for part in shown}
        self.chips: Chips[str] = Chips(self.tr("Danh sách"), tuple(self.views), wrap=True)
        self.chips.show_words({part.key: part.words for part in shown})
        if len(shown) <= 1:  # to show them here, without a parent, would open a window
            self.chips.hide()
        self.filter = FilterEdit(self.tr("Lọc (Ctrl+F)"))
        self.boxes = {
            part.key: ChoiceBox(list(part.choices)) for part in shown if len(part.choices) > 1
        }
        for box in self.boxes.values():
            box.setMinimumContentsLength(_CHOICE_LETTERS)
        self.narrowing = ActiveFilters(self._clear)
        self._lists = QStackedWidget()
        self._keys = label("", TextPart.HINT)
        for view in self.views.values():
            self._lists.addWidget(view)
        self.pane = self.made_pane()
        self.sides = beside(self, self.pane, self._main(), self._lists)
        self._connect()
        self._listen()

    @property
    def view(self) -> PartView:
        """The list that is shown."""
        return self.views[self.chips.value()]

    def made_pane(self) -> PartPane:
        """The pane beside the lists; a subclass may have one that shows more."""
        return PartPane()

    def refresh(self) -> None:
        """Read the counts and the list that is shown anew."""
        self.subtitled.emit(self._said)
        try:
            self._show_counts()
        except DeskError as error:
            self.said.emit(sentence(error))
        self._show_part()

    def focus_first(self) -> None:
        """Into the list; onto the way on where it is empty."""
        self.view.focus_first()

    def show_part(self, key: str, words: str = "", choice: str | None = None) -> None:
        """Show another list, narrowed by words and a choice, its first where none is given."""
        self.chips.put(key)
        self.put_narrowed(words, choice)
        self._show_part()

    def put_narrowed(self, words: str = "", choice: str | None = None) -> None:
        """Narrow the list that is shown once it is read again."""
        key = self.chips.value()
        box = self.boxes.get(key)
        with QSignalBlocker(self.filter):
            self.filter.put_draft_text(words)
        if box is not None:
            with QSignalBlocker(box):
                box.put(self.views[key].part.choices[0][0] if choice is None else choice)

    def place(self) -> str:
        """The list, and the id of the current row, 0 without one."""
        return f"{self.chips.value()} {self.view.table.current_id() or 0}"

    def go_to_place(self, place: str) -> None:
        """Show the list, and in it the row if it still stands there."""
        key, _, current = place.partition(" ")
        if key in self.views:
            self.show_part(key)
            self.view.table.go_to(int(current or 0))

    def go_to_line(self, line: int) -> None:
        """Show a row of the list that is shown, in all of it where it was left out."""
        if self.view.table.go_to(line):
            return
        self._clear()
        key, choices = self.chips.value(), self.view.part.choices
        if not line or not choices or self.view.table.go_to(line):
            return
        self.show_part(key, choice=choices[-1][0])
        if not self.view.table.go_to(line):
            self.show_part(key)
        self.focus_first()

    def choose_part(self, part: str) -> None:
        """Show one of the lists, where this account has it."""
        if part in self.views:
            self.show_part(part)

    def act(self, act: AnyAct) -> None:
        """Do one of the acts with the current row."""
        row = self.view.current_row()
        if act.fits(row):
            self._follow_up(act.do, row)

    def _follow_up(self, do: Callable[[SeatedPage, Any], object], row: object) -> bool:
        """Do it, and what it ends in; False where it ends in nothing."""
        try:
            came = do(self, row)
        except DeskError as error:
            self.said.emit(sentence(error))
            return True
        if isinstance(came, Sheet):
            self.sheet_wanted.emit(came)
        elif isinstance(came, LineWanted):
            self.line_wanted.emit(came)
        elif isinstance(came, Narrowed):
            self.show_part(came.part, came.words, came.choice or None)
            self.view.table.go_to(came.current)
            self.focus_first()
        elif isinstance(came, str):
            self.said.emit(came)
        return came is not None

    def _open(self) -> None:
        opens, row = self.view.part.opens, self.view.current_row()
        if opens is None or row is None or not self._follow_up(opens, row):
            self.sides.show_pane()

    def _show_counts(self) -> None:
        """Say on a chip how much waits in its list, which may have other rows; nothing of none."""
        waiting = self._counts.read({key: view.part.counts for key, view in self.views.items()})
        for key, view in self.views.items():
            words, waits = view.part.words, waiting[key]
            self.chips.show_words({key: f"{words} ({waits})" if waits else words})
            told = f"{words}: {waits} {view.part.counted or self.tr('việc chờ')}"
            self.chips.button(key).setToolTip(told if waits else "")
            self.chips.button(key).setAccessibleName(told if waits else words)

    def _show_part(self) -> None:
        view = self.view
        for each in self.views.values():
            each.bar.setVisible(each is view and bool(each.acts))
        self._lists.setCurrentWidget(view)
        for key, box in self.boxes.items():
            box.setVisible(key == view.part.key)
        chosen = self.boxes.get(view.part.key)
        try:
            view.narrow(self.filter.value(), (chosen and chosen.value()) or "")
        except DeskError as error:
            self.said.emit(sentence(error))
        self._keys.setText(self._keys_words())
        self._follow()
        self.narrowing.show_filters(self._filters())

    def _filters(self) -> tuple[ActiveFilter, ...]:
        """What narrows the list, each with what takes it away alone."""
        typed = typed_filter(self.filter, self._show_part)
        chosen = self.view.active()[len(typed) :]
        return (*typed, *(ActiveFilter(words=words, drop=self._drop_choice) for words in chosen))

    def _drop_choice(self) -> None:
        self.put_narrowed(self.filter.value())
        self._show_part()

    def _commands(self) -> RowCommands:
        usual = usual_commands(self, self.sides, self.filter.take_keys)
        return self.view.commands().plus(*usual)

    def _take_part(self) -> None:
        """Another chip: what was looked for in the list before is not looked for in this one."""
        self.show_part(self.chips.value())

    def _follow(self) -> None:
        row = self.view.current_row()
        self.view.show_can()
        if row is None or not self.sides.is_shown:
            self.pane.show_matter(None)
            return
        try:
            self.pane.show_matter(self.view.part.matter(self.seat, row))
        except DeskError as error:
            self.said.emit(sentence(error))

    def _clear(self) -> None:
        self.show_part(self.chips.value())
        self.focus_first()

    def _keys_words(self) -> str:
        told = [act for act in self.view.acts if act.keys][:_ACTS_TOLD]
        acts = " · ".join(
            self.tr("{keys} {what}").format(keys=act.keys, what=_plain(act.words)) for act in told
        )
        usual = self.tr("Enter mở · Ctrl+F lọc · F4 {pane}").format(pane=self.pane.holds)
        if len(self.views) > 1:
            usual = self.tr("{usual} · Ctrl+PgDn danh sách sau").format(usual=usual)
        return f"{usual} · {acts}" if acts else usual

    def _by_key(self, keys: str) -> None:
        act = self.view.act_of(keys)
        if act is not None:
            self.act(act)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._take_part)
        self.filter.asked.connect(lambda _words: self._show_part())
        self.filter.list_wanted.connect(self.focus_first)
        for box in self.boxes.values():
            box.edited.connect(self._show_part)
        for view in self.views.values():
            RowMenu(view.table, self._commands)
            PlaceMenu(view.empty, self._commands)
            view.asked.connect(self.act)
            view.opened.connect(self._open)
            view.current_changed.connect(partial(self._tell, view))
            view.failed.connect(lambda error: self.said.emit(sentence(error)))
            view.cleared.connect(self._clear)
        self.narrowing.left.connect(self.focus_first)
        self.sides.shown.connect(self._follow)

    def _tell(self, view: PartView) -> None:
        if view is self.view:
            self._follow()

    def _listen(self) -> None:
        acts = {act.keys for view in self.views.values() for act in view.acts if act.keys}
        listen_for({keys: partial(self._by_key, keys) for keys in sorted(acts)}, self)
        keys = {
            "Ctrl+F": self.filter.take_keys,
            "F4": self.sides.toggle,
            "F5": self.refresh,
            "F6": lambda: go_across(self, self.sides, self.pane),
        }
        if len(self.views) > 1:
            listen_for(step_keys(self.chips, self.focus_first), self)
        listen_for(keys, self)

    def _main(self) -> QWidget:
        # Many chips want a line of their own.
        alone = len(self.views) > _FEW
        row = filter_row(QWidget() if alone else self.chips, self.filter, _LEAST_FILTER_PX)
        for box in self.boxes.values():
            # Until its list is shown; all of them side by side would widen the window for good.
            box.hide()
            row.insertWidget(row.count() - 1, box)
        bars = [view.bar for view in self.views.values()]
        for bar in bars:
            bar.hide()
        chips = (self.chips,) if alone else ()
        return list_column((*bars, *chips, row, self.narrowing), self._lists, self._keys)


def _plain(words: str) -> str:
    """An act's words as a hint says them."""
    return words.replace("&", "").rstrip("…").lower()
