"""How much ink a frame or a text holds by itself, whatever clips or covers it on its page."""

from __future__ import annotations

import ctypes
from math import sqrt
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from bmnn_desk.papers.drawn_things import ThingKind
from bmnn_desk.papers.seen_ink import ink_seen
from bmnn_desk.papers.shown_marks import bounds_of, outer_edge

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pypdfium2

    from bmnn_desk.papers.drawn_things import DrawnThing
    from bmnn_desk.papers.seen_ink import InkAsked
    from bmnn_desk.papers.shown_frame import Box

_SCALE = 4.0
_OPAQUE = 255
# Between engines and sizes the edges of letters differ by some hundredths.
_LEAST_SEEN, _MOST_SEEN = 0.88, 2.5


def shows_ink(
    shown: pypdfium2.PdfDocument,
    page: pypdfium2.PdfPage,
    own: Sequence[DrawnThing],
    asked: InkAsked,
) -> bool:
    """Whether a page shows the ink that these things hold, and not much more over them."""
    held = sum(drawn_ink(shown, page, one) for one in own)
    return held * _LEAST_SEEN <= ink_seen(page, asked) <= held * _MOST_SEEN


def drawn_ink(shown: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, thing: DrawnThing) -> float:
    """The ink in mm² of a frame's line, taken as a rectangle's, or of a text's letters."""
    is_frame = thing.kind is ThingKind.FRAME
    area = _area(outer_edge(thing.thing) if is_frame else bounds_of((thing.thing,))[0])
    if area <= 0:
        return 0.0
    enlarged = _area(thing.box) / area
    if not is_frame:
        return _letters_ink(shown, page, thing) * enlarged
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(thing.thing, width)
    line = width.value * sqrt(enlarged)
    left, top, right, bottom = thing.box
    return 2 * line * max(right - left + bottom - top - 2 * line, 0.0)


def _letters_ink(shown: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, thing: DrawnThing) -> float:
    """The letters' area in the units of their text; 0 where pdfium cannot draw them apart."""
    drawn = pdfium.FPDFTextObj_GetRenderedBitmap(shown.raw, page.raw, thing.thing, _SCALE)
    if not drawn:
        return 0.0
    try:
        size = pdfium.FPDFBitmap_GetStride(drawn) * pdfium.FPDFBitmap_GetHeight(drawn)
        dots = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(drawn), size)
    finally:
        pdfium.FPDFBitmap_Destroy(drawn)
    return sum(dots[3::4]) / _OPAQUE / _SCALE**2


def _area(box: Box) -> float:
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)
