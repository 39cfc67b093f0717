"""A ruled table in a flow of pages: headings on every page, a row parted only where it must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters, Stroke, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.office_paper import PaperTable
    from bmnn_desk.papers.sheet import Sheet

_PAD_MM = 1.4

Cell = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Column:
    width_mm: float
    centred: bool


def ruled_table(sheet: Sheet, table: PaperTable, size_pt: float, below_mm: float = 0.0) -> None:
    """Set a table as wide as the text; its headings never stand alone at the end of a page.

    `below_mm` is the height of what must stand on one page with the last row.
    """
    columns = _columns(sheet, table)
    middle = tuple(_Column(column.width_mm, centred=True) for column in columns)
    strong, plain = Letters(BOLD, size_pt), Letters(REGULAR, size_pt)
    headings = _cells(sheet, columns, table.headings, strong)
    most = _most(sheet, _height(headings, strong))
    sheet.keep(least_height_mm(sheet, table, size_pt, below_mm))
    _row(sheet, middle, headings, strong)
    for place, texts in enumerate(table.rows, start=1):
        row: Sequence[Cell] = _cells(sheet, columns, texts, plain)
        high = _height(row, plain)
        whole = high + below_mm if place == len(table.rows) else high
        if (whole if whole <= most else high) > sheet.room_mm:
            row = _parted(sheet, columns, row, plain, (middle, headings, strong))
        _row(sheet, columns, row, plain)


def least_height_mm(
    sheet: Sheet, table: PaperTable, size_pt: float, below_mm: float = 0.0
) -> float:
    """What a page must have left for a table to begin on it: its headings and its first row."""
    strong, plain = Letters(BOLD, size_pt), Letters(REGULAR, size_pt)
    columns = _columns(sheet, table)
    head = _height(_cells(sheet, columns, table.headings, strong), strong)
    first = [_height(_cells(sheet, columns, row, plain), plain) for row in table.rows[:1]]
    wanted, most = sum(first), _most(sheet, head)
    if len(table.rows) == 1 and wanted + below_mm <= most:
        wanted += below_mm
    return head + min(wanted, most)


def _columns(sheet: Sheet, table: PaperTable) -> tuple[_Column, ...]:
    share = sheet.whole.width_mm / sum(table.widths_mm)
    return tuple(
        _Column(width * share, place in table.centred)
        for place, width in enumerate(table.widths_mm)
    )


def _parted(
    sheet: Sheet,
    columns: Sequence[_Column],
    row: Sequence[Cell],
    letters: Letters,
    heading: tuple[Sequence[_Column], Sequence[Cell], Letters],
) -> Sequence[Cell]:
    """Set what is too high for a page, and give the rest that fits the page now begun."""
    high = _most(sheet, _height(heading[1], heading[2]))
    if _height(row, letters) <= high:
        sheet.turn()
        _row(sheet, *heading)
        return row
    while _height(row, letters) > sheet.room_mm:
        lines = int((sheet.room_mm - 2 * _PAD_MM) / letters.lead_mm)
        if lines > 0:
            _row(sheet, columns, [cell[:lines] for cell in row], letters)
            row = [cell[lines:] for cell in row]
        sheet.turn()
        _row(sheet, *heading)
    return row


def _most(sheet: Sheet, head_mm: float) -> float:
    """The height that a row may have on a page of its own, under the headings."""
    edges = sheet.edges
    return edges.height_mm - edges.top_mm - edges.bottom_mm - head_mm


def _cells(
    sheet: Sheet, columns: Sequence[_Column], texts: Sequence[str], letters: Letters
) -> tuple[Cell, ...]:
    return tuple(
        sheet.wrap(text, letters, column.width_mm - 2 * _PAD_MM)
        for column, text in zip(columns, texts, strict=True)
    )


def _height(row: Sequence[Cell], letters: Letters) -> float:
    return max(map(len, row)) * letters.lead_mm + 2 * _PAD_MM


def _row(sheet: Sheet, columns: Sequence[_Column], row: Sequence[Cell], letters: Letters) -> None:
    top, left = sheet.y_mm, sheet.whole.left_mm
    bottom = top + _height(row, letters)
    right = left + sum(column.width_mm for column in columns)
    for y_mm in (top, bottom):
        sheet.put(Stroke(x_mm=left, y_mm=y_mm, to_x_mm=right, to_y_mm=y_mm))
    sheet.put(Stroke(x_mm=right, y_mm=top, to_x_mm=right, to_y_mm=bottom))
    for column, cell in zip(columns, row, strict=True):
        sheet.put(Stroke(x_mm=left, y_mm=top, to_x_mm=left, to_y_mm=bottom))
        sheet.y_mm = top + _PAD_MM
        for text in cell:
            anchor = 0.5 if column.centred else 0.0
            x_mm = left + column.width_mm / 2 if column.centred else left + _PAD_MM
            baseline = sheet.baseline_mm(letters)
            sheet.put(Words(text=text, letters=letters, x_mm=x_mm, y_mm=baseline, anchor=anchor))
            sheet.y_mm += letters.lead_mm
        left += column.width_mm
    sheet.y_mm = bottom
