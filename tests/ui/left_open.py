"""Windows that a test leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.top_windows import top_windows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


def on_screen() -> set[QWidget]:
    """Every window and popup that is shown."""
    return {window for window in top_windows() if window.isVisible()}


def left_open(windows: Iterable[QWidget]) -> list[str]:
    """Class, object name and title of each."""
    return sorted(
        f"{type(window).__name__} {window.objectName()!r} {window.windowTitle()!r}"
        for window in windows
    )


def close_all(windows: Iterable[QWidget]) -> None:
    """Take them away, whatever their closing would ask."""
    for window in windows:
        window.hide()
        window.deleteLater()
