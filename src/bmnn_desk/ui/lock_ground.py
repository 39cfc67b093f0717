"""The dark ground with the card in its middle: nothing of the desk is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.help.early_help import EarlyHelp
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.fitted import Fitted

if TYPE_CHECKING:
    from bmnn_desk.ui.unlock_card import UnlockCard

_PLAIN_SIZE = QSize(1100, 680)
_ROOM_PX = 12


class LockGround(QWidget):
    """A window of its own; the card scrolls where the window is lower than it."""

    def __init__(self, card: UnlockCard) -> None:
        super().__init__()
        self.setObjectName("lock")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("BMNN")
        self.resize(_PLAIN_SIZE)
        self.card = card
        self.help = EarlyHelp(self, "khoa-man-hinh")
        middle = Fitted()
        grid = QGridLayout(middle)
        grid.setContentsMargins(_ROOM_PX, _ROOM_PX, _ROOM_PX, _ROOM_PX)
        # Stretches, not an alignment: that would clip labels that wrap (ux c14).
        for edge in (0, 2):
            grid.setRowStretch(edge, 1)
            grid.setColumnStretch(edge, 1)
        grid.addWidget(card, 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(middle))
        card.focus_first()
