"""Every window fits a screen of 1366 by 768 px at 125 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.lint.described import described

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LEAST_WIDTH, LEAST_HEIGHT = 1093, 574  # logical px left by title bar and taskbar (ux 0.11)


def findings(window: QWidget) -> list[str]:
    """What the window cannot be made smaller than, wrapped labels at that width included."""
    hint, fixed = window.minimumSizeHint(), window.minimumSize()
    wide, tall = max(hint.width(), fixed.width()), max(hint.height(), fixed.height())
    layout = window.layout()
    if layout is not None and layout.hasHeightForWidth():
        tall = max(tall, layout.totalMinimumHeightForWidth(max(wide, LEAST_WIDTH)))
    if wide <= LEAST_WIDTH and tall <= LEAST_HEIGHT:
        return []
    return [
        f"{described(window)} cannot be smaller than {wide} by {tall} px; "
        f"the smallest screen has {LEAST_WIDTH} by {LEAST_HEIGHT}."
    ]
