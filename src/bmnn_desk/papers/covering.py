"""Annotations and fields that viewers would paint over a mark."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.page_sheet import sheet_box
from bmnn_desk.papers.place_marks import mark_rectangle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.page_box import PageBox

Rectangle = tuple[float, float, float, float]
_HIDDEN = 2
_PRINT, _NO_VIEW = 4, 32
_CORNERS = 4
# These let what is under them be seen, or are drawn by viewers in windows of their own.
_CLEAR = frozenset(
    {"/Link", "/Popup", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/PrinterMark"}
)


def covered_mark(
    page: pikepdf.Object, box: PageBox, marks: Sequence[PlacedMark]
) -> PlacedMark | None:
    """The first of the marks that an annotation of the page would hide; None where none does.

    `box` is the displayed box of the page before any mark is on it.
    """
    opaque = opaque_rectangles(page)
    if not opaque:
        return None
    sheet = sheet_box(box, marks)
    for mark in marks:
        rectangle = mark_rectangle(mark, sheet)
        if any(_overlap(rectangle, other) for other in opaque):
            return mark
    return None


def opaque_rectangles(page: pikepdf.Object) -> tuple[Rectangle, ...]:
    """Where annotations and fields lie over a page: left, bottom, right, top in its own units."""
    annotations = page.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return ()
    found = (_rectangle(each) for each in annotations.as_list() if _is_opaque(each))
    return tuple(rectangle for rectangle in found if rectangle is not None)


def drop_opaque(page: pikepdf.Object) -> None:
    """Take from a page the annotations that could lie over a mark; links and the like stay."""
    annotations = page.get("/Annots")
    if isinstance(annotations, pikepdf.Array):
        kept = [each for each in annotations.as_list() if not _is_opaque(each)]
        page["/Annots"] = pikepdf.Array(kept)


def _is_opaque(annotation: object) -> bool:
    if not isinstance(annotation, pikepdf.Dictionary) or "/Rect" not in annotation:
        return False
    if str(annotation.get("/Subtype", "")) in _CLEAR:
        return False
    flags = annotation.get("/F", 0)
    flags = flags if isinstance(flags, int) else 0
    return not (flags & _HIDDEN or flags & (_PRINT | _NO_VIEW) == _NO_VIEW)


def _rectangle(annotation: pikepdf.Object) -> Rectangle | None:
    edges = annotation["/Rect"]
    if not isinstance(edges, pikepdf.Array) or len(edges) != _CORNERS:
        return None
    if not all(isinstance(value, int | Decimal) for value in edges.as_list()):
        return None
    x0, y0, x1, y1 = (float(value) for value in edges.as_list())
    left, bottom, right, top = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    return (left, bottom, right, top) if left < right and bottom < top else None


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
