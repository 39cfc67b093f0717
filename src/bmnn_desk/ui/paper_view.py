"""All pages of a paper under one another, as wide as there is room: to be read before printing."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from bmnn_desk.ui.issue.pdf_pages import PdfPages

_GROUND_PX = 12
_LEAST_PX = 80
_MOST_DOTS = 40_000_000


class PaperView(QScrollArea):
    """Only what is in sight is drawn, however many pages there are."""

    def __init__(self, pages: PdfPages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperview")
        self._sheets = _Sheets(pages)
        ground = QWidget()
        ground.setObjectName("deskground")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(ground)
        column.setContentsMargins(_GROUND_PX, _GROUND_PX, _GROUND_PX, _GROUND_PX)
        column.addWidget(self._sheets, 0, Qt.AlignmentFlag.AlignTop)
        self.setWidgetResizable(True)
        # Always: one that came and went would change the width that the pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages anew."""
        self._sheets.fit(max(self.viewport().width() - 2 * _GROUND_PX, _LEAST_PX))
        super().resizeEvent(event)


class _Sheets(QWidget):
    def __init__(self, pages: PdfPages) -> None:
        super().__init__()
        self._pages = pages
        self._places: list[QRect] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, width: int) -> None:
        """Lay every page as wide as this, in pixels, one under the other."""
        top, self._places = 0, []
        for index in range(self._pages.count):
            wide, high = self._pages.size_mm(index)
            most = sqrt(_MOST_DOTS / (wide * high)) / self.devicePixelRatioF()
            scale = min(width / wide, most)
            place = QRect(0, top, max(round(wide * scale), 1), max(round(high * scale), 1))
            place.moveLeft((width - place.width()) // 2)
            self._places.append(place)
            top = place.bottom() + 1 + _GROUND_PX
        self.setFixedHeight(max(top - _GROUND_PX, 1))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are in sight."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        for index, place in enumerate(self._places):
            if place.intersects(event.rect()):
                picture = self._pages.picture(index, place.size() * ratio)
                painter.drawImage(place, picture)
        painter.end()
