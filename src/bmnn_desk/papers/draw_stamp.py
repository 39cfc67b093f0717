"""Draws stamps as vectors at their exact size."""

from __future__ import annotations

import io
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.domain.stamps import Ink, Stamp
from bmnn_desk.papers.fonts import REGULAR, register_faces
from bmnn_desk.papers.mark import INK_RGB, PT_PER_MM, PlacedMark
from bmnn_desk.papers.stamp_layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.law.stamp_shape import StampShape

WITH_LEVEL_WORD = frozenset(
    {
        Stamp.LEVEL_MAT,
        Stamp.LEVEL_TOI_MAT,
        Stamp.LEVEL_TUYET_MAT,
        Stamp.RAISED_TO_TOI_MAT,
        Stamp.RAISED_TO_TUYET_MAT,
        Stamp.LOWERED_TO_TOI_MAT,
        Stamp.LOWERED_TO_MAT,
    }
)


def series_pdf(marks: Sequence[PlacedMark]) -> bytes:
    """One page a mark, each as large as its mark, all with the same font subsets.

    The same marks give the same bytes.

    Raises:
        BlankTooLongError: a text does not fit between the borders.
        ValueError: a level word in black (workflow 3), or no mark at all.
    """
    if not marks:
        message = "no mark to draw"
        raise ValueError(message)
    register_faces()
    made = io.BytesIO()
    canvas = Canvas(made, initialFontName=REGULAR, invariant=1)  # type: ignore[arg-type]
    for mark in marks:
        canvas.setPageSize((mark.shape.width_mm * PT_PER_MM, mark.shape.height_mm * PT_PER_MM))
        draw_mark(canvas, mark)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def draw_mark(canvas: Canvas, mark: PlacedMark) -> None:
    """Draw a mark with its bottom left corner at the canvas's origin; its place is ignored.

    Raises:
        BlankTooLongError: a text does not fit between the borders.
        ValueError: a level word in black.
    """
    refuse_black_level(mark)
    draw_borders(canvas, mark.shape, mark.ink)
    for line in lay_out(mark):
        canvas.setFont(line.face, line.size_pt)
        canvas.drawString(line.x, line.baseline, line.text)


def draw_open(canvas: Canvas, shape: StampShape, ink: Ink) -> None:
    """Draw a stamp with dots for its blanks; see `draw_mark`.

    Raises:
        BlankTooLongError, ValueError: as `draw_mark`.
    """
    draw_mark(canvas, PlacedMark(shape=shape, blanks={}, ink=ink, x_mm=0, y_mm=0, page="first"))


@contextmanager
def standing_at(
    canvas: Canvas, shape: StampShape, spot: tuple[float, float], page_mm: float
) -> Iterator[None]:
    """Put the canvas's origin to the bottom left corner of a stamp, and back again.

    `spot` is the stamp's left and top in mm on a page, or a part of one, so many mm high.
    """
    left_mm, top_mm = spot
    canvas.saveState()
    canvas.translate(left_mm * PT_PER_MM, (page_mm - top_mm - shape.height_mm) * PT_PER_MM)
    yield
    canvas.restoreState()


def draw_borders(canvas: Canvas, shape: StampShape, ink: Ink) -> None:
    """Draw the borders alone, bottom left corner at the origin; the canvas keeps the ink."""
    red, green, blue = (part / 255 for part in INK_RGB[ink])
    canvas.setStrokeColorRGB(red, green, blue)
    canvas.setFillColorRGB(red, green, blue)
    _border(canvas, shape, inset_mm=0.0, line_mm=shape.outer_line_mm)
    if shape.borders > 1:
        inset = shape.outer_line_mm + shape.gap_mm
        _border(canvas, shape, inset_mm=inset, line_mm=shape.inner_line_mm)


def refuse_black_level(mark: PlacedMark) -> None:
    """A level word is red or is not printed at all (TT 24/2020 Điều 3 khoản 2; workflow 3).

    Raises:
        ValueError: the mark bears a level word and is black.
    """
    if mark.ink is not Ink.RED and mark.shape.stamp in WITH_LEVEL_WORD:
        message = "a level word is never drawn black"
        raise ValueError(message)


def _border(canvas: Canvas, shape: StampShape, *, inset_mm: float, line_mm: float) -> None:
    # A stroke straddles its path: half a line more keeps its outer edge on the inset.
    edge = (inset_mm + line_mm / 2) * PT_PER_MM
    width, height = shape.width_mm * PT_PER_MM, shape.height_mm * PT_PER_MM
    canvas.setLineWidth(line_mm * PT_PER_MM)
    if shape.shape == "circle":
        canvas.circle(width / 2, height / 2, min(width, height) / 2 - edge)
    else:
        canvas.rect(edge, edge, width - 2 * edge, height - 2 * edge)
