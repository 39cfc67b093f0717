"""Bars of the year's copies by kind and level: filled by patterns, each with its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel
from bmnn_desk.domain.statistics import FigureKind, copies_by_key
from bmnn_desk.ui.statistics.figure_words import SHORT_WORDS, count_words
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.level_words import level_chip_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from bmnn_desk.domain.packages import PackageFigure

_PATTERNS = {
    SecrecyLevel.TUYET_MAT: Qt.BrushStyle.NoBrush,
    SecrecyLevel.TOI_MAT: Qt.BrushStyle.BDiagPattern,
    SecrecyLevel.MAT: Qt.BrushStyle.Dense6Pattern,
}
_LEGEND_PX, _GAP, _LEAST_PX = 12, 0.18, 90


class BarChart(QWidget):
    """Three bars a kind; what it shows can be read in the table beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[tuple[SecrecyLevel, str], int] = {}
        self.is_counting = True
        self.setAccessibleName(self.tr("Biểu đồ số bản theo loại việc và độ mật"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST_PX)

    def show_figures(self, figures: Sequence[PackageFigure] | None) -> None:
        """Show other figures; None while they are counted."""
        self.is_counting = figures is None
        self._counts = dict(copies_by_key(figures or ()))
        self.setAccessibleDescription("; ".join(self._told()))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide and flat."""
        return QSize(520, 2 * _LEAST_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The legend, a line to stand on, the bars with their numbers."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.is_counting:
            painter.setPen(QColor(current_tokens().muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Đang tính…"))
            painter.end()
            return
        high = self.fontMetrics().height()
        self._legend(painter, high)
        room = QRectF(4, 2.6 * high, self.width() - 8, self.height() - 4.4 * high)
        painter.setPen(QColor(current_tokens().edge))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        most = max((count for count in self._counts.values()), default=0)
        wide = room.width() / len(FigureKind)
        for place, kind in enumerate(FigureKind):
            group = QRectF(room.left() + place * wide, room.top(), wide, room.height())
            self._group(painter, kind, group, max(most, 1))
        painter.end()

    def _legend(self, painter: QPainter, high: int) -> None:
        at = 4.0
        for level in HIGHEST_FIRST:
            box = QRectF(at, (high - _LEGEND_PX) / 2 + 2, _LEGEND_PX, _LEGEND_PX)
            self._fill(painter, level, box)
            words = level_chip_words(level)
            painter.setPen(QColor(current_tokens().text))
            wide = self.fontMetrics().horizontalAdvance(words)
            painter.drawText(QPointF(at + _LEGEND_PX + 6, self.fontMetrics().ascent() + 2), words)
            at += _LEGEND_PX + wide + 24

    def _group(self, painter: QPainter, kind: FigureKind, room: QRectF, most: int) -> None:
        high = self.fontMetrics().height()
        bar = room.width() * (1 - 2 * _GAP) / len(HIGHEST_FIRST)
        for place, level in enumerate(HIGHEST_FIRST):
            count = self._counts.get((level, kind.value), 0)
            tall = max(count, 0) * room.height() / most
            left = room.left() + room.width() * _GAP + place * bar
            box = QRectF(left + 1, room.bottom() - tall, bar - 2, tall)
            if tall:
                self._fill(painter, level, box)
            painter.setPen(QColor(current_tokens().text))
            number = QRectF(left - bar, box.top() - high, 3 * bar, high)
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, count_words(count))
        painter.setPen(QColor(current_tokens().muted))
        below = QRectF(room.left(), room.bottom() + 2, room.width(), 1.4 * high)
        words = self.fontMetrics().elidedText(
            SHORT_WORDS[kind], Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)

    def _fill(self, painter: QPainter, level: SecrecyLevel, box: QRectF) -> None:
        look = current_tokens()
        grounds = {
            SecrecyLevel.TUYET_MAT: (look.level_a_bg, look.level_a_border),
            SecrecyLevel.TOI_MAT: (look.level_b_bg, look.level_b_border),
            SecrecyLevel.MAT: (look.level_c_bg, look.level_c_border),
        }
        ground, edge = grounds[level]
        painter.fillRect(box, QColor(ground))
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QBrush(QColor(edge), _PATTERNS[level]))
        painter.drawRect(box)

    def _told(self) -> list[str]:
        """Each figure that is not 0, in words."""
        return [
            f"{SHORT_WORDS[kind]} {level_chip_words(level)}: {count_words(count)}"
            for kind in FigureKind
            for level in HIGHEST_FIRST
            if (count := self._counts.get((level, kind.value), 0))
        ]
