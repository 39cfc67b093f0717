"""The shape beside a state's word, drawn and never a glyph: a font may lack it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

_RING_PX = 1.8
_POINTED_PX = 1.0  # a triangle looks smaller than it is


def state_mark_size(font: QFont) -> int:
    """The pixels of a shape's side: as high as a capital."""
    return QFontMetrics(font).capHeight()


def paint_state_mark(painter: QPainter, middle: QPointF, size: float, mark: StateMark) -> None:
    """Paint a shape round this point: ● good, ▲ soon, ■ overdue, ○ over."""
    half = size / 2
    box = QRectF(middle.x() - half, middle.y() - half, size, size)
    colour = QColor(_colour(mark))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if mark is StateMark.DOT:
        painter.drawEllipse(box)
    elif mark is StateMark.SQUARE:
        painter.drawRect(box)
    elif mark is StateMark.TRIANGLE:
        wide = box.adjusted(-_POINTED_PX, -_POINTED_PX / 2, _POINTED_PX, 0)
        top = QPointF(middle.x(), wide.top())
        painter.drawPolygon([wide.bottomLeft(), top, wide.bottomRight()])
    else:
        painter.setPen(QPen(colour, _RING_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = _RING_PX / 2
        painter.drawEllipse(box.adjusted(inner, inner, -inner, -inner))
    painter.restore()


def _colour(mark: StateMark) -> str:
    tokens = current_tokens()
    return {
        StateMark.DOT: tokens.ok,
        StateMark.TRIANGLE: tokens.warn,
        StateMark.SQUARE: tokens.danger,
        StateMark.RING: tokens.muted,
    }[mark]
