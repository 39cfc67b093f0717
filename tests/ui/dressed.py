"""The program's own look on the tests' application, and off it again."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.ui.theme import show_theme
from bmnn_desk.ui.tokens import Look, use_look
from bmnn_desk.ui.widgets.wheel_guard import guard_wheel
from tests.ui.lint.lint_window import lint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

# The walk through the windows puts its own `lint` and `show_theme` in their place here.
__all__ = ["SMALLEST", "dressed", "lint", "linted", "show_theme"]

SMALLEST = (1093, 574)
_SETTLED_MS = 20
# A loaded machine lays out late; a real fault is still there after the last look.
_LOOKS = 25


@contextmanager
def dressed(look: Look = Look.LIGHT, points: int = 10) -> Iterator[None]:
    """Windows made inside look as they do at a desk."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    style, font = app.style().objectName(), QFont(app.font())
    show_theme(app, look, points)
    guard = guard_wheel(app)
    try:
        yield
    finally:
        app.removeEventFilter(guard)
        guard.deleteLater()
        app.setStyleSheet("")
        app.setPalette(QPalette())
        app.setStyle(style)
        app.setFont(font)
        use_look(Look.LIGHT)


def linted(window: QWidget) -> list[str]:
    """The lint of a window as it stands once its layouts have settled."""
    faults: list[str] = []
    for _ in range(_LOOKS):
        QTest.qWait(_SETTLED_MS)
        faults = lint(window)
        if not faults:
            break
    return faults
