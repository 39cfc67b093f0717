"""How high a widget with words that wrap must be at the width it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def wrapped_least(widget: QWidget, hint: QSize) -> QSize:
    """`hint`, in pixels, with the least height that the widget's layout needs at its width now.

    Qt's own is the height that the words would need in the narrowest form of the widget: a card
    of three lines would keep a window higher than the smallest screen. The widget calls
    `updateGeometry` when its width changes.
    """
    layout = widget.layout()
    if layout is None or not layout.hasHeightForWidth():
        return hint
    wide = max(widget.width(), hint.width())
    return QSize(hint.width(), min(hint.height(), layout.totalMinimumHeightForWidth(wide)))
