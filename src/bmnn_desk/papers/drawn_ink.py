"""How much ink a frame or a text holds by itself, whatever clips, masks or covers it on its page."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from bmnn_desk.papers.drawn_things import ThingKind
from bmnn_desk.papers.shown_marks import bounds_of

if TYPE_CHECKING:
    import pypdfium2

    from bmnn_desk.papers.drawn_things import DrawnThing
    from bmnn_desk.papers.shown_frame import Box

_SCALE = 4.0
_BYTES_A_DOT = 4
_OPAQUE = 255


def drawn_ink(shown: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, thing: DrawnThing) -> float:
    """The ink in mm² of a frame's line, a rectangle's, or of a text's letters."""
    (bounds,) = bounds_of((thing.thing,))
    area = _area(bounds)
    if area <= 0:
        return 0.0
    enlarged = _area(thing.box) / area
    if thing.kind is ThingKind.FRAME:
        return _line_ink(thing)
    return _letters_ink(shown, page, thing) * enlarged


def _line_ink(thing: DrawnThing) -> float:
    """Pdfium's bounds of a line are wider than it is: what is known is its own width."""
    raise NotImplementedError
