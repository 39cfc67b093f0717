"""Rows of a label at the left and what it says at the right, each as high as it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.sheet import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.ink import Letters
    from bmnn_desk.papers.sheet import Sheet

_LABEL_SHARE = 0.38
_GAP_MM = 2.4


def set_facts(sheet: Sheet, rows: Sequence[tuple[str, str, Letters]], label: Letters) -> None:
    """Set label, text and the text's letters, row by row; both may take several lines."""
    whole = sheet.whole
    wide = whole.width_mm * _LABEL_SHARE
    left = Place(left_mm=whole.left_mm, width_mm=wide - 3)
    right = Place(left_mm=whole.left_mm + wide, width_mm=whole.width_mm - wide)
    for name, text, letters in rows:
        named, said = (
            sheet.wrap(name, label, left.width_mm),
            sheet.wrap(text, letters, right.width_mm),
        )
        high = max(len(named) * label.lead_mm, len(said) * letters.lead_mm)
        sheet.keep(high)
        top = sheet.y_mm
        # The first lines of both stand on one baseline, whatever their sizes.
        sheet.y_mm += max(letters.lead_mm - label.lead_mm, 0) * 0.8
        for line in named:
            sheet.line(line, label, left)
        bottom, sheet.y_mm = sheet.y_mm, top
        for line in said:
            sheet.line(line, letters, right)
        sheet.y_mm = max(bottom, sheet.y_mm) + _GAP_MM
