"""What is clicked is at least 24 px wide and high (WCAG 2.5.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QTabBar,
    QWidget,
)

from tests.ui.lint.described import described, qt_made, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_PX = 24


def findings(window: QWidget) -> list[str]:
    """Visible targets, enabled or not; parts that Qt builds into another widget do not count."""
    return [
        f"{described(widget)} is {wide} by {tall} px; a target needs {LEAST_PX} by {LEAST_PX}."
        for widget, wide, tall in _targets(window)
        if min(wide, tall) < LEAST_PX
    ]


def _targets(window: QWidget) -> Iterator[tuple[QWidget, int, int]]:
    widgets: list[QWidget] = [
        *shown(window, QAbstractButton),
        *shown(window, QAbstractSpinBox),
        *shown(window, QComboBox),
        *shown(window, QLineEdit),
    ]
    for widget in widgets:
        # WCAG excepts a target that does what another one of full size does: the line around it.
        if not qt_made(widget) and not isinstance(
            widget.parentWidget(), QLineEdit | QComboBox | QAbstractSpinBox
        ):
            yield widget, widget.width(), widget.height()
    for bar in shown(window, QTabBar):
        for at in range(bar.count()):
            rect = bar.tabRect(at).intersected(bar.rect())
            if bar.isTabVisible(at):
                yield bar, rect.width(), rect.height()
