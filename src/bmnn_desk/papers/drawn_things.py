"""What a PDF page draws, forms within forms taken apart, in mm on the page as displayed."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from bmnn_desk.papers.reading.pdf_frame import times
from bmnn_desk.papers.shown_frame import AS_IT_IS, frame_of
from bmnn_desk.papers.shown_marks import (
    bounds_of,
    ink_of_object,
    is_form,
    matrix_of,
    objects_of,
    outer_edge,
    parts_of_form,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdfium2

    from bmnn_desk.papers.page_box import Matrix
    from bmnn_desk.papers.shown_frame import Box, ShownFrame
    from bmnn_desk.papers.shown_marks import Ink, PageObject

_DEEPEST = 12
_MOST = 200_000
_MOST_CORNERS = 20
_OPAQUE = 255
_UNSEEN = frozenset({pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP})
_PAINTS = frozenset({pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING})


class ThingKind(Enum):
    """A frame is a stroked outline of few corners; a cover hides what is under it."""

    FRAME = "frame"
    TEXT = "text"
    COVER = "cover"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DrawnThing:
    """One thing on a page; `order` counts up as they are painted one over the other.

    `box` is the outer edge of a frame's line, the letters of a text, or what a cover covers.
    """

    kind: ThingKind
    order: int
    box: Box
    ink: Ink
    thing: PageObject


def drawn_things(page: pypdfium2.PdfPage, unit: float = 1.0) -> tuple[DrawnThing, ...]:
    """Frames, texts and covers of a page; the rest hides nothing and says nothing.

    `unit` is the page's UserUnit, which pdfium overlooks. They live as long as the page.
    """
    frame = frame_of(page, unit)
    found = []
    flat = _flat(objects_of(page), AS_IT_IS, _DEEPEST)
    for order, (thing, matrix) in enumerate(flat):
        if order >= _MOST:
            break
        drawn = _drawn(thing, matrix, frame, order)
        if drawn is not None:
            found.append(drawn)
    return tuple(found)


def _flat(
    things: Sequence[PageObject], matrix: Matrix, depth: int
) -> Iterator[tuple[PageObject, Matrix]]:
    for thing in things:
        if not is_form(thing):
            yield thing, matrix
        elif depth:
            inner = times(matrix_of(thing), matrix)
            yield from _flat(parts_of_form(thing), inner, depth - 1)


def _drawn(thing: PageObject, matrix: Matrix, frame: ShownFrame, order: int) -> DrawnThing | None:
    kind = pdfium.FPDFPageObj_GetType(thing)
    (bounds,) = bounds_of((thing,))
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        if pdfium.FPDFTextObj_GetTextRenderMode(thing) in _UNSEEN:
            return None
        found, box, ink = ThingKind.TEXT, bounds, ink_of_object(thing, stroke=False)
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        return _path(thing, matrix, frame, order)
    elif kind in _PAINTS:
        found, box, ink = ThingKind.COVER, bounds, (0, 0, 0, _OPAQUE)
    else:
        return None
    return DrawnThing(kind=found, order=order, box=frame.shown(box, matrix), ink=ink, thing=thing)


def _path(thing: PageObject, matrix: Matrix, frame: ShownFrame, order: int) -> DrawnThing | None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
    if fill.value:
        ink = ink_of_object(thing, stroke=False)
        (box,) = bounds_of((thing,))
        kind = ThingKind.COVER if ink[3] == _OPAQUE else None
    else:
        ink = ink_of_object(thing, stroke=True)
        is_outline = stroke.value and pdfium.FPDFPath_CountSegments(thing) <= _MOST_CORNERS
        kind = ThingKind.FRAME if is_outline else None
        box = outer_edge(thing) if is_outline else (0.0, 0.0, 0.0, 0.0)
    if kind is None:
        return None
    return DrawnThing(kind=kind, order=order, box=frame.shown(box, matrix), ink=ink, thing=thing)
