"""Every window there is, shown or not, asked for without harm."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def top_windows() -> list[QWidget]:
    """The widgets without a parent; the collector rests while they are listed.

    PySide first takes down where they all are, then makes an object of Python for each. Were
    the collector to run in between, a closed window that waits for it would go, and its place
    in the list would be read all the same: a segmentation fault.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        return QApplication.topLevelWidgets()  # noqa: TID251  the one place where nothing runs
    finally:
        if ran:
            gc.enable()
