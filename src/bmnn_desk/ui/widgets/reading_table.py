"""A table to read: headings, rows of texts, one column that takes the room the others leave."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROW_PX = 31
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReadingTable(QTableWidget):
    """Arrows move, Tab leaves; what is cut stands in the tip.

    `name` is what a screen reader calls it, `wide` the column that takes the room.
    """

    def __init__(self, name: str, headings: Sequence[str], wide: int) -> None:
        super().__init__(0, len(headings))
        self._of_numbers: tuple[int, ...] = ()
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(headings))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_PX)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows in place of those shown; which one is current is not touched."""
        with self._widths_kept():
            self.setRowCount(len(rows))
            for row, texts in enumerate(rows):
                for column, text in enumerate(texts):
                    self.setItem(row, column, self.cell(column, text))

    def cell(self, column: int, text: str) -> QTableWidgetItem:
        """A new cell for a column."""
        made = QTableWidgetItem(text)
        made.setToolTip(text)
        if column in self._of_numbers:
            made.setTextAlignment(_RIGHT)
        return made

    def put_right(self, columns: Iterable[int]) -> None:
        """Let the numbers of these columns stand at the right, under their headings."""
        self._of_numbers = tuple(columns)
        for column in self._of_numbers:
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(_RIGHT)

    def texts(self) -> list[tuple[str, ...]]:
        """What is shown."""
        return [
            tuple(self._text(row, column) for column in range(self.columnCount()))
            for row in range(self.rowCount())
        ]

    @contextmanager
    def _widths_kept(self) -> Iterator[None]:
        """Measure the columns once, when all cells are there.

        After each cell every column would be measured over every row that can be seen: 240 cells
        held the window up for 0.8 s.
        """
        header = self.horizontalHeader()
        resize = QHeaderView.ResizeMode.ResizeToContents
        columns = range(self.columnCount())
        measured = [each for each in columns if header.sectionResizeMode(each) is resize]
        for column in measured:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        try:
            yield
        finally:
            for column in measured:
                header.setSectionResizeMode(column, resize)

    def _text(self, row: int, column: int) -> str:
        cell = self.item(row, column)
        return "" if cell is None else cell.text()
