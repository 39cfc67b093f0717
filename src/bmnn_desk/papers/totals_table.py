"""The small table of a closing page: lines and copies by level, and their sums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters, Stroke
from bmnn_desk.papers.sheet import Place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.register_parts import LevelTotal
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.papers.sheet import Sheet

TOTAL_WIDTHS_MM = (60.0, 35.0, 35.0)
_ROW_MM = 7.0
_PLAIN, _BOLD = Letters(REGULAR, 12), Letters(BOLD, 12)


def totals_table(
    sheet: Sheet,
    words: Mapping[str, str],
    totals: Sequence[LevelTotal],
    level_words: Mapping[SecrecyLevel, str],
) -> None:
    """Set the table where the sheet stands."""
    rows = total_rows(words, totals, level_words)
    widths = TOTAL_WIDTHS_MM[: len(rows[0])]
    sheet.keep(len(rows) * _ROW_MM)
    top, left = sheet.y_mm, sheet.whole.left_mm
    for index, row in enumerate(rows):
        letters = _BOLD if index in {0, len(rows) - 1} else _PLAIN
        _row(sheet, row, widths, letters)
    _rule(sheet, left, top, widths)


def totals_height_mm(totals: Sequence[LevelTotal]) -> float:
    """The height that `totals_table` would take."""
    return (len(totals) + 2) * _ROW_MM


def total_rows(
    words: Mapping[str, str],
    totals: Sequence[LevelTotal],
    level_words: Mapping[SecrecyLevel, str],
) -> list[tuple[str, ...]]:
    """Heading, a row a level, the sums; without copies where the book has no such column."""
    counted = any(total.copies is not None for total in totals)
    rows = [(words["total_level"], words["total_lines"], words["total_copies"])]
    rows += [
        (level_words[total.level], str(total.lines), str(total.copies or 0)) for total in totals
    ]
    lines, copies = sum(row.lines for row in totals), sum(row.copies or 0 for row in totals)
    rows.append((words["total_all"], str(lines), str(copies)))
    return [row if counted else row[:-1] for row in rows]


def _row(sheet: Sheet, texts: Sequence[str], widths: Sequence[float], letters: Letters) -> None:
    top, left = sheet.y_mm, sheet.whole.left_mm
    for index, (text, width) in enumerate(zip(texts, widths, strict=True)):
        sheet.y_mm = top + (_ROW_MM - letters.lead_mm) / 2
        if index:
            place = Place(left_mm=left, width_mm=width, anchor=0.5)
        else:
            place = Place(left_mm=left + 2, width_mm=width - 2)
        sheet.line(text, letters, place)
        left += width
    sheet.y_mm = top + _ROW_MM


def _rule(sheet: Sheet, left: float, top: float, widths: Sequence[float]) -> None:
    right, bottom = left + sum(widths), sheet.y_mm
    count = round((bottom - top) / _ROW_MM)
    for step in range(count + 1):
        y_mm = top + step * _ROW_MM
        sheet.put(Stroke(x_mm=left, y_mm=y_mm, to_x_mm=right, to_y_mm=y_mm))
    for width in (0.0, *widths):
        left += width
        sheet.put(Stroke(x_mm=left, y_mm=top, to_x_mm=left, to_y_mm=bottom))
