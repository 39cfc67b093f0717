"""The row above a previewed page: which copy, which page, how large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

_LEAST_CHARS, _MOST_CHARS = 5, 44
_GAP_PX, _CUT_PX, _FIRST = 10, 4, 20


class _CopyBox(ChoiceBox[int]):
    """A holder's name may be long; the tip has all of it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cut the words with … where they do not fit; under a stylesheet Qt just ends them."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - _CUT_PX
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class PageBar(QWidget):
    """`copy_chosen(number)`; `page_turned(±1)`, `zoom_turned(±1)`, `whole_asked`.

    The button of `true_size_asked` is hidden where the page is not shown in true size. Where the
    row is narrow the button of `whole_asked` is its icon alone, so that the copy can be read.
    """

    copy_chosen = Signal(int)
    page_turned = Signal(int)
    zoom_turned = Signal(int)
    whole_asked = Signal()
    true_size_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        self.copy_before = _arrow("chevron-left", tr("Bản trước (Ctrl+PgUp)"), self._back)
        self.copies = _CopyBox()
        self.copies.setAccessibleName(tr("Bản đang xem"))
        self.copies.setMinimumContentsLength(_LEAST_CHARS)
        self.copies.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.copies.setMaximumWidth(self.fontMetrics().averageCharWidth() * _MOST_CHARS)
        self.copy_after = _arrow("chevron-right", tr("Bản sau (Ctrl+PgDn)"), self._on)
        self._page = label("")
        self.page_before = _arrow("chevron-left", tr("Trang trước"), self._turn_back)
        self.page_after = _arrow("chevron-right", tr("Trang sau"), self._turn_on)
        self.smaller = _arrow("zoom-out", tr("Thu nhỏ"), lambda: self.zoom_turned.emit(-1))
        self._zoom = label("")
        self.larger = _arrow("zoom-in", tr("Phóng to"), lambda: self.zoom_turned.emit(1))
        look = ButtonLook(icon="maximize", tip=tr("Thu vừa cả trang"))
        self._whole_words = tr("&Vừa trang")
        self.whole = Button(self._whole_words, look, self.whole_asked.emit)
        true = ButtonLook(tip=tr("Đúng cỡ thật trên màn hình (Ctrl+0)"))
        self.true_size = Button("&1:1", true, self.true_size_asked.emit)
        self.true_size.hide()
        self._build()
        self.copies.edited.connect(self._tell_copy)

    @property
    def page_words(self) -> str:
        """Which page is shown, in words."""
        return self._page.text()

    @property
    def zoom_words(self) -> str:
        """How large it is shown, in per cent."""
        return self._zoom.text()

    def minimumSizeHint(self) -> QSize:
        """With the last button's icon alone."""
        hint = super().minimumSizeHint()
        words = self._px(self.whole.text().replace("&", ""))
        return QSize(hint.width() - words, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in words what the last button does where there is room for them."""
        super().resizeEvent(event)
        copy = self.tr("Bản số {number:02} / {count:02}").format(number=0, count=0)
        words_px = self._px(self._whole_words.replace("&", ""))
        needed = self.minimumSizeHint().width() + words_px + self._px(copy)
        words = self._whole_words if event.size().width() >= needed else ""
        if words != self.whole.text():
            self.whole.setText(words)
            self.whole.setAccessibleName("" if words else self.whole.toolTip())

    def show_copies(self, copies: Sequence[tuple[int, str]], chosen: int) -> None:
        """Offer these copies by number and holder, telling nobody."""
        words = self.tr("Bản số {number:02} / {count:02} · {holder}")
        self.copies.blockSignals(True)
        self.copies.offer(
            (number, words.format(number=number, count=len(copies), holder=holder))
            for number, holder in copies
        )
        self.copies.put(chosen)
        self.copies.blockSignals(False)
        self._show_ends()

    def turn_copy(self, step: int) -> None:
        """Show the copy before or after, where there is one."""
        index = self.copies.currentIndex() + step
        if 0 <= index < self.copies.count():
            self.copies.setCurrentIndex(index)

    def show_page(self, index: int, count: int) -> None:
        """Say which page is shown."""
        words = self.tr("Trang {number} / {count}")
        self._page.setText(words.format(number=index + 1, count=count))
        self.page_before.setEnabled(index > 0)
        self.page_after.setEnabled(index + 1 < count)

    def show_zoom(self, percent: int, *, can_shrink: bool, can_grow: bool) -> None:
        """Say how large it is shown."""
        self._zoom.setText(f"{percent}%")
        self.smaller.setEnabled(can_shrink)
        self.larger.setEnabled(can_grow)

    def _px(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)

    def _tell_copy(self) -> None:
        self._show_ends()
        number = self.copies.value()
        if number is not None:
            self.copy_chosen.emit(number)

    def _show_ends(self) -> None:
        index = self.copies.currentIndex()
        self.copies.setToolTip(self.copies.currentText())
        self.copy_before.setEnabled(index > 0)
        self.copy_after.setEnabled(index + 1 < self.copies.count())

    def _back(self) -> None:
        self.turn_copy(-1)

    def _on(self) -> None:
        self.turn_copy(1)

    def _turn_back(self) -> None:
        self.page_turned.emit(-1)

    def _turn_on(self) -> None:
        self.page_turned.emit(1)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.copy_before)
        row.addWidget(self.copies, _FIRST)
        row.addWidget(self.copy_after)
        row.addSpacing(_GAP_PX)
        for widget in (self._page, self.page_before, self.page_after):
            row.addWidget(widget)
        row.addStretch(1)
        for widget in (self.smaller, self._zoom, self.larger, self.true_size, self.whole):
            row.addWidget(widget)


def _arrow(icon: str, tip: str, pressed: Callable[[], object]) -> Button:
    return Button("", ButtonLook(icon=icon, kind=ButtonKind.PLAIN, tip=tip), pressed)
