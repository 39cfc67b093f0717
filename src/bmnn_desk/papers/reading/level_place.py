"""Whether the place of the level stamp (ô 10a, NĐ 30/2020 Phụ lục I mục IV) is free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.find_levels import is_red_row
from bmnn_desk.papers.reading.level_words import is_level_word
from bmnn_desk.papers.reading.reading_patterns import RULE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.papers.reading.find_head import Head
    from bmnn_desk.papers.reading.rows import Row

_WIDE_MM, _HIGH_MM = 38.0, 9.0
_REACH_MM = 30.0
_STEP_MM = 2.0
_PAGE = frozenset({Area.BODY, Area.TABLE, Area.TEXT_BOX})

_BOXES = frozenset({Area.TEXT_BOX, Area.TABLE})

Box = tuple[float, float, float, float]


def level_place_free(
    rows: Sequence[Row], head: Head, body: Sequence[Row], *, is_pdf: bool
) -> bool | None:
    """True where a stamp of about 40 by 10 mm has room at the left, above the text.

    In a PDF by the positions of the first page; a DOCX has none, so there it is only known
    that the place is taken (False), or nothing (None).
    """
    number = head.rows.number_row
    if number is None or not body:
        return None
    page = [row for row in rows if row.line.area in _PAGE and row.line.page == number.line.page]
    page = [row for row in page if not is_stamp(row)]
    if any(_in_the_way(row, head, body[0]) for row in page):
        return False
    if not is_pdf:
        return None
    boxes = [box for row in page if (box := _box(row)) is not None]
    block = [box for row in _number_block(head) if (box := _box(row)) is not None]
    return _has_room(boxes, block, _body_top(page, body)) if block else None


def is_stamp(row: Row) -> bool:
    """True for a level word in red: the stamp itself."""
    return is_level_word(row) and is_red_row((row,))


def _in_the_way(row: Row, head: Head, body: Row) -> bool:
    """True for words under the number in its own column, which are no "V/v", and for a box."""
    number = head.rows.number_row
    if number is None or RULE.fullmatch(row.text) or row.at >= body.at:
        return False
    is_column = head.rows.is_in_columns(row)
    if row.line.is_boxed and row.line.page is None and not is_column:
        return row.line.area in _BOXES
    titled = {one.at for one in head.title.title_rows}
    is_under = row.line.flow == number.line.flow and row.at > number.at
    return is_column and is_under and row.at not in titled


def _number_block(head: Head) -> list[Row]:
    number = head.rows.number_row
    if number is None:
        return []
    return [number, *(() if head.title.type_row else head.title.title_rows)]


def _body_top(page: Iterable[Row], body: Sequence[Row]) -> float | None:
    own = {row.at for row in body}
    tops = [row.line.top_mm for row in page if row.at in own and row.line.top_mm is not None]
    return min(tops, default=None)


def _has_room(boxes: Sequence[Box], block: Sequence[Box], body_top: float | None) -> bool | None:
    if body_top is None:
        return None
    start = max(box[3] for box in block)
    left = min((box[0] for box in boxes if box[1] >= body_top), default=block[0][0])
    left = min(left, *(box[0] for box in block))
    for down in _steps(start, body_top - _HIGH_MM):
        for across in _steps(left, left + _REACH_MM):
            place = (across, down, across + _WIDE_MM, down + _HIGH_MM)
            if not any(_overlap(place, box) for box in boxes):
                return True
    return False


def _steps(start: float, end: float) -> list[float]:
    count = int((end - start) / _STEP_MM) if end >= start else -1
    return [start + _STEP_MM * step for step in range(min(count, 100) + 1)]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _box(row: Row) -> Box | None:
    line = row.line
    edges = (line.left_mm, line.top_mm, line.right_mm, line.bottom_mm)
    left, top, right, bottom = edges
    if left is None or top is None or right is None or bottom is None:
        return None
    return left, top, right, bottom
