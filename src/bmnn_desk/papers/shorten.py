"""Shortens a text to a number of lines, and shows that it did."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.papers.ink import Letters
    from bmnn_desk.papers.sheet import Sheet

_CUT = "…"


def shortened(sheet: Sheet, text: str, letters: Letters, width_mm: float, lines: int) -> str:
    """A text that takes at most `lines` lines, with an ellipsis where it was cut."""
    wrapped = sheet.wrap(text, letters, width_mm)
    if len(wrapped) <= lines:
        return text
    kept = " ".join(wrapped[:lines])
    while kept and len(sheet.wrap(f"{kept}{_CUT}", letters, width_mm)) > lines:
        kept = kept[:-1].rstrip()
    return f"{kept}{_CUT}"
