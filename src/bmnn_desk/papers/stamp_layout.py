"""Where the lines of a stamp stand inside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from bmnn_desk.errors import BlankTooLongError, GlyphMissingError
from bmnn_desk.papers.fonts import BOLD, REGULAR, lacks_letter, reach_of, width_of
from bmnn_desk.papers.mark import EMPTY_BLANK, PT_PER_MM, filled_lines

if TYPE_CHECKING:
    from bmnn_desk.law.stamp_shape import StampLine, StampShape
    from bmnn_desk.papers.mark import PlacedMark

_PAD_MM = 0.5
_LEAST_PT = 9.0
_HALVES = 2
_AIR_PT = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidLine:
    """A line ready to draw: left end and baseline in pt from the stamp's bottom left corner."""

    text: str
    face: str
    size_pt: float
    align: str
    x: float
    baseline: float


def border_mm(shape: StampShape) -> float:
    """From the outer edge to the room inside the innermost border, in mm."""
    if shape.borders == 1:
        return shape.outer_line_mm
    return shape.outer_line_mm + shape.gap_mm + shape.inner_line_mm


def lay_out(mark: PlacedMark) -> tuple[LaidLine, ...]:
    """The lines of a mark, their ink centred in height between the borders.

    Centring the ink and not the capitals keeps the marks of Ố and Ậ (4.98 mm high at
    13 pt) inside the inner border of a stamp 8 mm high.

    Raises:
        BlankTooLongError: a line is too long, or the lines are too high.
        GlyphMissingError: the stamps' face lacks a letter of what was filled in.
    """
    shape = mark.shape
    lines = [
        _fitted(text, line, shape)
        for text, line in zip(filled_lines(mark), shape.lines, strict=True)
    ]
    if any(lacks_letter(line.text, line.face) for line in lines):
        raise GlyphMissingError(shape.stamp.value)
    reaches = [reach_of(line.text, line.face, line.size_pt) for line in lines]
    steps = [shape.line_pitch * below.size_pt for below in shape.lines[1:]]
    height = reaches[0].rise + sum(steps) + reaches[-1].drop
    if height > (shape.height_mm - 2 * border_mm(shape)) * PT_PER_MM:
        raise BlankTooLongError(shape.stamp.value)
    top = (shape.height_mm * PT_PER_MM + height) / 2 - reaches[0].rise
    return tuple(
        replace(line, baseline=top - below)
        for line, below in zip(lines, accumulate(steps, initial=0.0), strict=True)
    )


def fits(mark: PlacedMark) -> bool:
    """True where all that is filled in stays inside the inner border: to tell before printing."""
    try:
        lay_out(mark)
    except BlankTooLongError:
        return False
    return True


def printed_lines(mark: PlacedMark) -> tuple[str, ...]:
    """The texts exactly as they are printed: dots stand for blanks without a value.

    Raises:
        BlankTooLongError: a line is wider than the room between the borders.
    """
    return tuple(
        _fitted(text, line, mark.shape).text
        for text, line in zip(filled_lines(mark), mark.shape.lines, strict=True)
    )


def _fitted(text: str, line: StampLine, shape: StampShape) -> LaidLine:
    face, size = BOLD if line.bold else REGULAR, line.size_pt
    room = _room(shape)
    blanks = text.count(EMPTY_BLANK)
    if blanks:
        # A dot that touched the border would read as part of it.
        free = room - _AIR_PT - width_of(text.replace(EMPTY_BLANK, ""), face, size)
        dots = int(free / blanks / width_of(".", face, size))
        text = text.replace(EMPTY_BLANK, "." * max(dots, 0))
    width = width_of(text, face, size)
    if width > room and text != line.text:
        # The form fixes the size of its own words, not of what is written into its blanks.
        size = int(_HALVES * size * room / width) / _HALVES
        width = width_of(text, face, size)
    if width > room or size < min(_LEAST_PT, line.size_pt):
        raise BlankTooLongError(shape.stamp.value)
    return LaidLine(
        text=text,
        face=face,
        size_pt=size,
        align=line.align,
        x=_left_end(shape, line, width),
        baseline=0.0,
    )


def _room(shape: StampShape) -> float:
    padded = _PAD_MM if any(line.align == "left" for line in shape.lines) else 0.0
    return (shape.width_mm - 2 * border_mm(shape) - 2 * padded) * PT_PER_MM


def _left_end(shape: StampShape, line: StampLine, width: float) -> float:
    if line.align == "left":
        return (border_mm(shape) + _PAD_MM) * PT_PER_MM
    return (shape.width_mm * PT_PER_MM - width) / 2
