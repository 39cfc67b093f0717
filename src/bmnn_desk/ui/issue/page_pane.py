"""A page of a PDF on a desk-coloured ground: turned, enlarged, with something lying over it."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from bmnn_desk.ui.issue.page_bar import PageBar
from bmnn_desk.ui.issue.stands import A4_MM
from bmnn_desk.ui.issue.true_size import true_px_per_mm
from bmnn_desk.ui.widgets.banner import Banner, BannerKind

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QImage, QPaintEvent, QResizeEvent

    from bmnn_desk.ui.issue.pdf_pages import PdfPages

_PX_PER_MM = 96 / 25.4
_READING = 0.8
_ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_GROUND_PX = 12
_MOST_DOTS = 40_000_000
_SEEN_PX = 40
_OTHER_SCREEN = frozenset({QEvent.Type.DevicePixelRatioChange, QEvent.Type.ScreenChangeInternal})


class PagePane(QWidget):
    """`page_shown(index, width and height in mm)` whenever another page lies there.

    `over` is a widget that covers the page exactly and moves with it. With `true_size` 100 % is a
    millimetre for a millimetre on the glass of this screen, and where it begins.
    """

    page_shown = Signal(int, object)

    def __init__(
        self, over: QWidget, parent: QWidget | None = None, *, true_size: bool = False
    ) -> None:
        super().__init__(parent)
        self.bar = PageBar()
        self.bar.true_size.setVisible(true_size)
        self._is_true = true_size
        self.said = Banner(BannerKind.INFO)
        self._sheet = _Sheet(over)
        self._area = _area(self._sheet)
        self._pages: PdfPages | None = None
        self._first_mm = A4_MM
        self._index = 0
        self._zoom: float | None = 1.0 if true_size else None
        self._is_whole = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.bar)
        column.addWidget(self.said)
        column.addWidget(self._area, 1)
        self.bar.page_turned.connect(lambda step: self.show_page(self._index + step))
        self.bar.zoom_turned.connect(self._turn_zoom)
        self.bar.whole_asked.connect(self._show_whole)
        self.bar.true_size_asked.connect(self.show_true_size)
        self._lay()

    @property
    def index(self) -> int:
        """The page that is shown, from 0."""
        return self._index

    @property
    def pages(self) -> PdfPages | None:
        """The PDF that is shown; None while there is none."""
        return self._pages

    def show_pdf(self, pages: PdfPages | None, first_mm: tuple[float, float]) -> None:
        """Show another PDF, or a blank page, at the same page and size as before.

        `first_mm` is the size of its first page, which may count in a unit that `PdfPages`
        overlooks.
        """
        self._pages, self._first_mm = pages, first_mm
        self.show_page(self._index)

    def show_page(self, index: int) -> None:
        """Turn to a page; beyond the last one it is the last."""
        count = 1 if self._pages is None else self._pages.count
        self._index = min(max(index, 0), count - 1)
        self.bar.show_page(self._index, count)
        self._lay()
        self.page_shown.emit(self._index, self._size_mm())

    def bring_into_sight(self, part: QRectF) -> None:
        """Scroll until a part of the page, in its pixels, can be seen."""
        at = self._sheet.pos() + part.center().toPoint()
        self._area.ensureVisible(at.x(), at.y(), _SEEN_PX * 2, _SEEN_PX)

    def show_true_size(self) -> None:
        """Show it as large as it is."""
        self._is_whole, self._zoom = False, 1.0
        self._lay()

    def take_keys(self, name: str) -> None:
        """Let Tab lead to the page, and the arrows move it; a screen reader calls it `name`."""
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(name)
        self._area.installEventFilter(self)

    def focus_page(self) -> None:
        """Give the keys to the page."""
        self._area.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show that the page has the keys."""
        if watched is self._area and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.show_lit(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def show_lit(self, is_lit: bool) -> None:
        """Show round the pane that the page has the focus."""
        self._area.setProperty("lit", "true" if is_lit else "false")
        self._area.style().unpolish(self._area)
        self._area.style().polish(self._area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew."""
        super().resizeEvent(event)
        self._lay()

    def event(self, event: QEvent) -> bool:
        """Draw anew on a screen with other dots."""
        if event.type() in _OTHER_SCREEN:
            self._lay()
        return super().event(event)

    def _turn_zoom(self, step: int) -> None:
        zoom = self._scale()
        steps = [other for other in _ZOOMS if (other - zoom) * step > 0.001]  # noqa: PLR2004
        if steps:
            self._zoom, self._is_whole = (min(steps) if step > 0 else max(steps)), False
            self._lay()

    def _show_whole(self) -> None:
        self._is_whole, self._zoom = True, None
        self._lay()

    def _size_mm(self) -> tuple[float, float]:
        if self._pages is None or self._index == 0:
            return self._first_mm
        return self._pages.size_mm(self._index)

    def _px_per_mm(self) -> float:
        return true_px_per_mm(self.screen()) if self._is_true else _PX_PER_MM

    def _scale(self) -> float:
        per_mm = self._px_per_mm()
        wide, high = (mm * per_mm for mm in self._size_mm())
        room = self._area.size() - QSize(2 * _GROUND_PX + 20, 2 * _GROUND_PX + 6)
        across, down = room.width() / wide, room.height() / high
        if self._is_whole:
            zoom = min(across, down)
        else:
            zoom = min(across, _READING) if self._zoom is None else self._zoom
        most = sqrt(_MOST_DOTS / (wide * high)) / self.devicePixelRatioF()
        return min(max(zoom, min(_ZOOMS)), max(_ZOOMS), most)

    def _lay(self) -> None:
        zoom = self._scale()
        scale = self._px_per_mm() * zoom
        size = QSize(*(max(round(mm * scale), 1) for mm in self._size_mm()))
        ratio = self.devicePixelRatioF()
        picture = None
        if self._pages is not None:
            picture = self._pages.picture(self._index, size * ratio)
            picture.setDevicePixelRatio(ratio)
        self._sheet.show_picture(picture, size)
        self.bar.show_zoom(
            round(zoom * 100), can_shrink=zoom > min(_ZOOMS), can_grow=zoom < max(_ZOOMS)
        )


class _Sheet(QWidget):
    def __init__(self, over: QWidget) -> None:
        super().__init__()
        self._picture: QImage | None = None
        self._over = over
        over.setParent(self)

    def show_picture(self, picture: QImage | None, size: QSize) -> None:
        """Show the page's picture, or white where there is none, at this size in pixels."""
        self._picture = picture
        self.setFixedSize(size)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the layer of frames as large as the page."""
        self._over.resize(event.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint white, and the picture upon it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._picture is not None:
            painter.drawImage(0, 0, self._picture)
        painter.end()


def _area(sheet: QWidget) -> QScrollArea:
    ground = QWidget()
    ground.setObjectName("deskground")
    ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(ground)
    column.setContentsMargins(_GROUND_PX, _GROUND_PX, _GROUND_PX, _GROUND_PX)
    column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    area = QScrollArea()
    area.setObjectName("pageview")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(ground)
    return area
