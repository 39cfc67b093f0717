"""What a line suggests while one types, and how it is painted: a chip, a line, a smaller line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.level_chip import paint_level_chip, widest_level_chip

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter

    from bmnn_desk.domain.secrecy import SecrecyLevel

ROLE = Qt.ItemDataRole.UserRole + 7
_BESIDE_PX, _ABOVE_PX, _GAP_PX = 8, 4, 10


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Suggestion:
    """`key` is what is taken; `hint` stands in small letters under `words`; `warning` in colour.

    One that is `refused` is shown with its warning, and cannot be taken.
    """

    key: object
    words: str
    hint: str = ""
    warning: str = ""
    level: SecrecyLevel | None = None
    refused: bool = False

    @property
    def whole(self) -> str:
        """Everything it says, for a screen reader and the tip."""
        return " · ".join(filter(None, (self.words, self.hint, self.warning)))


def item_of(suggestion: Suggestion) -> QListWidgetItem:
    """A list's item of a suggestion."""
    item = QListWidgetItem(suggestion.whole)
    item.setData(ROLE, suggestion)
    item.setToolTip(suggestion.whole)
    return item


class SuggestionDelegate(QStyledItemDelegate):
    """Paints items made by `item_of`."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line high, or two where there is a hint or a warning, in pixels."""
        suggestion = index.data(ROLE)
        high = QFontMetrics(option.font).height()
        if suggestion is not None and (suggestion.hint or suggestion.warning):
            high += QFontMetrics(_small(option.font)).height()
        return QSize(0, high + 2 * _ABOVE_PX)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row as the style does, with the suggestion's words in it."""
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        cell.text = ""
        suggestion = index.data(ROLE)
        cell.state &= ~QStyle.StateFlag.State_HasFocus
        painter.save()
        cell.widget.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, cell, painter, cell.widget
        )
        if suggestion is not None:
            _paint(painter, cell.rect, cell.font, suggestion)
        painter.restore()


def _paint(painter: QPainter, rect: QRect, font: QFont, said: Suggestion) -> None:
    tokens, room = current_tokens(), rect.adjusted(_BESIDE_PX, _ABOVE_PX, -_BESIDE_PX, -_ABOVE_PX)
    if said.level is not None:
        chip = widest_level_chip(font)
        paint_level_chip(painter, QRectF(room.x(), room.y(), chip, room.height()), said.level, font)
        room.setLeft(room.left() + chip + _GAP_PX)
    first, colour = QFontMetrics(font).height(), tokens.muted if said.refused else tokens.text
    _line(painter, QRect(room.x(), room.y(), room.width(), first), font, (said.words, colour))
    small, second = _small(font), QRect(room.x(), room.y() + first, room.width(), room.height())
    second.setHeight(QFontMetrics(small).height())
    if said.warning:
        _line(painter, second, small, (said.warning, tokens.warn))
    elif said.hint:
        _line(painter, second, small, (said.hint, tokens.muted))


def _line(painter: QPainter, room: QRect, font: QFont, said: tuple[str, str]) -> None:
    words, colour = said
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _small(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(max(font.pointSizeF() * 0.9, 9.0))
    return smaller
