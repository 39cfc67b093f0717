"""The lines of one page as they will be read, before the whole file is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.pdf_align import aligned
from bmnn_desk.papers.reading.pdf_columns import blocks_of
from bmnn_desk.papers.reading.pdf_edges import parted_rows, split_edges
from bmnn_desk.papers.reading.pdf_rows import rows_of
from bmnn_desk.papers.reading.pdf_runs import raw_runs
from bmnn_desk.papers.reading.pdf_slanted import is_watermark, slanted_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.papers.reading.pdf_frame import Edges, PageFrame
    from bmnn_desk.papers.reading.pdf_letters import PdfWord
    from bmnn_desk.papers.reading.pdf_rows import Row
    from bmnn_desk.papers.reading.pdf_ruled import Ruled
    from bmnn_desk.papers.reading.pdf_style import Style

BODY = 0
_BOX_SIDES_MM = 12.0
_BOX_ENDS_MM = 5.0
_INSIDE_MM = 0.5
_DEEP_MM = 16.0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DraftLine:
    """A line of a page; `column` is 0 for the body, else a number of the page's own.

    `edge` is "top" or "bottom" where it may be a header or footer, which the other pages tell.
    """

    runs: tuple[tuple[Style, str], ...]
    edges: Edges
    area: Area
    column: int
    align: str = ""
    edge: str = ""
    is_boxed: bool = False
    in_grid: bool = False

    @property
    def text(self) -> str:
        """Its letters, as they stand in the file."""
        return "".join(text for _, text in self.runs)


@dataclass(slots=True, kw_only=True)
class _Page:
    """What is found on a page so far; columns are numbered as they come."""

    lines: list[DraftLine]
    columns: int = BODY

    def next_column(self) -> int:
        """Number the column that begins now; the first of a page is 1."""
        self.columns += 1
        return self.columns


def page_drafts(words: Iterable[PdfWord], ruled: Ruled, frame: PageFrame) -> list[DraftLine]:
    """The lines of a page in reading order: what stands across the page comes last."""
    level: list[PdfWord] = []
    slanted: list[PdfWord] = []
    for word in words:
        (slanted if word.style.angle or is_watermark(word) else level).append(word)
    page = _Page(lines=[])
    boxed, level = _taken(page, ruled.boxes, level)
    ruled_lines, level = _tables(page, ruled, level)
    edges = split_edges(rows_of(level), frame)
    page.lines.extend(_edge_lines(page, edges.top, "top", Area.BODY))
    page.lines.extend(_block_lines(page, edges.between))
    for lines in sorted((*boxed, *ruled_lines), key=lambda one: one[0].edges.top):
        _put(page.lines, lines)
    page.lines.extend(_edge_lines(page, edges.bottom, "bottom", _area_below(edges.bottom, frame)))
    page.lines.extend(_slanted(page, slanted))
    return page.lines


def _taken(
    page: _Page, boxes: Iterable[Edges], words: list[PdfWord]
) -> tuple[list[list[DraftLine]], list[PdfWord]]:
    """The lines inside the frames, and the words outside them."""
    made = []
    for box in sorted(boxes, key=_size):
        inner = [word for word in words if box.holds(_core(word), _INSIDE_MM)]
        if not inner:
            continue
        words = [word for word in words if word not in inner]
        rows = rows_of(inner)
        column = page.next_column()
        made.append(
            [
                DraftLine(
                    runs=raw_runs(row.words),
                    edges=row.edges,
                    area=Area.TEXT_BOX,
                    column=column,
                    align="center",
                    is_boxed=len(rows) == 1 and _is_tight(box, row),
                )
                for row in rows
            ]
        )
    return made, words


def _core(word: PdfWord) -> Edges:
    # The box of a word reaches above and below its ink, out of a tight frame.
    return word.edges._replace(top=word.base - word.em / 2, bottom=word.base)


def _size(box: Edges) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _is_tight(box: Edges, row: Row) -> bool:
    left, top, right, bottom = row.edges
    return (
        max(left - box.left, box.right - right) <= _BOX_SIDES_MM
        and max(top - box.top, box.bottom - bottom) <= _BOX_ENDS_MM
    )


def _tables(
    page: _Page, ruled: Ruled, words: list[PdfWord]
) -> tuple[list[list[DraftLine]], list[PdfWord]]:
    made = []
    for table in ruled.tables:
        columns: dict[int, list[PdfWord]] = {}
        outside = []
        for word in words:
            if table.edges.holds(_core(word), _INSIDE_MM):
                middle = (word.left + word.right) / 2
                columns.setdefault(table.column_of(middle), []).append(word)
            else:
                outside.append(word)
        words = outside
        lines: list[DraftLine] = []
        for key in sorted(columns):
            column = page.next_column()
            lines.extend(
                DraftLine(
                    runs=raw_runs(row.words),
                    edges=row.edges,
                    area=Area.TABLE,
                    column=column,
                    in_grid=table.is_grid,
                )
                for row in rows_of(columns[key])
            )
        if lines:
            made.append(lines)
    return made, words


def _block_lines(page: _Page, rows: list[Row], edge: str = "") -> Iterator[DraftLine]:
    for block in blocks_of(rows):
        column = page.next_column() if block.is_column else BODY
        for row, align in zip(block.rows, aligned(block.rows), strict=True):
            yield DraftLine(
                runs=raw_runs(row.words),
                edges=row.edges,
                area=Area.BODY,
                column=column,
                align=align,
                edge=edge,
            )


def _area_below(rows: list[Row], frame: PageFrame) -> Area:
    """One row deep below where any text may end is a footer, on whatever page it stands."""
    is_deep = len(rows) == 1 and frame.height_mm - rows[0].base < _DEEP_MM
    return Area.FOOTER if is_deep else Area.BODY


def _edge_lines(page: _Page, rows: list[Row], edge: str, area: Area) -> Iterator[DraftLine]:
    if len(rows) > 1:
        yield from _block_lines(page, rows, edge)
        return
    for part in parted_rows(rows):
        yield DraftLine(
            runs=raw_runs(part.words),
            edges=part.edges,
            area=area,
            column=page.next_column(),
            edge=edge,
        )


def _slanted(page: _Page, words: list[PdfWord]) -> Iterator[DraftLine]:
    for line in slanted_lines(words):
        yield DraftLine(
            runs=raw_runs(line.words),
            edges=line.edges,
            area=Area.WATERMARK if line.is_watermark else Area.TEXT_BOX,
            column=page.next_column(),
        )


def _put(lines: list[DraftLine], more: list[DraftLine]) -> None:
    """Put lines of a table or frame before the body that stands lower."""
    top = more[0].edges.top
    for at, line in enumerate(lines):
        if line.column == BODY and line.edges.top > top:
            lines[at:at] = more
            return
    lines.extend(more)
