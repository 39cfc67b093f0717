"""A window that lives as long as its test, shown and active."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


def kept(qtbot: QtBot, window: QWidget) -> None:
    """Close a window after the test; until then this closure keeps it, as qtbot does not."""
    qtbot.addWidget(window, before_close_func=lambda _window: window.hide())


def shown(qtbot: QtBot, window: QWidget) -> None:
    """Keep a window, show it, and wait until it has the keyboard."""
    kept(qtbot, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
