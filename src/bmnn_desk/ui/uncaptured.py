"""Every window of the program is kept out of pictures of the screen, as soon as it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from bmnn_desk.machine.screen_capture import CAN_EXCLUDE, exclude_from_capture

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication


class Uncaptured(QObject):
    """Tells the system of each top-level window: dialogs, lists that drop down and hints too.

    A window that Qt made anew, as after another window flag, is shown anew.
    """

    def __init__(self, parent: QObject, exclude: Callable[[int], object]) -> None:
        super().__init__(parent)
        self._exclude = exclude

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for windows that come up."""
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self._exclude(int(watched.winId()))
        return False


def keep_uncaptured(
    app: QApplication,
    exclude: Callable[[int], object] = exclude_from_capture,
    *,
    can_exclude: bool = CAN_EXCLUDE,
) -> Uncaptured | None:
    """Watch over the whole program, for its life; None where the system can keep nothing out."""
    if not can_exclude:
        return None  # a filter in Python costs time with every event
    watch = Uncaptured(app, exclude)
    app.installEventFilter(watch)
    return watch
