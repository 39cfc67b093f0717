"""Keeps the words of a spin box off its left edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox

_INSET_PX = 9


def inset(box: QAbstractSpinBox) -> None:
    """Let the words begin where those of a line edit begin.

    Qt 6.12 gives the line inside a spin box all the width left of its buttons, whatever padding
    the stylesheet says, and lets no stylesheet reach that line.
    """
    box.lineEdit().setTextMargins(_INSET_PX, 0, 0, 0)
