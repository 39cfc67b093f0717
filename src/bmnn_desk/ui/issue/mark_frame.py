"""The frames over a previewed page: a mark is chosen and moved there, by mouse or by arrow keys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.issue.framed_mark import snapped
from bmnn_desk.ui.issue.stands import A4_MM
from bmnn_desk.ui.keymap import LONG_STEP_MM, STEP_MM
from bmnn_desk.ui.tokens import LIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.ui.issue.framed_mark import FramedMark
    from bmnn_desk.ui.issue.mark_pictures import MarkPictures

_MOST_LETTERS_PX, _LABEL_PX = 16, 12
_CORNER_PX, _GRIP_PX, _OUTSET_PX = 6.0, 4.0, 2.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ANY_PAD = Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grip:
    """Where a mark was taken hold of, in mm from its left top corner."""

    stamp: Stamp
    x_mm: float
    y_mm: float


class MarkFrame(QWidget):
    """Lies over the whole page. `moved(stamp, x, y)` in mm, `chosen(stamp)`, `focused(is so)`.

    What a rubber stamp will bear is dashed here with its name; it is never part of the page.
    """

    moved = Signal(object, float, float)
    chosen = Signal(object)
    focused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._marks: tuple[FramedMark, ...] = ()
        self._selected: Stamp | None = None
        self._page = 0
        self._page_mm = A4_MM
        self._grip: _Grip | None = None
        self._pictures: MarkPictures | None = None

    def show_pictures(self, pictures: MarkPictures | None) -> None:
        """Draw the marks here, over a page that bears none; with None the page bears them."""
        self._pictures = pictures
        self.update()

    def show_page(self, page: int, page_mm: tuple[float, float]) -> None:
        """Lie over another page."""
        self._page, self._page_mm = page, page_mm
        self.update()

    def show_frames(self, marks: Sequence[FramedMark], selected: Stamp) -> None:
        """Frame these marks."""
        self._marks, self._selected = tuple(marks), selected
        mark = self.selected()
        if mark is not None:
            name = self.tr("Trang xem trước, dấu đang chọn: {name}; phím mũi tên dời {step:g} mm")
            place = self.tr("Cách trái {x:g} mm, cách trên {y:g} mm")
            self.setAccessibleName(name.format(name=mark.name, step=STEP_MM))
            self.setAccessibleDescription(place.format(x=mark.x_mm, y=mark.y_mm))
        self.update()

    def selected(self) -> FramedMark | None:
        """The mark that the arrow keys move."""
        return next((mark for mark in self._marks if mark.stamp is self._selected), None)

    def rect_of(self, mark: FramedMark) -> QRectF:
        """A mark's edge in pixels of this widget."""
        across, down = self._per_mm()
        left, top = mark.x_mm * across, mark.y_mm * down
        return QRectF(left, top, mark.width_mm * across, mark.height_mm * down)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the chosen mark, Space chooses the next one."""
        long = event.modifiers() & ~_ANY_PAD == Qt.KeyboardModifier.ShiftModifier
        plain = event.modifiers() & ~_ANY_PAD == Qt.KeyboardModifier.NoModifier
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is not None and (plain or long):
            self._step(arrow, LONG_STEP_MM if long else STEP_MM)
        elif plain and event.key() == Qt.Key.Key_Space and self._marks:
            stamps = [mark.stamp for mark in self._marks]
            at = stamps.index(self._selected) if self._selected in stamps else -1
            self.chosen.emit(stamps[(at + 1) % len(stamps)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the mark under the pointer."""
        mark = self._at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or mark is None:
            return
        x, y = self._in_mm(event.position())
        self._grip = _Grip(stamp=mark.stamp, x_mm=x - mark.x_mm, y_mm=y - mark.y_mm)
        if mark.stamp is not self._selected:
            self.chosen.emit(mark.stamp)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held, by half millimetres."""
        if self._grip is None:
            over = self._at(event.position()) is not None
            self.setCursor(Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.ArrowCursor)
            return
        x, y = self._in_mm(event.position())
        for mark in self._marks:
            if mark.stamp is self._grip.stamp:
                self._move(mark, snapped(x - self._grip.x_mm), snapped(y - self._grip.y_mm))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the pane, which shows where the focus is."""
        super().focusInEvent(event)
        self.focused.emit(True)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The same when it goes."""
        super().focusOutEvent(event)
        self.focused.emit(False)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frames of the page that is shown; the page is white in every look."""
        painter = QPainter(self)
        for mark in self._marks:
            if mark.page != self._page:
                continue
            if mark.drawn:
                self._paint_drawn(painter, mark)
            else:
                self._paint_kept_free(painter, mark)
            if mark.covers:
                self._paint_covering(painter, mark)
            if mark.stamp is self._selected:
                self._paint_selected(painter, mark)
        painter.end()

    def _paint_drawn(self, painter: QPainter, mark: FramedMark) -> None:
        if self._pictures is None:
            return
        rect, ratio = self.rect_of(mark), self.devicePixelRatioF()
        size = QSize(max(round(rect.width() * ratio), 1), max(round(rect.height() * ratio), 1))
        picture = self._pictures.picture(mark.stamp, size)
        if picture is not None:
            painter.drawImage(rect, picture)

    def _paint_covering(self, painter: QPainter, mark: FramedMark) -> None:
        """Hatch a mark that lies on something, and say so beside it: colour alone is not seen."""
        rect, colour = self.rect_of(mark), QColor(LIGHT.danger)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        painter.drawRect(rect)
        font = self.font()
        font.setPixelSize(_LABEL_PX)
        painter.setFont(font)
        words = self.tr("che chữ")
        room = painter.fontMetrics().boundingRect(words).adjusted(-3, -1, 3, 1)
        room.moveTopLeft(rect.bottomLeft().toPoint())
        if room.bottom() > self.height():
            room.moveBottomLeft(rect.topLeft().toPoint())
        painter.fillRect(room, QColor(Qt.GlobalColor.white))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_kept_free(self, painter: QPainter, mark: FramedMark) -> None:
        rect = self.rect_of(mark)
        painter.setPen(QPen(QColor(LIGHT.muted), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        font = self.font()
        font.setPixelSize(max(int(min(rect.height() * 0.45, _MOST_LETTERS_PX)), 6))
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, mark.name)

    def _paint_selected(self, painter: QPainter, mark: FramedMark) -> None:
        colour = QColor(LIGHT.focus)
        rect = self.rect_of(mark).adjusted(-_OUTSET_PX, -_OUTSET_PX, _OUTSET_PX, _OUTSET_PX)
        painter.setPen(QPen(colour, 2 if self.hasFocus() else 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        half = _CORNER_PX / 2
        for corner in (rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()):
            square = QRectF(corner.x() - half, corner.y() - half, _CORNER_PX, _CORNER_PX)
            painter.fillRect(square, colour)

    def _step(self, arrow: tuple[int, int], step_mm: float) -> None:
        mark = self.selected()
        if mark is None:
            return
        if mark.page != self._page:  # nothing is moved out of sight
            self.chosen.emit(mark.stamp)
            return
        self._move(mark, mark.x_mm + arrow[0] * step_mm, mark.y_mm + arrow[1] * step_mm)

    def _move(self, mark: FramedMark, x_mm: float, y_mm: float) -> None:
        x, y = mark.inside(x_mm, y_mm)
        if (x, y) != (mark.x_mm, mark.y_mm):
            self.moved.emit(mark.stamp, x, y)

    def _at(self, point: QPointF) -> FramedMark | None:
        """The mark under a point, the chosen one first."""
        here = [mark for mark in self._marks if mark.page == self._page]
        for mark in sorted(here, key=lambda mark: mark.stamp is not self._selected):
            if (
                self.rect_of(mark)
                .adjusted(-_GRIP_PX, -_GRIP_PX, _GRIP_PX, _GRIP_PX)
                .contains(point)
            ):
                return mark
        return None

    def _in_mm(self, point: QPointF) -> tuple[float, float]:
        across, down = self._per_mm()
        return point.x() / across, point.y() / down

    def _per_mm(self) -> tuple[float, float]:
        wide, high = self._page_mm
        return max(self.width(), 1) / wide, max(self.height(), 1) / high
