"""Estimates how far text and tabs of a DOCX line reach, for no layout engine is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.papers.reading.docx_formats import ParagraphFormat
    from bmnn_desk.papers.reading.docx_segments import Segment

_MM_PER_PT = 25.4 / 72
# Mean advances of Times New Roman, in em.
_BLANK_EM, _SMALL_EM, _CAPITAL_EM = 0.25, 0.46, 0.69
_SLACK_MM, _LEAST_STEP_MM = 0.1, 1.0


def start_mm(paragraph: ParagraphFormat, *, is_first: bool) -> float:
    """Where a line of a paragraph begins, from the left margin."""
    first = paragraph.first_mm or 0.0
    return (paragraph.left_mm or 0.0) + (first if is_first else 0.0)


def reach_mm(
    segments: Iterable[Segment], paragraph: ParagraphFormat, start: float, default_tab_mm: float
) -> float:
    """Where the text after these segments begins, in mm from the left margin."""
    place = start
    for segment in segments:
        for piece in segment.pieces:
            size = piece.atom.letters.size_pt
            for sign in piece.text:
                if sign == "\t":
                    place = stop_mm(place, paragraph, default_tab_mm)
                else:
                    place += width_mm(sign, size)
    return place


def width_mm(text: str, size_pt: float) -> float:
    """The width of a text, to a tenth or so."""
    return sum(map(_em, text)) * size_pt * _MM_PER_PT


def _em(sign: str) -> float:
    if sign.isspace():
        return _BLANK_EM
    return _CAPITAL_EM if sign.isupper() else _SMALL_EM


def stop_mm(place: float, paragraph: ParagraphFormat, default_mm: float) -> float:
    """The tab stop that follows a place, in mm from the left margin."""
    stops = [stop for stop, is_set in paragraph.tabs.items() if is_set and stop > place + _SLACK_MM]
    if (paragraph.first_mm or 0) < 0 and (paragraph.left_mm or 0) > place + _SLACK_MM:
        stops.append(paragraph.left_mm or 0.0)
    if stops:
        return min(stops)
    step = max(default_mm, _LEAST_STEP_MM)
    return ((place + _SLACK_MM) // step + 1) * step
