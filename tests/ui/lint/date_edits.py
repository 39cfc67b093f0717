"""No `QDateEdit`: it turns what was typed into another day without a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDateTimeEdit

from tests.ui.lint.described import described

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def findings(window: QWidget) -> list[str]:
    """ux 0.2; hidden pages too."""
    return [
        f"{described(field)} changes typed days in secret: a day is typed into DateField."
        for field in window.findChildren(QDateTimeEdit)
    ]
