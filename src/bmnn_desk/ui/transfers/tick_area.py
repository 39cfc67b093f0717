"""A table with ticks: over it what ticks all and how many are ticked, beside it the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.transfers.every_button import EveryButton
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.follow_focus import FollowFocus
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.ui.transfers.tick_table import TickTable

_SIDE_PX = 330


class TickArea(QWidget):
    """`before` stand over the table, at its beginning; `side` scrolls down by itself.

    Whatever takes the focus in `side` comes into sight.
    """

    def __init__(
        self, table: TickTable, side: QWidget, *before: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self.every = EveryButton(table)
        self._count = label("", TextPart.HINT)
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (*before, self.every):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self._count)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(top)
        left.addWidget(table, 1)
        area = self._side = scrolled(side)
        area.setFixedWidth(_SIDE_PX)
        FollowFocus(area)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(area)

    def say_count(self, words: str) -> None:
        """Say how many are ticked; the button says what it would do."""
        self._count.setText(words)
        self.every.follow()

    def bring(self, part: QWidget) -> None:
        """Scroll to a part of the side, though what stands above it has just grown."""
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._side.ensureWidgetVisible(part)
