"""Hears in the lane which step of a long work begins, and tells it in the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable


class StepEar(QObject):
    """`hear` is for the lane; `show` is called with each step while `parent` lives."""

    _heard = Signal(object)

    def __init__(self, show: Callable[[Any], object], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hear(self, step: object) -> None:
        """A step begins."""
        # A lock takes the sheet away, and what it asked for goes on to its end.
        if isValid(self):
            self._heard.emit(step)

    def _tell(self, step: object) -> None:
        self._show(step)
