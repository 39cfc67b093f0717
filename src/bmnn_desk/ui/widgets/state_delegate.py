"""A cell with a state: a shape and a word, so that no colour says it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from bmnn_desk.ui.widgets.cell_delegate import PADDING, CellDelegate
from bmnn_desk.ui.widgets.row_model import VALUE_ROLE
from bmnn_desk.ui.widgets.state_mark import paint_state_mark, state_mark_size

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

_BEFORE_PX, _BEHIND_PX = 1, 8


def mark_room(font: QFont) -> int:
    """The pixels between a cell's padding and its words."""
    return _BEFORE_PX + state_mark_size(font) + _BEHIND_PX


class StateDelegate(CellDelegate):
    """Paints the StateMark of a cell before its words."""

    def paint_content(
        self,
        painter: QPainter,
        cell: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        words: str,
    ) -> None:
        """The words begin at the same place with a shape and without."""
        super().paint_content(painter, cell, index, words)
        mark = index.data(VALUE_ROLE)
        if mark is None:
            return
        size = state_mark_size(cell.font)
        left = cell.rect.left() + PADDING + _BEFORE_PX
        middle = QPointF(left + size / 2, cell.rect.top() + cell.rect.height() / 2)
        paint_state_mark(painter, middle, size, mark)

    def words_room(self, cell: QRect, font: QFont) -> QRect:
        """Behind the shape."""
        return super().words_room(cell, font).adjusted(mark_room(font), 0, 0, 0)
