"""The buttons of the journal's page, over the lists and over the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.widgets.button_row import lay_buttons
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook

if TYPE_CHECKING:
    from bmnn_desk.ui.journal.rights import JournalRights


class ActBar(QWidget):
    """A signal for each button; what the account may not do is not there."""

    verify_asked = Signal()
    sign_asked = Signal()
    print_asked = Signal()
    compare_asked = Signal()
    drill_asked = Signal()

    def __init__(self, may: JournalRights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        verify = ButtonLook(icon="shield-check", kind=ButtonKind.PRIMARY, tip="F9")
        self.verify = Button(self.tr("Kiểm tra &toàn bộ"), verify, self.verify_asked.emit)
        sign = ButtonLook(icon="signature", tip="Ctrl+G")
        self.sign = Button(self.tr("Ký mố&c…"), sign, self.sign_asked.emit)
        paper = ButtonLook(icon="printer", tip="Ctrl+P")
        self.print = Button(self.tr("&In mốc…"), paper, self.print_asked.emit)
        compare = ButtonLook(icon="checklist", tip="Ctrl+M")
        self.compare = Button(
            self.tr("Đối chiếu &mốc trên giấy…"), compare, self.compare_asked.emit
        )
        drill = ButtonLook(icon="history", tip="Ctrl+R")
        self.drill = Button(self.tr("&Diễn tập khôi phục…"), drill, self.drill_asked.emit)
        shown = (
            (self.verify, may.verify),
            (self.sign, may.sign),
            (self.print, may.print),
            (self.compare, may.compare),
            (self.drill, may.drill),
        )
        lay_buttons(self, (button for button, _is_shown in shown))
        for button, is_shown in shown:
            button.setVisible(is_shown)
        self._may = may
        self.show_for_papers(papers=False)

    def show_for_papers(self, *, papers: bool) -> None:
        """The list of papers has buttons of its own: to sign or print a head is not its act."""
        self.sign.setVisible(self._may.sign and not papers)
        self.print.setVisible(self._may.print and not papers)
