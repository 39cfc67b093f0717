"""A small table to be read in the pane; the first column stands in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from bmnn_desk.ui.widgets.reading_table import ReadingTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableWidgetItem

_ROW_PX = 30


class FactsTable(ReadingTable):
    """A copy, or a step of the history, a row; other rows are read from the first."""

    def __init__(self, name: str, headings: Sequence[str], wide: int) -> None:
        super().__init__(name, headings, wide)
        self.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.horizontalHeader().setSectionsClickable(False)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows; the first is current."""
        super().show_rows(rows)
        if rows:
            self.setCurrentCell(0, 0)

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """A number or a day stands in the middle."""
        made = super().cell(column, text)
        if column == 0:
            made.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        return made

    def wrap(self) -> None:
        """Break long texts into lines: for a table of few rows, where the tip is not enough."""
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setMinimumSectionSize(_ROW_PX)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
