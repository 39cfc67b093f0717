"""Walks through a DOCX: every paragraph once, numbered, with the place it stands in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.errors import DocumentUnsafeError
from bmnn_desk.papers.reading.docx_boxes import boxes_of
from bmnn_desk.papers.reading.docx_content import children
from bmnn_desk.papers.reading.docx_grid import (
    is_bordered,
    is_framed,
    is_grid,
    table_rows,
    table_style,
)
from bmnn_desk.papers.reading.docx_names import is_on
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree

    from bmnn_desk.papers.reading.docx_boxes import Box, WordArt
    from bmnn_desk.papers.reading.docx_grid import Cell
    from bmnn_desk.papers.reading.docx_sections import Section
    from bmnn_desk.papers.reading.docx_styles import Styles

_PARAGRAPH, _TABLE = f"{W}p", f"{W}tbl"
_DEEPEST = 24
_LINES_OF_A_BOX = 3
_OUTSIDE_BODY = (Area.HEADER, Area.FOOTER, Area.NOTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where paragraphs stand; those of one `stretch` follow one another without a table between.

    `story` tells texts apart that fields may not cross. `columns` are those of the section.
    `may_divide` where one paragraph may hold the text of two columns; `width_mm` is then the
    width of a line.
    """

    area: Area
    flow: int
    story: int
    stretch: int
    width_mm: float
    may_divide: bool
    columns: int = 1
    is_boxed: bool = False
    in_grid: bool = False
    table_style: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Walked:
    """A paragraph, or word art; several elements make one where the marks between are hidden."""

    number: int
    elements: tuple[etree._Element, ...]
    place: Place
    art: WordArt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """A frame by what it says of itself, and its place."""

    said: tuple[tuple[str, str], ...]
    place: Place


@dataclass(slots=True, kw_only=True, repr=False)
class Walk:
    """How far a walk has come: numbers that were given to paragraphs, flows and texts."""

    styles: Styles
    paragraphs: int = 0
    flows: int = 0
    stories: int = 0
    stretches: int = 0

    def next_flow(self) -> int:
        """A flow that nothing else has."""
        self.flows += 1
        return self.flows

    def next_stretch(self) -> int:
        """A stretch that nothing else has."""
        self.stretches += 1
        return self.stretches


def walk_body(
    walk: Walk, document: etree._Element, sections: Sequence[Section]
) -> Iterator[Walked]:
    """The paragraphs of the main text, those of its tables and boxes among them."""
    body = document.find(f"{W}body")
    place = walk_place(walk, Area.BODY, sections[0].text_mm)
    at, blocks = 0, []
    for block in children(() if body is None else body):
        blocks.append(block)
        if block.find(f"{W}pPr/{W}sectPr") is not None:
            yield from _blocks(walk, blocks, _in_section(walk, place, sections[at]))
            at, blocks = min(at + 1, len(sections) - 1), []
    yield from _blocks(walk, blocks, _in_section(walk, place, sections[at]))


def walk_part(walk: Walk, root: etree._Element, area: Area, width_mm: float) -> Iterator[Walked]:
    """The paragraphs of a header, a footer or one note."""
    yield from _blocks(walk, list(children(root)), walk_place(walk, area, width_mm))


def walk_place(walk: Walk, area: Area, width_mm: float) -> Place:
    """The place of a text that stands for itself."""
    walk.stories += 1
    return Place(
        area=area,
        flow=walk.next_flow(),
        story=walk.stories,
        stretch=walk.next_stretch(),
        width_mm=width_mm,
        may_divide=True,
    )


def _in_section(walk: Walk, place: Place, section: Section) -> Place:
    return replace(
        place,
        stretch=walk.next_stretch(),
        width_mm=section.text_mm,
        columns=section.columns,
    )


def _blocks(walk: Walk, blocks: Sequence[etree._Element], place: Place) -> Iterator[Walked]:
    if place.depth > _DEEPEST:
        what = "nesting"
        raise DocumentUnsafeError(what)
    pending: list[etree._Element] = []
    frame: _Frame | None = None
    for at, block in enumerate(blocks):
        if block.tag == _TABLE:
            yield from _table(walk, block, place)
            place, frame = replace(place, stretch=walk.next_stretch()), None
        elif block.tag == _PARAGRAPH:
            pending.append(block)
            follows = blocks[at + 1].tag if at + 1 < len(blocks) else ""
            if _runs_on(block) and follows == _PARAGRAPH:
                continue
            frame = _frame(walk, block, place, frame)
            yield from _paragraph(walk, tuple(pending), frame.place if frame else place)
            pending = []


def _runs_on(paragraph: etree._Element) -> bool:
    """True where the next paragraph is set on: the mark is hidden, or this is a drop cap."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return False
    hidden, frame = properties.find(f"{W}rPr/{W}vanish"), properties.find(f"{W}framePr")
    if frame is not None and str(frame.get(f"{W}dropCap", "none")) != "none":
        return True
    return hidden is not None and is_on(hidden)


def _frame(
    walk: Walk, paragraph: etree._Element, place: Place, last: _Frame | None
) -> _Frame | None:
    """The frame a paragraph stands in: that of the paragraph before where both say the same."""
    frame = paragraph.find(f"{W}pPr/{W}framePr")
    if frame is None or frame.get(f"{W}dropCap", "none") != "none":
        return None
    said = tuple(sorted((str(key), str(value)) for key, value in frame.items()))
    if last is not None and last.said == said:
        return last
    area = place.area if place.area in _OUTSIDE_BODY else Area.TEXT_BOX
    flow, stretch = walk.next_flow(), walk.next_stretch()
    within = replace(place, area=area, flow=flow, stretch=stretch, may_divide=False)
    return _Frame(said=said, place=within)


def _paragraph(walk: Walk, elements: tuple[etree._Element, ...], place: Place) -> Iterator[Walked]:
    walk.paragraphs += 1
    number = walk.paragraphs
    yield Walked(number=number, elements=elements, place=place)
    for element in elements:
        for box in boxes_of(element):
            inner = _in_box(walk, box, place)
            if box.content is not None:
                yield from _blocks(walk, list(children(box.content)), inner)
            else:
                yield Walked(number=number, elements=(), place=inner, art=box.art)


def _in_box(walk: Walk, box: Box, place: Place) -> Place:
    walk.stories += 1
    is_page_edge = place.area in {Area.HEADER, Area.FOOTER}
    area = place.area if place.area in _OUTSIDE_BODY else Area.TEXT_BOX
    if is_page_edge and box.is_watermark:
        area = Area.WATERMARK
    return Place(
        area=area,
        flow=walk.next_flow(),
        story=walk.stories,
        stretch=walk.next_stretch(),
        width_mm=place.width_mm,
        may_divide=False,
        is_boxed=box.has_outline,
        depth=place.depth + 1,
    )


def _table(walk: Walk, table: etree._Element, place: Place) -> Iterator[Walked]:
    rows = table_rows(table)
    bordered = is_bordered(table, walk.styles)
    area = place.area if place.area in (*_OUTSIDE_BODY, Area.WATERMARK) else Area.TABLE
    inner = replace(
        place,
        area=area,
        columns=1,
        is_boxed=False,
        in_grid=is_grid(rows, is_ruled=bordered),
        table_style=table_style(table),
        depth=place.depth + 1,
    )
    if sum(map(len, rows)) == 1 and bordered:
        cell = rows[0][0] if rows[0] else next(row[0] for row in rows if row)
        boxed = len(list(cell.element.iter(_PARAGRAPH))) <= _LINES_OF_A_BOX
        inner = replace(inner, flow=walk.next_flow(), is_boxed=boxed)
    flows: dict[int, int] = {}
    for row in rows:
        for cell in row:
            within = _in_cell(walk, cell, inner, flows)
            if not bordered and is_framed(cell.element):
                within = replace(within, is_boxed=True)
            yield from _blocks(walk, list(children(cell.element)), within)


def _in_cell(walk: Walk, cell: Cell, inner: Place, flows: dict[int, int]) -> Place:
    if cell.column is None:
        return replace(inner, stretch=walk.next_stretch())
    if cell.column not in flows:
        flows[cell.column] = walk.next_flow()
    return replace(
        inner,
        flow=flows[cell.column],
        stretch=walk.next_stretch(),
        width_mm=cell.right_mm - cell.left_mm,
        may_divide=False,
    )
