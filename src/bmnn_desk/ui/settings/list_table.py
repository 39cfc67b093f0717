"""A table to read: rows of texts, as high as its rows up to a limit, or as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtWidgets import QHeaderView

from bmnn_desk.ui.widgets.cell_delegate import PADDING, CellDelegate
from bmnn_desk.ui.widgets.reading_table import ROW_PX, ReadingTable
from bmnn_desk.ui.widgets.row_model import VALUE_ROLE
from bmnn_desk.ui.widgets.state_delegate import StateDelegate, mark_room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from bmnn_desk.ui.widgets.column import StateMark

_LEAST_ROWS, _MOST_ROWS = 1, 8
_FRAME_PX = 6


class ListTable(ReadingTable):
    """Unless it `fills` its place it is as high as its rows, one at least and eight at most.

    No column but the wide one takes more than a `share` of the width: what is cut is in the tip.
    Only where it has the keyboard is its current row marked.
    """

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        wide: int,
        *,
        fills: bool = False,
        share: float = 1.0,
    ) -> None:
        super().__init__(name, headings, wide)
        self._fills, self._share = fills, share
        self._states = _WholeStates(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_WholeWords(self))
        self.verticalHeader().setDefaultSectionSize(max(ROW_PX, self.fontMetrics().height() + 10))

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows; the current one stays where it was, as far as there are so many."""
        current = max(self.currentRow(), 0)
        super().show_rows(rows)
        if rows:
            flag = QItemSelectionModel.SelectionFlag
            here = flag.ClearAndSelect | flag.Rows if self.hasFocus() else flag.Clear
            self.setCurrentCell(min(current, len(rows) - 1), 0, here)
        self._fit()

    def show_marks(self, column: int, marks: Sequence[StateMark | None]) -> None:
        """Paint each row's state before its words in a column (ux c3); after `show_rows`."""
        self.setItemDelegateForColumn(column, self._states)
        for row, mark in enumerate(marks):
            cell = self.item(row, column)
            if cell is not None:
                cell.setData(VALUE_ROLE, mark)

    def keep_widths(self) -> None:
        """Leave the columns as wide as the rows shown now want them, whatever is shown later."""
        header = self.horizontalHeader()
        self.ensurePolished()
        for column in range(self.columnCount()):
            if header.sectionResizeMode(column) is QHeaderView.ResizeMode.ResizeToContents:
                self.resizeColumnToContents(column)
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is less room, long words leave the wide column some of it."""
        most = max(int(self.viewport().width() * self._share), 1)
        self.horizontalHeader().setMaximumSectionSize(most)
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only the list that has the keyboard shows a chosen row."""
        super().focusInEvent(event)
        self.selectRow(self.currentRow())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The current row stays current, but is not marked."""
        super().focusOutEvent(event)
        self.clearSelection()

    def _fit(self) -> None:
        if self._fills:
            return
        shown = min(max(self.rowCount(), _LEAST_ROWS), _MOST_ROWS)
        rows = shown * self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + _FRAME_PX)


class _WholeWords(CellDelegate):
    """Asks for room for the words and the padding that CellDelegate paints round them."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The usual size in pixels, or wider where the words need it."""
        hint = super().sizeHint(option, index)
        wide = option.fontMetrics.horizontalAdvance(str(index.data() or "")) + 2 * PADDING + 2
        return QSize(max(hint.width(), wide), hint.height())


class _WholeStates(StateDelegate):
    """The same where a shape stands before the words."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for the words, the padding and the shape."""
        hint = super().sizeHint(option, index)
        words = option.fontMetrics.horizontalAdvance(str(index.data() or ""))
        wide = words + 2 * PADDING + 2 + mark_room(option.font)
        return QSize(max(hint.width(), wide), hint.height())
