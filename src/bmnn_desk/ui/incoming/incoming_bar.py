"""The buttons over the list of incoming documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.incoming.incoming_acts import IncomingAct, possible
from bmnn_desk.ui.widgets.button_row import act_buttons, lay_buttons
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.row_menu import RowCommands, commands_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.incoming_list import IncomingState


class IncomingBar(QWidget):
    """`asked(act)`; `register_asked()` to print the book."""

    asked = Signal(object)
    register_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        looks = {
            IncomingAct.ENTER: (
                self.tr("&Vào sổ…"),
                ButtonLook(icon="plus", kind=ButtonKind.PRIMARY, tip="Ctrl+N"),
            ),
            IncomingAct.AMISS: (
                self.tr("Bất thườn&g…"),
                ButtonLook(icon="alert-triangle", tip="Ctrl+B"),
            ),
            IncomingAct.PUT_RIGHT: (
                self.tr("Khắc &phục…"),
                ButtonLook(icon="check", tip="Ctrl+H"),
            ),
            IncomingAct.PAPER: (
                self.tr("Bá&o cáo…"),
                ButtonLook(icon="file-text", tip="Ctrl+R"),
            ),
            IncomingAct.GIVE_BACK: (
                self.tr("&Trả lại…"),
                ButtonLook(icon="corner-up-left", tip="Ctrl+T"),
            ),
            IncomingAct.CANCEL: (
                self.tr("Hủ&y số…"),
                ButtonLook(icon="ban", kind=ButtonKind.DANGER, tip="Ctrl+Delete"),
            ),
        }
        self.buttons = act_buttons(looks, self.asked.emit)
        register = ButtonLook(icon="printer", tip="Ctrl+P")
        self.register = Button(self.tr("&In sổ…"), register, self.register_asked.emit)
        first, *others = self.buttons.values()
        lay_buttons(self, (first, self.register, *others))

    def show_may(self, may: frozenset[IncomingAct], *, register: bool) -> None:
        """Offer nothing but these acts, and the register's print where `register` says so."""
        for act, button in self.buttons.items():
            button.setVisible(act in may)
        self.register.setVisible(register)

    def commands(self, opens: Callable[[], object]) -> RowCommands:
        """The same commands for the menu of the list."""
        first, *others = self.buttons.values()
        return commands_of(opens, others, (first, self.register))

    def show_state(self, state: IncomingState | None) -> None:
        """Let be pressed what the current row allows."""
        can = possible(state)
        for act, button in self.buttons.items():
            button.setEnabled(act is IncomingAct.ENTER or act in can)
