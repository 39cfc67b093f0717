"""The buttons over the list of slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.ui.widgets.button_row import lay_buttons
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.row_menu import RowCommands, commands_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.slip_list import SlipEntry
    from bmnn_desk.ui.proposal.slip_rights import SlipRights


class SlipBar(QWidget):
    """A signal for each button; what the current slip does not allow is grey."""

    new_asked = Signal()
    decide_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()
    again_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        new = ButtonLook(icon="plus", kind=ButtonKind.PRIMARY, tip="Ctrl+N")
        self.new = Button(self.tr("Lập phiếu &mới…"), new, self.new_asked.emit)
        self.decide = Button(
            self.tr("&Ghi quyết định…"),
            ButtonLook(icon="clipboard-check", tip="Enter"),
            self.decide_asked.emit,
        )
        self.print = Button(
            self.tr("&In phiếu…"),
            ButtonLook(icon="printer", tip="Ctrl+P"),
            self.print_asked.emit,
        )
        self.save = Button(
            self.tr("Lưu &ra tệp…"),
            ButtonLook(icon="file-export", tip="Ctrl+S"),
            self.save_asked.emit,
        )
        self.again = Button(
            self.tr("&Lập lại từ phiếu này…"),
            ButtonLook(icon="copy", tip="Ctrl+D"),
            self.again_asked.emit,
        )
        lay_buttons(self, (self.new, self.decide, self.print, self.save, self.again))

    def show_may(self, may: SlipRights) -> None:
        """Offer nothing that the account may not do."""
        shown = (
            (self.new, may.propose),
            (self.decide, may.decide),
            (self.print, may.print),
            (self.save, may.save),
            (self.again, may.propose),
        )
        for button, is_shown in shown:
            button.setVisible(is_shown)

    def commands(self, opens: Callable[[], object]) -> RowCommands:
        """The same commands for the menu of the list."""
        return commands_of(opens, (self.decide, self.print, self.save, self.again), (self.new,))

    def show_entry(self, entry: SlipEntry | None) -> None:
        """Let be pressed what the current slip allows."""
        self.decide.setEnabled(entry is not None and entry.state is SlipState.PROPOSED)
        for button in (self.print, self.save, self.again):
            button.setEnabled(entry is not None)
