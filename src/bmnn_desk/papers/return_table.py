"""The findings on a phiếu trả lại: a row a rule, in four columns or run in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters, Stroke
from bmnn_desk.papers.sheet import Place
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.papers import ReturnLine
    from bmnn_desk.papers.return_measure import ReturnMeasure
    from bmnn_desk.papers.sheet import Sheet

    Cells = tuple[tuple[str, ...], ...]

_PAD_MM = 1.2
_NUMBER_MM = 11.0
_RUN_IN_NUMBER_MM = 10.0
_SHARES = (("column_text", 0.4), ("column_basis", 0.25), ("column_places", 0.35))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    heading: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    columns: tuple[_Column, ...]
    letters: Letters
    pad_mm: float

    def inner_mm(self, index: int) -> float:
        """The width left for words in a column, in mm."""
        return self.columns[index].place.width_mm - 2 * _PAD_MM


def set_return_table(
    sheet: Sheet, words: Mapping[str, str], lines: Sequence[ReturnLine], measure: ReturnMeasure
) -> None:
    """Set a row for each rule: number, what is wrong, its article and id, where."""
    grid = _grid(sheet, words, measure)
    heading = Letters(BOLD, measure.size_pt)
    headings = tuple(
        sheet.wrap(column.heading, heading, grid.inner_mm(index))
        for index, column in enumerate(grid.columns)
    )
    _row(sheet, grid, headings, heading)
    cells_of = _run_in_cells if measure.is_run_in else _four_cells
    for number, line in enumerate(lines, start=1):
        numbered = (str(number), words["must"]) if line.blocks else (str(number),)
        _row(sheet, grid, (numbered, *cells_of(sheet, words, line, grid, measure)), grid.letters)


def _grid(sheet: Sheet, words: Mapping[str, str], measure: ReturnMeasure) -> _Grid:
    number_mm = _RUN_IN_NUMBER_MM if measure.is_run_in else _NUMBER_MM
    rest_mm, left_mm = sheet.whole.width_mm - number_mm, sheet.whole.left_mm
    headings: tuple[tuple[str, float], ...] = tuple((words[key], part) for key, part in _SHARES)
    if measure.is_run_in:
        headings = (("; ".join(heading for heading, _ in headings), 1.0),)
    columns: list[_Column] = []
    for heading, width in (
        (words["column_number"], number_mm),
        *((heading, part * rest_mm) for heading, part in headings),
    ):
        place = Place(left_mm=left_mm, width_mm=width, anchor=0.0 if columns else 0.5)
        columns.append(_Column(heading=heading, place=place))
        left_mm += width
    return _Grid(
        columns=tuple(columns),
        letters=Letters(REGULAR, measure.size_pt),
        pad_mm=0.35 if measure.is_run_in else 0.9,
    )


def _four_cells(
    sheet: Sheet,
    words: Mapping[str, str],
    line: ReturnLine,
    grid: _Grid,
    measure: ReturnMeasure,
) -> Cells:
    text = sheet.wrap(clean(line.text), grid.letters, grid.inner_mm(1))
    basis = sheet.wrap(_basis(words, line), grid.letters, grid.inner_mm(2))
    most = measure.places and max(measure.places, len(text), len(basis))
    wrapped = [
        sheet.wrap(words["place"].format(place=clean(place)), grid.letters, grid.inner_mm(3))
        for place in line.places
    ]
    return text, basis, _fitting(words, wrapped, most)


def _fitting(
    words: Mapping[str, str], places: Sequence[tuple[str, ...]], most: int | None
) -> tuple[str, ...]:
    """The lines of as many places as fit, and how many more there are."""
    shown: tuple[str, ...] = ()
    for index, lines in enumerate(places):
        left = len(places) - index
        needed = len(shown) + len(lines) + (left > 1)
        if most is not None and needed > most:
            return (*shown, _unlisted(words, left, len(places)))
        shown += lines
    return shown


def _run_in_cells(
    sheet: Sheet,
    words: Mapping[str, str],
    line: ReturnLine,
    grid: _Grid,
    measure: ReturnMeasure,
) -> Cells:
    parts = [words["run_in_basis"].format(text=clean(line.text), basis=_basis(words, line))]
    places = [clean(place).rstrip(".") for place in line.places]
    shown = places[: measure.places]
    if len(shown) < len(places):
        shown.append(_unlisted(words, len(places) - len(shown), len(places)))
    if places:
        text = "; ".join(shown)
        parts.append(text if not measure.places else words["run_in_places"].format(places=text))
    return (sheet.wrap(" ".join(parts), grid.letters, grid.inner_mm(1)),)


def _basis(words: Mapping[str, str], line: ReturnLine) -> str:
    return words["basis"].format(basis=clean(line.basis), rule=line.rule)


def _unlisted(words: Mapping[str, str], left: int, count: int) -> str:
    return words["all_places" if left == count else "more_places"].format(count=left)


def _row(sheet: Sheet, grid: _Grid, cells: Cells, letters: Letters) -> None:
    height = max(map(len, cells)) * letters.lead_mm + 2 * grid.pad_mm
    sheet.keep(height)
    top = sheet.y_mm
    for column, lines in zip(grid.columns, cells, strict=True):
        is_centred = column.place.anchor or letters != grid.letters
        sheet.y_mm = top + grid.pad_mm
        inner = Place(
            left_mm=column.place.left_mm + _PAD_MM,
            width_mm=column.place.width_mm - 2 * _PAD_MM,
            anchor=0.5 if is_centred else 0.0,
        )
        for line in lines:
            sheet.line(line, letters, inner)
    _frame(sheet, grid, top, top + height)
    sheet.y_mm = top + height


def _frame(sheet: Sheet, grid: _Grid, top_mm: float, bottom_mm: float) -> None:
    first, last = grid.columns[0].place, grid.columns[-1].place
    right = last.left_mm + last.width_mm
    for y_mm in (top_mm, bottom_mm):
        sheet.put(Stroke(x_mm=first.left_mm, y_mm=y_mm, to_x_mm=right, to_y_mm=y_mm))
    for x_mm in (*(column.place.left_mm for column in grid.columns), right):
        sheet.put(Stroke(x_mm=x_mm, y_mm=top_mm, to_x_mm=x_mm, to_y_mm=bottom_mm))
