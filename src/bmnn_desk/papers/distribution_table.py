"""The table of a distribution sheet: a row a copy, its headings on every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters, Stroke, Words
from bmnn_desk.papers.sheet import BEHIND_BOX_MM
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.papers import DistributionLine
    from bmnn_desk.papers.sheet import Sheet

_TEXT = Letters(REGULAR, 10)
_HEADING = Letters(BOLD, 10)
_PAD_MM = 1.2
_LEAST_ROW_MM = 8.5
_BETWEEN_MARKS_MM = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    key: str
    width_mm: float
    centred: bool = False


_COLUMNS = (
    _Column(key="column_number", width_mm=12, centred=True),
    _Column(key="column_kind", width_mm=21),
    _Column(key="column_recipient", width_mm=46),
    _Column(key="column_marks", width_mm=41),
    _Column(key="column_envelope", width_mm=18, centred=True),
    _Column(key="column_delivery", width_mm=20),
    _Column(key="column_receipt", width_mm=24),
)
_MARKS = 3

Item = tuple[float, str]
Cell = tuple[tuple[Item, ...], ...]


def set_table(sheet: Sheet, words: Mapping[str, str], lines: Iterable[DistributionLine]) -> None:
    """Set the rows; one that is taller than a page goes on with the rest of its lines."""
    _headings(sheet, words)
    for line in lines:
        cells = _cells(sheet, line)
        while True:
            height = _height(cells)
            if height > sheet.room_mm and not _at_top(sheet):
                _turn(sheet, words)
            fits = max(int((sheet.room_mm - 2 * _PAD_MM) / _TEXT.lead_mm), 1)
            _row(sheet, tuple(cell[:fits] for cell in cells))
            cells = tuple(cell[fits:] for cell in cells)
            if not any(cells):
                break
            _turn(sheet, words)


def _at_top(sheet: Sheet) -> bool:
    return sheet.y_mm < sheet.edges.top_mm + 4 * _HEADING.lead_mm and len(sheet.pages) > 1


def _turn(sheet: Sheet, words: Mapping[str, str]) -> None:
    sheet.turn()
    _headings(sheet, words)


def _headings(sheet: Sheet, words: Mapping[str, str]) -> None:
    cells = [sheet.wrap(words[column.key], _HEADING, _inner(column)) for column in _COLUMNS]
    height = max(map(len, cells)) * _HEADING.lead_mm + 2 * _PAD_MM
    top, left = sheet.y_mm, sheet.whole.left_mm
    _rules(sheet, height)
    for column, lines in zip(_COLUMNS, cells, strict=True):
        sheet.y_mm = top + (height - len(lines) * _HEADING.lead_mm) / 2
        for line in lines:
            sheet.put(
                Words(
                    text=line,
                    letters=_HEADING,
                    x_mm=left + column.width_mm / 2,
                    y_mm=sheet.baseline_mm(_HEADING),
                    anchor=0.5,
                )
            )
            sheet.y_mm += _HEADING.lead_mm
        left += column.width_mm
    sheet.y_mm = top + height


def _cells(sheet: Sheet, line: DistributionLine) -> tuple[Cell, ...]:
    texts = (
        two_digits(line.number),
        line.kind,
        line.recipient,
        None,
        line.envelope,
        line.delivery,
        "",
    )
    return tuple(
        _marks(sheet, line.marks) if text is None else _lines(sheet, text, column)
        for column, text in zip(_COLUMNS, texts, strict=True)
    )


def _lines(sheet: Sheet, text: str, column: _Column) -> Cell:
    return tuple(((0.0, line),) for line in sheet.wrap(clean(text), _TEXT, _inner(column)))


def _marks(sheet: Sheet, marks: tuple[str, ...]) -> Cell:
    """Tick boxes, as many on a line as fit; the words of a long one go on below its box."""
    width, box = _inner(_COLUMNS[_MARKS]), sheet.box_mm(_TEXT) + BEHIND_BOX_MM
    rows: list[list[Item]] = []
    x_mm = width
    for mark in marks:
        first, *more = sheet.wrap(clean(mark), _TEXT, width - box)
        wide = box + sheet.width_mm(first, _TEXT)
        if not rows or x_mm + wide > width:
            rows.append([])
            x_mm = 0.0
        rows[-1].append((x_mm, first))
        x_mm += wide + _BETWEEN_MARKS_MM
        if more:
            rows += [[(-box, line)] for line in more]
            x_mm = width
    return tuple(map(tuple, rows))


def _row(sheet: Sheet, cells: tuple[Cell, ...]) -> None:
    height, top, left = _height(cells), sheet.y_mm, sheet.whole.left_mm
    inset = (height - max(map(len, cells)) * _TEXT.lead_mm) / 2
    _rules(sheet, height)
    for column, cell in zip(_COLUMNS, cells, strict=True):
        sheet.y_mm = top + inset
        for line in cell:
            for item in line:
                _item(sheet, column, left, item)
            sheet.y_mm += _TEXT.lead_mm
        left += column.width_mm
    sheet.y_mm = top + height


def _item(sheet: Sheet, column: _Column, left_mm: float, item: Item) -> None:
    x_mm, text = item
    inner = left_mm + _PAD_MM
    if column is _COLUMNS[_MARKS] and x_mm >= 0:
        sheet.tick_box(inner + x_mm, _TEXT, text)
        return
    anchor = 0.5 if column.centred else 0.0
    x_mm = left_mm + column.width_mm / 2 if column.centred else inner + abs(x_mm)
    sheet.put(
        Words(text=text, letters=_TEXT, x_mm=x_mm, y_mm=sheet.baseline_mm(_TEXT), anchor=anchor)
    )


def _rules(sheet: Sheet, height_mm: float) -> None:
    left, top = sheet.whole.left_mm, sheet.y_mm
    right, bottom = left + sum(column.width_mm for column in _COLUMNS), top + height_mm
    for y_mm in (top, bottom):
        sheet.put(Stroke(x_mm=left, y_mm=y_mm, to_x_mm=right, to_y_mm=y_mm))
    for column in (*_COLUMNS, None):
        sheet.put(Stroke(x_mm=left, y_mm=top, to_x_mm=left, to_y_mm=bottom))
        left += column.width_mm if column else 0


def _height(cells: tuple[Cell, ...]) -> float:
    return max(max(map(len, cells)) * _TEXT.lead_mm + 2 * _PAD_MM, _LEAST_ROW_MM)


def _inner(column: _Column) -> float:
    return column.width_mm - 2 * _PAD_MM
