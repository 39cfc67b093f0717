"""The chip of a level, as painted in tables: letter, word and a ground that grows with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.level_words import level_chip_words

_LEAST_PT = 9.0
_ROUND_PX = 4.0
_BESIDE_PX, _ABOVE_PX = 7, 2


def level_chip_size(level: SecrecyLevel, font: QFont) -> QSize:
    """The pixels of a chip among text of this font."""
    metrics = QFontMetrics(_chip_font(font))
    wide = metrics.horizontalAdvance(level_chip_words(level)) + 2 * _BESIDE_PX
    return QSize(wide, metrics.height() + 2 * _ABOVE_PX)


def widest_level_chip(font: QFont) -> int:
    """The pixels a column of chips needs."""
    return max(level_chip_size(level, font).width() for level in SecrecyLevel)


def paint_level_chip(painter: QPainter, room: QRectF, level: SecrecyLevel, font: QFont) -> None:
    """Paint a chip at the left of the room, in the middle of its height."""
    size = level_chip_size(level, font)
    top = room.top() + (room.height() - size.height()) / 2
    box = QRectF(room.left(), round(top), min(size.width(), room.width()), size.height())
    ground, ink, edge = _colours(level)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND_PX, _ROUND_PX)
    painter.setPen(QColor(ink))
    painter.setFont(_chip_font(font))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, level_chip_words(level))
    painter.restore()


def _chip_font(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(max(font.pointSizeF() * 0.9, _LEAST_PT))
    smaller.setWeight(QFont.Weight.DemiBold)
    return smaller


def _colours(level: SecrecyLevel) -> tuple[str, str, str]:
    tokens = current_tokens()
    return {
        SecrecyLevel.TUYET_MAT: (
            tokens.level_a_bg,
            tokens.level_a_text,
            tokens.level_a_border,
        ),
        SecrecyLevel.TOI_MAT: (tokens.level_b_bg, tokens.level_b_text, tokens.level_b_border),
        SecrecyLevel.MAT: (tokens.level_c_bg, tokens.level_c_text, tokens.level_c_border),
    }[level]
