"""What has the focus is in sight: jumps and Alt+letters scroll as Tab does (WCAG 2.4.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea

_BESIDE_PX, _ABOVE_PX = 0, 96


class FollowFocus(QObject):
    """Scrolls an area to whatever inside it gets the focus."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, _BESIDE_PX, _ABOVE_PX)
