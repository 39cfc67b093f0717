"""Paragraphs of a paper's text: the first line indented, both edges even."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.papers.ink import Words

if TYPE_CHECKING:
    from bmnn_desk.papers.ink import Letters
    from bmnn_desk.papers.sheet import Sheet

# A line with fewer letters than this share of the width is left ragged rather than torn apart.
_LEAST_FILLED = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyStyle:
    """How a paragraph is set: letters, indent of its first line, distance of lines (1: single)."""

    letters: Letters
    indent_mm: float
    lines: float = 1.0


def body_text(
    sheet: Sheet, text: str, style: BodyStyle, label: tuple[str, Letters] | None = None
) -> None:
    """Set a paragraph between the margins.

    A `label` in letters of its own begins it. A page ends neither behind its first line nor
    before its last one.
    """
    place, letters = sheet.whole, style.letters
    x_mm = place.left_mm + style.indent_mm
    space = sheet.width_mm(" ", letters)
    marks: list[Words] = []
    if label is not None and label[0]:
        marks.append(Words(text=label[0], letters=label[1], x_mm=x_mm, y_mm=0))
        x_mm += sheet.width_mm(*label) + space
    room = place.left_mm + place.width_mm - x_mm
    set_lines = sheet.breaker(letters).wrap_after(text, room * mm, place.width_mm * mm)
    lead = letters.lead_mm * style.lines
    count = len(set_lines)
    for index, line in enumerate(set_lines):
        # A first line alone at the foot, a last line alone at the head: no page ends so.
        sheet.keep(lead * (2 if count > 1 and index in {0, count - 2} else 1))
        baseline = sheet.baseline_mm(letters)
        for mark in marks:
            sheet.put(Words(text=mark.text, letters=mark.letters, x_mm=mark.x_mm, y_mm=baseline))
        marks = []
        width = (room if not index else place.width_mm) if index < count - 1 else None
        _line(sheet, line, letters, (x_mm, baseline), width)
        x_mm = place.left_mm
        sheet.y_mm += lead


def _line(
    sheet: Sheet, line: str, letters: Letters, at: tuple[float, float], width_mm: float | None
) -> None:
    """Set a line at a place; stretched to a width where one is given."""
    x_mm, y_mm = at
    used, words = sheet.width_mm(line, letters), line.split(" ")
    if width_mm is None or len(words) == 1 or used < width_mm * _LEAST_FILLED:
        if line:
            sheet.put(Words(text=line, letters=letters, x_mm=x_mm, y_mm=y_mm))
        return
    gap = sheet.width_mm(" ", letters) + (width_mm - used) / (len(words) - 1)
    for word in words:
        sheet.put(Words(text=word, letters=letters, x_mm=x_mm, y_mm=y_mm))
        x_mm += sheet.width_mm(word, letters) + gap
