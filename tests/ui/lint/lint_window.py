"""All checks of a window in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.lint import (
    clipping,
    completers,
    contrast,
    date_edits,
    least_size,
    mnemonics,
    names,
    shortcuts,
    tab_loop,
    targets,
    wheel,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# The walk with Tab comes last: it moves the focus, and fields answer to that.
_CHECKS = (
    completers,
    date_edits,
    names,
    mnemonics,
    shortcuts,
    targets,
    wheel,
    clipping,
    least_size,
    contrast,
    tab_loop,
)


def lint(window: QWidget) -> list[str]:
    """What is wrong with a shown window as it stands, in sentences; empty where nothing is.

    Only what is on the screen is looked at: call it again for each page and state. In a popup
    Tab leads nowhere: it has one thing to choose in, and is never the active window.
    """
    assert window.isWindow()
    assert window.isVisible(), "show the window first"
    QTest.qWaitForWindowExposed(window)
    is_popup = window.windowType() is Qt.WindowType.Popup
    checks = [check for check in _CHECKS if not (is_popup and check is tab_loop)]
    return [said for check in checks for said in check.findings(window)]
