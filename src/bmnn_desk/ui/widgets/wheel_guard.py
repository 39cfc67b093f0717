"""The wheel changes no value in passing: it scrolls the page under it (ux 0.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


class WheelGuard(QObject):
    """Filters the wheel from boxes that do not have the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the box's parent."""
        if event.type() != QEvent.Type.Wheel:
            return False
        if isinstance(watched, QComboBox | QAbstractSpinBox) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def guard_wheel(app: QApplication) -> WheelGuard:
    """Put the guard over the whole program, for its life."""
    guard = WheelGuard(app)
    app.installEventFilter(guard)
    return guard
