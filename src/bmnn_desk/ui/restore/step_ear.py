"""Hears in the lane which step a restoring begins, and tells it in the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.restore_steps import RestoreStep


class StepEar(QObject):
    """`hear` is for the lane; `show` is called with each step while `parent` lives."""

    _heard = Signal(object)

    def __init__(self, show: Callable[[RestoreStep], object], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def hear(self, step: RestoreStep) -> None:
        """A step begins."""
        # A lock takes the sheet away, and what it asked for goes on to its end.
        if isValid(self):
            self._heard.emit(step)

    def _tell(self, step: RestoreStep) -> None:
        self._show(step)
