"""Annotations and fields that viewers would paint over a mark."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.page_annotations import annotations_of
from bmnn_desk.papers.page_box import page_box
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
_DICTIONARIES = (pikepdf.Dictionary, pikepdf.Stream)
# Without an appearance these are not drawn on the page, or so that it shines through.
_CLEAR = frozenset(
    {"/Link", "/Popup", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/PrinterMark"}
)
_SHINING = frozenset({"/Multiply", "/Darken", "/ColorBurn"})
_MOST_WITHIN = 4
_ICON = "/Text"
# Viewers draw the icon of a note at a size of their own, however small the note's rectangle is:
# pdfium from its lower left corner, poppler from its upper left one.
_PDFIUM_ICON, _POPPLER_ICON = 20.0, 24.0
_NO_ROTATE = 16


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
    opaque = [each for each in annotations_of(page) if _is_opaque(each)]
    rotation = page_box(page).rotation if opaque else 0
    return tuple(chain.from_iterable(_places(each, rotation) for each in opaque))


def drop_opaque(page: pikepdf.Object) -> None:
    """Take from a page the annotations that could lie over a mark; links and the like stay."""
    annotations = annotations_of(page)
    if annotations:
        page["/Annots"] = pikepdf.Array([each for each in annotations if not _is_opaque(each)])


def _is_opaque(annotation: object) -> bool:
    if not isinstance(annotation, pikepdf.Dictionary) or "/Rect" not in annotation:
        return False
    flags = _flags(annotation)
    if flags & _HIDDEN or flags & (_PRINT | _NO_VIEW) == _NO_VIEW:
        return False
    is_clear = str(annotation.get("/Subtype", "")) in _CLEAR
    return not is_clear or (_has_look(annotation) and not _lets_shine(annotation))


def _flags(annotation: pikepdf.Object) -> int:
    flags = annotation.get("/F", 0)
    return flags if isinstance(flags, int) else 0


def _has_look(annotation: pikepdf.Object) -> bool:
    looks = annotation.get("/AP")
    return isinstance(looks, pikepdf.Dictionary) and "/N" in looks


def _lets_shine(annotation: pikepdf.Object) -> bool:
    """Whether the look it has lets the page shine through."""
    return _blends(annotation["/AP"]["/N"], _MOST_WITHIN)


def _blends(form: pikepdf.Object, depth: int) -> bool:
    """Whether a form, or one within it, is drawn with a mode that darkens what lies under it."""
    resources = form.get("/Resources") if isinstance(form, pikepdf.Stream) else None
    if depth == 0 or not isinstance(resources, pikepdf.Dictionary):
        return False
    return any(
        str(state.get("/BM", "")) in _SHINING for state in _entries(resources, "/ExtGState")
    ) or any(_blends(inner, depth - 1) for inner in _entries(resources, "/XObject"))


def _entries(resources: pikepdf.Object, key: str) -> list[pikepdf.Object]:
    entries = resources.get(key)
    if not isinstance(entries, pikepdf.Dictionary):
        return []
    return [each for _, each in entries.items() if isinstance(each, _DICTIONARIES)]


def _places(annotation: pikepdf.Object, rotation: int) -> tuple[Rectangle, ...]:
    """Where an annotation lies; one that does not turn with its page, as viewers take it each."""
    rectangle = _rectangle(annotation)
    if rectangle is None:
        return ()
    is_note = annotation.get("/Subtype") == _ICON
    icons = _icons(rectangle) if is_note and not _has_look(annotation) else ()
    places = tuple(each for each in (rectangle, *icons) if each[0] < each[2] and each[1] < each[3])
    if not rotation or not (is_note or _flags(annotation) & _NO_ROTATE):
        return places
    return (*places, *(_upright(place, rotation) for place in places))


def _icons(rectangle: Rectangle) -> tuple[Rectangle, Rectangle]:
    left, bottom, _, top = rectangle
    return (
        (left, bottom, left + _PDFIUM_ICON, bottom + _PDFIUM_ICON),
        (left, top - _POPPLER_ICON, left + _POPPLER_ICON, top),
    )


def _upright(place: Rectangle, rotation: int) -> Rectangle:
    """The place of an annotation turned back about its upper left corner.

    ISO 32000-1 12.5.3, flag NoRotate; poppler sets it for every icon of a note.
    """
    left, bottom, right, top = place
    width, height = right - left, top - bottom
    return {
        90: (left, top, left + height, top + width),
        180: (left - width, top, left, top + height),
        270: (left - height, top - width, left, top),
    }[rotation]


def _rectangle(annotation: pikepdf.Object) -> Rectangle | None:
    edges = annotation["/Rect"]
    if not isinstance(edges, pikepdf.Array) or len(edges) != _CORNERS:
        return None
    if not all(isinstance(value, int | Decimal) for value in edges.as_list()):
        return None
    x0, y0, x1, y1 = (float(value) for value in edges.as_list())
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _overlap(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
