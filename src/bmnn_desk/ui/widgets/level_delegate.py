"""A cell with a level's chip; where no level is known yet, its words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.widgets.cell_delegate import PADDING, CellDelegate
from bmnn_desk.ui.widgets.level_chip import paint_level_chip, widest_level_chip
from bmnn_desk.ui.widgets.row_model import VALUE_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem


class LevelDelegate(CellDelegate):
    """Paints the SecrecyLevel of a cell as a chip: solid, tinted, pale, and legible in grey."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The usual size in pixels, or wide enough for the widest chip."""
        hint = super().sizeHint(option, index)
        wide = widest_level_chip(option.font) + 2 * PADDING + 2
        return QSize(max(hint.width(), wide), hint.height())

    def paint_content(
        self,
        painter: QPainter,
        cell: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        words: str,
    ) -> None:
        """The chip stands where the words would begin."""
        level = index.data(VALUE_ROLE)
        if level is None:
            super().paint_content(painter, cell, index, words)
            return
        room = QRectF(self.words_room(cell.rect, cell.font))
        paint_level_chip(painter, room, SecrecyLevel(level), cell.font)
