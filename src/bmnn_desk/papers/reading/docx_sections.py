"""Sections of a DOCX: sheet sizes and the width that text has in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import ReadSize
from bmnn_desk.papers.reading.docx_content import children
from bmnn_desk.papers.reading.docx_names import twips_mm, value_of, whole
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from lxml import etree

_LETTER_MM = (215.9, 279.4)
_USUAL_TEXT_MM = 165.0
_LEAST_TEXT_MM = 20.0
_DIGITS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section; `text_mm` is the width of a line of text, within one of its columns."""

    size: ReadSize
    columns: int
    text_mm: float


def sections_of(document: etree._Element) -> tuple[Section, ...]:
    """The sections in order; one of Word's default size where the file names none."""
    body = document.find(f"{W}body")
    found = []
    for block in children(() if body is None else body):
        properties = block if block.tag == f"{W}sectPr" else block.find(f"{W}pPr/{W}sectPr")
        if properties is not None:
            found.append(_section(properties))
    return tuple(found) or (_section(None),)


def _section(properties: etree._Element | None) -> Section:
    size = _size(properties)
    columns = None if properties is None else properties.find(f"{W}cols")
    count = max(1, min(whole(value_of(columns, "num")) or 1, 10))
    width = _USUAL_TEXT_MM
    if size.left_mm is not None and size.right_mm is not None:
        width = size.width_mm - size.left_mm - size.right_mm
    return Section(size=size, columns=count, text_mm=max(width / count, _LEAST_TEXT_MM))


def _size(properties: etree._Element | None) -> ReadSize:
    sheet = None if properties is None else properties.find(f"{W}pgSz")
    margins = None if properties is None else properties.find(f"{W}pgMar")
    edges = {side: _margin(margins, side) for side in ("top", "bottom", "left", "right")}
    gutter = _margin(margins, "gutter")
    if edges["left"] is not None and gutter is not None:
        edges["left"] = round(edges["left"] + gutter, _DIGITS)
    return ReadSize(
        width_mm=_length(sheet, "w") or _LETTER_MM[0],
        height_mm=_length(sheet, "h") or _LETTER_MM[1],
        top_mm=edges["top"],
        bottom_mm=edges["bottom"],
        left_mm=edges["left"],
        right_mm=edges["right"],
    )


def _length(element: etree._Element | None, name: str) -> float | None:
    found = twips_mm(value_of(element, name))
    return None if found is None or found <= 0 else round(found, _DIGITS)


def _margin(margins: etree._Element | None, name: str) -> float | None:
    # A negative top or bottom margin only says that the header may run into the text.
    found = twips_mm(value_of(margins, name))
    return None if found is None else round(abs(found), _DIGITS)
