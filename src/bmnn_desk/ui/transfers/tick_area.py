"""A table with ticks: over it what ticks all and how many are ticked, beside it the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.labels import TextPart, label

if TYPE_CHECKING:
    from bmnn_desk.ui.transfers.tick_table import TickTable

_SIDE_PX = 330


class TickArea(QWidget):
    """`before` stand over the table, at its beginning; `side` scrolls down by itself."""

    def __init__(
        self, table: TickTable, side: QWidget, *before: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        every = ButtonLook(icon="checklist", tip="Ctrl+A")
        self._count = label("", TextPart.HINT)
        top = QHBoxLayout()
        top.setSpacing(8)
        for part in (*before, Button(self.tr("&Chọn tất cả"), every, table.toggle_all)):
            top.addWidget(part)
        top.addStretch(1)
        top.addWidget(self._count)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(top)
        left.addWidget(table, 1)
        area = scrolled(side)
        area.setFixedWidth(_SIDE_PX)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left, 1)
        row.addWidget(area)

    def say_count(self, words: str) -> None:
        """Say how many are ticked."""
        self._count.setText(words)
