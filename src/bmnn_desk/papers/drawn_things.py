"""What a PDF page draws, forms within forms taken apart, in mm on the page as displayed."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from bmnn_desk.papers.shown_frame import frame_of
from bmnn_desk.papers.shown_marks import bounds_of, matrix_of, objects_of, outer_edge

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pypdfium2

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
    flat = _flat(objects_of(page), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), _DEEPEST)
    for order, (thing, matrix) in enumerate(flat):
        if order >= _MOST:
            break
        drawn = _drawn(thing, matrix, frame, order)
        if drawn is not None:
            found.append(drawn)
    return tuple(found)


def _flat(
    things: Sequence[PageObject], matrix: tuple[float, ...], depth: int
) -> Iterator[tuple[PageObject, tuple[float, ...]]]:
    for thing in things:
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_FORM:
            yield thing, matrix
        elif depth:
            count = max(pdfium.FPDFFormObj_CountObjects(thing), 0)
            parts = [pdfium.FPDFFormObj_GetObject(thing, at) for at in range(count)]
            yield from _flat(parts, _times(matrix_of(thing), matrix), depth - 1)


def _times(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, ...]:
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _drawn(
    thing: PageObject, matrix: tuple[float, ...], frame: ShownFrame, order: int
) -> DrawnThing | None:
    kind = pdfium.FPDFPageObj_GetType(thing)
    (bounds,) = bounds_of((thing,))
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        if pdfium.FPDFTextObj_GetTextRenderMode(thing) in _UNSEEN:
            return None
        found, box, ink = ThingKind.TEXT, bounds, _ink(thing, pdfium.FPDFPageObj_GetFillColor)
    elif kind == pdfium.FPDF_PAGEOBJ_PATH:
        return _path(thing, matrix, frame, order)
    elif kind in _PAINTS:
        found, box, ink = ThingKind.COVER, bounds, (0, 0, 0, _OPAQUE)
    else:
        return None
    return DrawnThing(kind=found, order=order, box=frame.shown(box, matrix), ink=ink, thing=thing)


def _path(
    thing: PageObject, matrix: tuple[float, ...], frame: ShownFrame, order: int
) -> DrawnThing | None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(thing, fill, stroke)
    if fill.value:
        ink = _ink(thing, pdfium.FPDFPageObj_GetFillColor)
        (box,) = bounds_of((thing,))
        kind = ThingKind.COVER if ink[3] == _OPAQUE else None
    else:
        ink = _ink(thing, pdfium.FPDFPageObj_GetStrokeColor)
        is_outline = stroke.value and pdfium.FPDFPath_CountSegments(thing) <= _MOST_CORNERS
        kind = ThingKind.FRAME if is_outline else None
        box = outer_edge(thing) if is_outline else (0.0, 0.0, 0.0, 0.0)
    if kind is None:
        return None
    return DrawnThing(kind=kind, order=order, box=frame.shown(box, matrix), ink=ink, thing=thing)


def _ink(thing: PageObject, read: object) -> Ink:
    parts = [ctypes.c_uint() for _ in range(4)]
    read(thing, *parts)  # type: ignore[operator]  # a function of pdfium, which knows no types
    red, green, blue, opacity = (part.value for part in parts)
    return red, green, blue, opacity
