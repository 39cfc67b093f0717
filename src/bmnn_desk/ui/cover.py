"""Nothing of the desk is left on the screen: not a question, a list that dropped down or a hint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from bmnn_desk.ui.top_windows import top_windows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def cover_others(screen: QWidget) -> bool:
    """Hide every window but this one; a dialog is answered as Esc would.

    Returns:
        Whether somebody waits for such an answer: his code must end before the desk is closed.
    """
    waits = QApplication.activeModalWidget() is not None
    for window in top_windows():
        if window is screen or not window.isVisible():
            continue
        if isinstance(window, QDialog):
            window.reject()
        window.hide()
    return waits
