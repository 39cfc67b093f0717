"""A table's cell: the row's ground and one line of words, cut where it does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
    from PySide6.QtGui import QFont, QPainter

PADDING = 7


class CellDelegate(QStyledItemDelegate):
    """Paints words alone; the focus is shown round the row, so no cell has a frame of its own."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The ground as the style has it, then what stands in the cell."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        words, cell.text = cell.text, ""
        cell.state &= ~QStyle.StateFlag.State_HasFocus
        painter.save()
        cell.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget
        )
        self.paint_content(painter, cell, index, words)
        painter.restore()

    def paint_content(
        self,
        painter: QPainter,
        cell: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        words: str,
    ) -> None:
        """The words, in the row's colours and the cell's font."""
        room = self.words_room(cell.rect, cell.font)
        on_selected = cell.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole.HighlightedText if on_selected else QPalette.ColorRole.Text
        painter.setFont(cell.font)
        painter.setPen(cell.palette.color(role))
        shown = QFontMetrics(cell.font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, cell.displayAlignment | Qt.TextFlag.TextSingleLine, shown)

    def words_room(self, cell: QRect, font: QFont) -> QRect:
        """Where the words of a cell stand."""
        return cell.adjusted(PADDING, 0, -PADDING, 0)
