"""One list of a page with its bar, what narrows it, and what stands there when it is empty."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.flow_layout import FlowLayout
from bmnn_desk.ui.widgets.row_menu import RowCommands, commands_of
from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable

if TYPE_CHECKING:
    from bmnn_desk.ui.listed.part import AnyAct, AnyPart
    from bmnn_desk.ui.seat import Seat


class PartView(QWidget):
    """`asked(act)` by button, `opened()` by Enter, `current_changed()`, `failed(error)`.

    Buttons are there for the acts that the account may do; `acts` are these.
    """

    asked = Signal(object)
    opened = Signal()
    current_changed = Signal()
    failed = Signal(object)
    cleared = Signal()

    def __init__(self, seat: Seat, part: AnyPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self.acts: tuple[AnyAct, ...] = tuple(act for act in part.acts if seat.may(*act.verbs))
        self.words = self.choice = ""
        self.model: RowModel[Any] = RowModel(part.columns, part.source, part.struck)
        self.table: RowTable[Any] = RowTable(part.name, self.model)
        self.table.columns.kept_as = part.key
        self.empty = EmptyState()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.buttons = {act.words: self._button(act) for act in self.acts}
        self.bar = QWidget()
        across = FlowLayout(self.bar)
        for button in self.buttons.values():
            across.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.stack, 1)
        self.table.opened.connect(lambda _id: self.opened.emit())
        self.table.current_changed.connect(lambda _id: self.current_changed.emit())
        self.model.failed.connect(self.failed.emit)

    def current_row(self) -> Any:  # noqa: ANN401  the part's own row
        """The row that keys work on; None in an empty list."""
        index = self.table.currentIndex()
        if not self.model.rowCount() or not index.isValid():
            return None
        return self.model.row_at(index.row())

    def narrow(self, words: str, choice: str) -> None:
        """Read the list anew, narrowed so.

        Raises:
            DeskError: the desk could not read it.
        """
        self.words, self.choice = words, choice
        self.part.source.narrow(words, choice)
        was, place = self.table.current_id(), self.table.currentIndex().row()
        self.model.reload()
        shown = self.model.rowCount()
        if shown and was is not None and self.model.row_of(was) is None:
            self.table.go_to(self.model.id_at(min(max(place, 0), shown - 1)))
        self.stack.setCurrentWidget(self.table if shown else self.empty)
        if not shown:
            self._say_empty()
        self.show_can()

    def show_can(self) -> None:
        """Let the buttons be pressed that suit the current row."""
        row = self.current_row()
        for act in self.acts:
            self.buttons[act.words].setEnabled(act.fits(row))

    def commands(self) -> RowCommands:
        """What the menu of the list has: the buttons' commands, by whether they need a row."""
        self.show_can()
        of_row = [self.buttons[act.words] for act in self.acts if act.needs_row]
        of_page = [self.buttons[act.words] for act in self.acts if not act.needs_row]
        return commands_of(self.opened.emit, of_row, of_page)

    def focus_first(self) -> None:
        """Into the list; onto the way on where it is empty."""
        if self.model.rowCount():
            self.table.setFocus()
        elif self.empty.button.isVisibleTo(self):
            self.empty.button.setFocus()
        else:
            free = next((each for each in self.buttons.values() if each.isEnabled()), None)
            (free or self.table).setFocus()

    def act_of(self, keys: str) -> AnyAct | None:
        """What a shortcut stands for in this list, if it can be done now."""
        row = self.current_row()
        return next((act for act in self.acts if act.keys == keys and act.fits(row)), None)

    def active(self) -> tuple[str, ...]:
        """What narrows the list now: the words typed, and a choice that is not its first."""
        first = self.part.choices[0][0] if self.part.choices else ""
        typed = (f"«{self.words}»",) if self.words else ()
        chosen = dict(self.part.choices).get(self.choice, "") if self.choice != first else ""
        return (*typed, chosen) if chosen else typed

    def _say_empty(self) -> None:
        if active := self.active():
            self.empty.say_not_found(active, self.cleared.emit)
            return
        told, offered = self.part.empty, None
        if told.offers is not None and self.part.acts[told.offers] in self.acts:
            offered = self.part.acts[told.offers]
        offer = "" if offered is None else f"{offered.words.replace('&', '')} ({offered.keys})"
        self.empty.say(told.icon, told.words, offer, partial(self.asked.emit, offered))

    def _button(self, act: AnyAct) -> Button:
        look = ButtonLook(icon=act.icon, kind=act.kind, tip=act.keys)
        return Button(act.words, look, partial(self.asked.emit, act))
