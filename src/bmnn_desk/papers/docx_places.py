"""Where a DOCX takes the run of a mark, so that it stands on the first or the last page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_names import is_on
from bmnn_desk.papers.word_names import MC, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_BLOCKS = frozenset((f"{W}p", f"{W}tbl", f"{W}altChunk", f"{MC}AlternateContent"))
_HOLDERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
)
_SHOWN = tuple(f"{W}{name}" for name in ("t", "br", "tab", "drawing", "pict", "object"))
_NEW_PAGE = frozenset({"page", "column"})


class Side(Enum):
    """On which side of an element's tags something is put in."""

    BEFORE = "before"
    AFTER = "after"
    INSIDE_FIRST = "inside first"
    INSIDE_LAST = "inside last"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RunPlace:
    """Beside which element the run goes; without a fit paragraph it brings its own."""

    element: etree._Element
    side: Side
    brings_paragraph: bool


def first_place(body: etree._Element, *, is_mirrored: bool = False) -> RunPlace:
    """Before all that the first page shows.

    In the first paragraph, for then no line moves. Where the text begins with a table, a frame,
    hidden text or a content control, an own paragraph stands before it: Word since 2013
    (compatibility mode 15) places a drawing in a cell by the cell, whatever its anchor says. So
    too where styles may make a paragraph run from right to left (`is_mirrored`).
    """
    first = next(blocks_of(body), None)
    if is_mirrored or first is None or not _keeps_drawings(first):
        return RunPlace(element=body, side=Side.INSIDE_FIRST, brings_paragraph=True)
    properties = first.find(f"{W}pPr")
    if properties is None:
        return RunPlace(element=first, side=Side.INSIDE_FIRST, brings_paragraph=False)
    return RunPlace(element=properties, side=Side.AFTER, brings_paragraph=False)


def last_place(body: etree._Element, *, is_mirrored: bool = False) -> RunPlace:
    """After all that the main text shows; see `first_place`."""
    last = None
    for last in blocks_of(body):  # noqa: B007  the last one is wanted
        pass
    if last is not None and not is_mirrored and _keeps_drawings(last):
        return RunPlace(element=last, side=Side.INSIDE_LAST, brings_paragraph=False)
    section = body.find(f"{W}sectPr")
    if section is None:
        return RunPlace(element=body, side=Side.INSIDE_LAST, brings_paragraph=True)
    return RunPlace(element=section, side=Side.BEFORE, brings_paragraph=True)


def blocks_of(holder: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs, tables and foreign pieces of the main text, in their order.

    Those within tables, boxes and other paragraphs are left out.
    """
    for child in holder:
        if child.tag in _BLOCKS:
            yield child
        elif child.tag in _HOLDERS:
            yield from blocks_of(child)


def begins_new_page(block: etree._Element) -> bool:
    """True where a block's first paragraph wants a page of its own."""
    paragraph = next(block.iter(f"{W}p"), None)
    return paragraph is not None and _wishes(paragraph, f"{W}pPr/{W}pageBreakBefore")


def ends_in_break(block: etree._Element) -> bool:
    """True where the last thing that a block shows is a page break.

    Word and LibreOffice do not agree whether a page follows it.
    """
    shown = None
    for shown in block.iter(*_SHOWN):  # noqa: B007  the last one is wanted
        pass
    return shown is not None and shown.get(f"{W}type") in _NEW_PAGE


def _keeps_drawings(block: etree._Element) -> bool:
    # Word draws nothing anchored in hidden text, and rewrites controls bound to data; in other
    # controls LibreOffice gives the mark's letters the look of the control's, and it mirrors
    # what is anchored in a paragraph that runs from right to left.
    if block.tag != f"{W}p":
        return False
    properties = block.find(f"{W}pPr")
    if properties is not None and (
        properties.find(f"{W}framePr") is not None
        or any(_wishes(properties, path) for path in (f"{W}rPr/{W}vanish", f"{W}bidi"))
    ):
        return False
    # A table of contents begins in a paragraph and ends in a later one: LibreOffice takes it apart
    # where a drawing stands in one of these.
    edges = [edge.get(f"{W}fldCharType") for edge in block.iter(f"{W}fldChar")]
    return (
        edges.count("begin") == edges.count("end")
        and next(block.iterancestors(f"{W}sdt"), None) is None
    )


def _wishes(properties: etree._Element, path: str) -> bool:
    wish = properties.find(path)
    return wish is not None and is_on(wish)
