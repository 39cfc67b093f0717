"""PgUp, PgDn, Home and End scroll what is to be read, from the buttons below it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_TURNS = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class PageKeys(QObject):
    """Scrolls an area, while it shows, by the page keys that nothing on the sheet wanted."""

    def __init__(self, sheet: QWidget, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        sheet.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the page keys."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            turn = _TURNS.get(Qt.Key(event.key()))
            if turn is not None and self._area.isVisible():
                self._area.verticalScrollBar().triggerAction(turn)
                return True
        return super().eventFilter(watched, event)
