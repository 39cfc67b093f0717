"""Text that stands on a PDF page but not in its content: remarks, stamps, filled form fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.papers.page_box import inherited
from bmnn_desk.papers.pdf_objects import annotation_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.reading.pdf_frame import Edges, PageFrame

_CORNERS = 4
_HIDDEN = 0b10
_WITH_CONTENTS = frozenset({"/FreeText", "/Stamp"})
_TEXT_FIELDS = frozenset({"/Tx", "/Ch"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Remark:
    """Lines of text that an annotation shows, and its box."""

    lines: tuple[str, ...]
    edges: Edges


def page_remarks(page: pikepdf.Object, frame: PageFrame) -> Iterator[Remark]:
    """What the annotations of a page say; hidden ones left out."""
    annotations = page.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return
    for annotation in annotations.as_list():
        if not isinstance(annotation, pikepdf.Dictionary):
            continue
        lines = tuple(line for line in _text(annotation).splitlines() if line.strip())
        rect = annotation.get("/Rect")
        if lines and isinstance(rect, pikepdf.Array) and len(rect) == _CORNERS:
            left, bottom, right, top = (float(value) for value in rect.as_list())
            yield Remark(lines=lines, edges=frame.edges(left, bottom, right, top))


def _text(annotation: pikepdf.Object) -> str:
    if int(annotation.get("/F", 0)) & _HIDDEN:
        return ""
    kind = annotation_kind(annotation)
    if kind in _WITH_CONTENTS:
        return _string(annotation.get("/Contents"))
    if kind == "/Widget" and str(inherited(annotation, "/FT")) in _TEXT_FIELDS:
        return _string(inherited(annotation, "/V"))
    return ""


def _string(value: pikepdf.Object | None) -> str:
    return str(value) if isinstance(value, pikepdf.String) else ""
