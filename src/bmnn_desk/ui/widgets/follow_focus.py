"""What has the focus is in sight: jumps and Alt+letters scroll as Tab does (WCAG 2.4.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QScrollArea

_BESIDE_PX, _ABOVE_PX = 0, 96


class FollowFocus(QObject):
    """Scrolls an area to whatever inside it gets the focus, or has it as the area is made lower."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In a window made lower what has the focus may lie under its end."""
        if isinstance(event, QResizeEvent) and event.size().height() < event.oldSize().height():
            # What is inside is laid out only afterwards.
            QTimer.singleShot(0, self, lambda: self._follow(None, QApplication.focusWidget()))
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, _BESIDE_PX, _ABOVE_PX)
