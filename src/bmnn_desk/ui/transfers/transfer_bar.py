"""The buttons over the lists of hand-overs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.widgets.button_row import lay_buttons
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.row_menu import RowCommands, commands_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.transfers.transfer_rights import TransferRights


class TransferBar(QWidget):
    """A new round, signatures (of a round, in a register), the sheets, a wrong line."""

    new_asked = Signal()
    sign_asked = Signal()
    register_asked = Signal()
    print_asked = Signal()
    covers_asked = Signal()
    return_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, may: TransferRights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        primary = ButtonLook(icon="plus", kind=ButtonKind.PRIMARY, tip="Ctrl+N")
        danger = ButtonLook(icon="ban", kind=ButtonKind.DANGER, tip="Ctrl+Delete")
        sign = ButtonLook(icon="writing-sign", tip="Ctrl+G")
        out = ButtonLook(icon="printer", tip="Ctrl+P")
        self.new = Button(self.tr("&Lập đợt giao…"), primary, self.new_asked.emit)
        self.sign = Button(self.tr("&Ghi ký nhận…"), sign, self.sign_asked.emit)
        own = ButtonLook(icon="signature", tip="Ctrl+R")
        self.in_register = Button(self.tr("&Ký ở sổ đăng ký…"), own, self.register_asked.emit)
        self.print = Button(self.tr("&In sổ…"), out, self.print_asked.emit)
        mail = ButtonLook(icon="mail", tip="Ctrl+E")
        self.covers = Button(self.tr("In &bì, nhãn…"), mail, self.covers_asked.emit)
        back = ButtonLook(icon="arrow-back-up", tip="Ctrl+B")
        self.back = Button(self.tr("&Nhận lại…"), back, self.return_asked.emit)
        self.cancel = Button(self.tr("Hủ&y dòng…"), danger, self.cancel_asked.emit)
        shown = (
            (self.new, may.hand_over),
            (self.sign, may.sign),
            (self.in_register, may.sign),
            (self.print, may.print),
            (self.covers, may.covers),
            (self.back, may.sign),
            (self.cancel, may.cancel),
        )
        lay_buttons(self, (button for button, _offered in shown))
        for button, offered in shown:
            button.setVisible(offered)

    def commands(self, opens: Callable[[], object]) -> RowCommands:
        """The same commands for the menu of the lists."""
        of_row = (self.sign, self.in_register, self.covers, self.back, self.cancel)
        return commands_of(opens, of_row, (self.new, self.print))

    def show_can(self, *, in_register: bool, covers: bool, back: bool, cancel: bool) -> None:
        """Let be pressed what the current row allows."""
        self.covers.setEnabled(covers)
        self.back.setEnabled(back)
        self.in_register.setEnabled(in_register)
        self.cancel.setEnabled(cancel)
