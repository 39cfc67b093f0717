"""The pane beside what waits: how everything stands, and one tab on, the current row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractSlider, QScrollArea, QTabWidget

from bmnn_desk.ui.listed.part_pane import PartPane
from bmnn_desk.ui.widgets.side_pane import reading_area
from bmnn_desk.ui.widgets.tabbed_pane import lay_tabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.widgets.card import Card

_STEP = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_Down: _STEP.SliderSingleStepAdd,
    Qt.Key.Key_Up: _STEP.SliderSingleStepSub,
    Qt.Key.Key_PageDown: _STEP.SliderPageStepAdd,
    Qt.Key.Key_PageUp: _STEP.SliderPageStepSub,
}
_ABOVE_PX, _WIDE_LETTERS = 10, 56


class TodayPane(PartPane):
    """What is current and what to do about it stand over the tabs, whichever shows."""

    def __init__(self, cards: Sequence[Card], parent: QWidget | None = None) -> None:
        self._cards = tuple(cards)
        self.tabs = QTabWidget()
        super().__init__(parent)
        self._widen()

    @property
    def holds(self) -> str:
        """What it shows, for the hint of its key."""
        return self.tr("số liệu, an toàn, chi tiết")

    def lay_facts(self, facts: QWidget) -> None:
        """The cards first: of the row, the head says what it is and what is to be done."""
        overview = reading_area(*self._cards, above_px=_ABOVE_PX)
        tabs = ((self.tr("Tổng quan"), overview), (self.tr("Chi tiết"), facts))
        lay_tabs(self.tabs, self.tr("Phần của khung bên"), tabs)
        self.put_body(self.tabs)

    def focus_first(self) -> None:
        """Into the bar of the tabs."""
        self.tabs.tabBar().setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What has no key of its own is read by the arrows and by pages, from the tabs' bar."""
        shown, step = self.tabs.currentWidget(), _SCROLLS.get(Qt.Key(event.key()))
        if step is not None and isinstance(shown, QScrollArea):
            shown.verticalScrollBar().triggerAction(step)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need a wider table."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._widen()

    def _widen(self) -> None:
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDE_LETTERS)
