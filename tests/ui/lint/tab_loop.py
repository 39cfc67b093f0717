"""Tab goes round: to each focusable widget once, and out of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from tests.ui.lint.described import described, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

# A label with links, or a page with marks, may use Tab inside first; nothing needs it so often.
_STAYS = 40
_SPARE = 20


@dataclass(slots=True, kw_only=True)
class _Walk:
    visited: list[QWidget] = field(default_factory=list)
    fault: str = ""


def findings(window: QWidget) -> list[str]:
    """ux d4, with real key events; the window must be active. The focus returns to its place."""
    traps = [*_traps(window)]
    window.activateWindow()
    if not QTest.qWaitForWindowActive(window):
        return [*traps, f"{described(window)} cannot become active: Tab was not tried."]
    if traps:  # A Tab pressed there would only write into the text or change the cell.
        return traps
    before, begun = _expected(window), QApplication.focusWidget()
    walk = _walked(window, len(before))
    stops = {*before} & {*_expected(window)}
    if begun is not None and isValid(begun):
        begun.setFocus()
    return [walk.fault] if walk.fault else [*_missed(stops, walk.visited)]


def _traps(window: QWidget) -> Iterator[str]:
    areas: list[QPlainTextEdit | QTextEdit] = [
        *shown(window, QPlainTextEdit),
        *shown(window, QTextEdit),
    ]
    for area in areas:
        if not area.isReadOnly() and not area.tabChangesFocus():
            yield f"{described(area)} keeps Tab to itself: tabChangesFocus is not set."
    for view in shown(window, QAbstractItemView):
        if view.tabKeyNavigation() and view.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield f"{described(view)} keeps Tab to its cells: tabKeyNavigation is set."


def _expected(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in shown(window, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


def _walked(window: QWidget, stops: int) -> _Walk:
    walk = _Walk()
    while len(walk.visited) <= stops + _SPARE:
        here = _next(window)
        if here is None:
            return walk
        if here.window() is not window:
            walk.fault = f"Tab leads out of the window, to {described(here)}."
            return walk
        if walk.visited and here is walk.visited[-1]:
            walk.fault = "" if stops == 1 else f"{described(here)} does not let Tab out."
            return walk
        if here in walk.visited:
            if here is not walk.visited[0]:
                walk.fault = f"Tab goes round without its first stop, back to {described(here)}."
            return walk
        walk.visited.append(here)
    walk.fault = f"Tab does not come back to {described(walk.visited[0])}."
    return walk


def _next(window: QWidget) -> QWidget | None:
    """Press Tab until the focus has moved, or it is plain that it will not."""
    before = QApplication.focusWidget()
    for _ in range(_STAYS):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        QTest.qWait(0)
        if QApplication.focusWidget() is not before:
            break
    return QApplication.focusWidget()


def _missed(stops: set[QWidget], visited: list[QWidget]) -> Iterator[str]:
    groups = {_group(widget) for widget in visited}
    for widget in stops:
        if _group(widget) not in groups:
            yield f"Tab never reaches {described(widget)}."


def _group(widget: QWidget) -> object:
    """Buttons of which one is chosen are one stop: the arrows lead on inside."""
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return widget
    group = _button_group(widget)
    if group is not None:
        return group if group.exclusive() else widget
    return (QRadioButton, widget.parentWidget()) if widget.autoExclusive() else widget


def _button_group(button: QAbstractButton) -> QButtonGroup | None:
    return button.group()
