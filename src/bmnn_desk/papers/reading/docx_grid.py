"""Columns of a table in a DOCX: which cells stand below one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.docx_content import children
from bmnn_desk.papers.reading.docx_names import has_border, is_on, twips_mm, value_of, whole
from bmnn_desk.papers.reading.docx_styles import style_has_borders
from bmnn_desk.papers.word_names import W

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import etree

    from bmnn_desk.papers.reading.docx_styles import Styles

_USUAL_COLUMN_MM = 30.0
_MOST_SPAN = 63
_MOST_COLUMNS = 200
_WIDE = 0.8
_LEAST_OVERLAP = 0.5
_LEAST_SIDE = 2
_SIDES = ("top", "left", "bottom", "right")
_START = {"left": "start", "right": "end"}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Cell:
    """A cell, its edges in mm from the table's left, and its column; None: over all columns."""

    element: etree._Element
    left_mm: float
    right_mm: float
    column: int | None = None


def table_rows(table: etree._Element) -> list[list[Cell]]:
    """The rows of a table with its visible cells, each in its column."""
    edges = _edges(table)
    rows = [_cells(row, edges) for row in children(table) if _is_shown(row)]
    width = max((cell.right_mm for row in rows for cell in row), default=0.0)
    columns: list[tuple[float, float]] = []
    return [_placed(row, width, columns) for row in rows]


def is_bordered(table: etree._Element, styles: Styles) -> bool:
    """True where a table draws borders, by itself or by its style."""
    borders = table.find(f"{W}tblPr/{W}tblBorders")
    if borders is not None and len(borders):
        return any(has_border(side) for side in borders)
    return style_has_borders(styles, table_style(table))


def is_grid(rows: Sequence[Sequence[Cell]], *, is_ruled: bool) -> bool:
    """True for two rows and two columns at least, ruled as a table or cell by cell."""
    if len(rows) < _LEAST_SIDE or max(map(len, rows)) < _LEAST_SIDE:
        return False
    cells = [cell for row in rows for cell in row]
    return is_ruled or all(is_framed(cell.element) for cell in cells)


def is_framed(cell: etree._Element) -> bool:
    """True for a cell with borders of its own on all sides."""
    borders = cell.find(f"{W}tcPr/{W}tcBorders")
    return borders is not None and all(
        has_border(borders.find(f"{W}{side}"))
        or has_border(borders.find(f"{W}{_START.get(side, side)}"))
        for side in _SIDES
    )


def table_style(table: etree._Element) -> str:
    """The id of a table's style, "" where it has none."""
    return value_of(table.find(f"{W}tblPr/{W}tblStyle"))


def _edges(table: etree._Element) -> list[float]:
    edges = [0.0]
    for column in table.findall(f"{W}tblGrid/{W}gridCol"):
        edges.append(edges[-1] + (twips_mm(value_of(column, "w")) or _USUAL_COLUMN_MM))
    return edges


def _is_shown(row: etree._Element) -> bool:
    hidden = row.find(f"{W}trPr/{W}hidden")
    return row.tag == f"{W}tr" and not (hidden is not None and is_on(hidden))


def _cells(row: etree._Element, edges: list[float]) -> list[Cell]:
    at = _span(row.find(f"{W}trPr/{W}gridBefore"), 0)
    cells = []
    for cell in children(row):
        if cell.tag == f"{W}tc":
            end = at + max(_span(cell.find(f"{W}tcPr/{W}gridSpan"), 1), 1)
            while len(edges) <= end:
                edges.append(edges[-1] + _USUAL_COLUMN_MM)
            if not _continues(cell):
                cells.append(Cell(element=cell, left_mm=edges[at], right_mm=edges[end]))
            at = end
    return cells


def _span(element: etree._Element | None, fallback: int) -> int:
    found = whole(value_of(element))
    return fallback if found is None else max(0, min(found, _MOST_SPAN))


def _continues(cell: etree._Element) -> bool:
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    return merge is not None and value_of(merge) != "restart"


def _placed(row: list[Cell], width: float, columns: list[tuple[float, float]]) -> list[Cell]:
    """Each cell with its column; a cell as wide as the table belongs to none."""
    placed: list[Cell] = []
    taken: set[int] = set()
    for cell in row:
        column = None
        if len(row) > 1 or cell.right_mm - cell.left_mm < _WIDE * width:
            column = _column_of(cell, columns, taken)
            taken.add(column)
        placed.append(
            Cell(
                element=cell.element,
                left_mm=cell.left_mm,
                right_mm=cell.right_mm,
                column=column,
            )
        )
    return placed


def _column_of(cell: Cell, columns: list[tuple[float, float]], taken: set[int]) -> int:
    shares = [(_overlap(cell, column), at) for at, column in enumerate(columns) if at not in taken]
    best, at = max(shares, default=(0.0, 0))
    if best >= _LEAST_OVERLAP or len(columns) >= _MOST_COLUMNS:
        return at
    columns.append((cell.left_mm, cell.right_mm))
    return len(columns) - 1


def _overlap(cell: Cell, column: Sequence[float]) -> float:
    left, right = column
    shared = min(cell.right_mm, right) - max(cell.left_mm, left)
    least = min(cell.right_mm - cell.left_mm, right - left)
    return shared / least if least > 0 else 0.0
