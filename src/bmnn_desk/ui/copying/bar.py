"""The buttons over the list of copyings: a new one, its marks and papers, its steps, the book."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.services.cancel_copying import cancel_copying
from bmnn_desk.services.copy_document import copy_document
from bmnn_desk.services.copy_register import copy_entries
from bmnn_desk.services.record_copy_marks import record_copy_marks
from bmnn_desk.services.record_copy_paper import record_copy_paper
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.ui.widgets.button_row import act_buttons, lay_buttons
from bmnn_desk.ui.widgets.buttons import ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.row_menu import RowCommands, commands_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat


class CopyAct(StrEnum):
    """What can be done on the page."""

    COPY = "copy"
    PAPERS = "papers"
    STEPS = "steps"
    REGISTER = "register"
    CANCEL = "cancel"


COPY_ACT_VERBS: Mapping[CopyAct, tuple[Callable[..., object], ...]] = {
    CopyAct.COPY: (copy_document,),
    CopyAct.PAPERS: (record_copy_marks, record_copy_paper),
    CopyAct.STEPS: (record_copy_steps,),
    CopyAct.REGISTER: (record_register_print, copy_entries),
    CopyAct.CANCEL: (cancel_copying,),
}
_OF_A_ROW = frozenset({CopyAct.PAPERS, CopyAct.STEPS, CopyAct.CANCEL})


def copy_acts_of(seat: Seat) -> frozenset[CopyAct]:
    """The acts that the account at this seat may do."""
    return frozenset(act for act, verbs in COPY_ACT_VERBS.items() if seat.may(*verbs))


def possible_with(state: CopyingState | None) -> frozenset[CopyAct]:
    """What can be done with a copying in that state; None without a current row."""
    if state is None or state is CopyingState.CANCELLED:
        return frozenset()
    # Every step stands in both states.
    is_over = state in {CopyingState.DONE, CopyingState.TO_MARK}
    return _OF_A_ROW - ({CopyAct.STEPS} if is_over else set())


class CopyBar(QWidget):
    """`asked(act)` when a button is pressed."""

    asked = Signal(object)

    def __init__(self, may: frozenset[CopyAct], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        primary, danger = ButtonKind.PRIMARY, ButtonKind.DANGER
        looks = {
            CopyAct.COPY: (
                self.tr("&Sao, chụp…"),
                ButtonLook(icon="plus", kind=primary, tip="Ctrl+N"),
            ),
            CopyAct.PAPERS: (
                self.tr("&Dấu, giấy…"),
                ButtonLook(icon="rubber-stamp", tip="Ctrl+B"),
            ),
            CopyAct.STEPS: (
                self.tr("&Ghi việc…"),
                ButtonLook(icon="writing-sign", tip="Ctrl+G"),
            ),
            CopyAct.REGISTER: (self.tr("&In sổ…"), ButtonLook(icon="printer", tip="Ctrl+P")),
            CopyAct.CANCEL: (
                self.tr("Hủ&y dòng…"),
                ButtonLook(icon="ban", kind=danger, tip="Ctrl+Delete"),
            ),
        }
        self.buttons = act_buttons(looks, self.asked.emit)
        lay_buttons(self, self.buttons.values())
        # Only within the bar: a button without a parent would open a window for a moment.
        for act, button in self.buttons.items():
            button.setVisible(act in may)

    def commands(self, opens: Callable[[], object]) -> RowCommands:
        """The same commands for the menu of the list."""
        of_row = [self.buttons[act] for act in CopyAct if act in _OF_A_ROW]
        of_page = [self.buttons[act] for act in CopyAct if act not in _OF_A_ROW]
        return commands_of(opens, of_row, of_page)

    def show_state(self, state: CopyingState | None) -> None:
        """Let be pressed what the current row allows."""
        can = possible_with(state)
        for act in _OF_A_ROW:
            self.buttons[act].setEnabled(act in can)
