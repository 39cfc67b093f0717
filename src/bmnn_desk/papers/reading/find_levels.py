"""Finds level words and copy numbers typed where only a stamp should put them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area, Read, TypedLevel
from bmnn_desk.papers.own_marks import is_red
from bmnn_desk.papers.reading.level_words import bold_level_of, level_in, level_of
from bmnn_desk.papers.reading.reading_patterns import (
    ADDRESSED,
    COPY_MARK,
    LEVEL_FIRST_HALVES,
    LEVEL_GOES_ON,
    NATION,
    NUMBER_HEAD,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bmnn_desk.papers.reading.rows import Row

_LONGEST = 80
_MOST_BELOW_NUMBER = 12
_LINES = frozenset({Area.BODY, Area.TABLE, Area.NOTE})


def find_levels(rows: Sequence[Row]) -> tuple[TypedLevel, ...]:
    """Every level word that stands alone, in whatever part of the file.

    The words of a ruled table that counts or lists papers by their levels are no marks.
    """
    found: list[TypedLevel] = []
    head, below = _head_flows(rows), _below_number(rows)
    for at, row in enumerate(rows):
        before = rows[at - 1] if at and rows[at - 1].line.flow == row.line.flow else None
        level = level_of(row) or (bold_level_of(row) if row.at in below else None)
        if row.line.in_grid and row.line.flow not in head:
            continue
        if level is None or (before is not None and _goes_on(before, row)):
            continue
        parts: tuple[Row, ...] = (row,)
        if before is not None and LEVEL_FIRST_HALVES.fullmatch(before.text):
            level = level_in(before.text + row.text, any_case=True) or level
            parts = (before, row)
        found.append(TypedLevel(level=level, is_red=is_red_row(parts), spot=parts[0].spot))
    return tuple(found)


def find_copy_numbers(rows: Sequence[Row], taken: AbstractSet[int]) -> tuple[Read, ...]:
    """Every copy number that stands alone; `taken` are the rows of nơi nhận."""
    return tuple(
        Read(text=row.text, spot=row.spot)
        for row in rows
        if row.at not in taken and len(row.text) <= _LONGEST and COPY_MARK.match(row.text)
    )


def _head_flows(rows: Sequence[Row]) -> frozenset[int]:
    """Columns of the head, which a table with borders may hold too."""
    return frozenset(
        row.line.flow for row in rows if NUMBER_HEAD.match(row.text) or NATION.search(row.text)
    )


def _below_number(rows: Sequence[Row]) -> frozenset[int]:
    """The first lines under the number in its column: the level may stand there in bold."""
    number = next((row for row in rows if NUMBER_HEAD.match(row.text)), None)
    if number is None:
        return frozenset()
    addressed = next((row.at for row in rows if ADDRESSED.match(row.text)), len(rows))
    own = [row.at for row in rows if number.at < row.at and row.line.flow == number.line.flow]
    return frozenset(at for at in own[:_MOST_BELOW_NUMBER] if at < addressed)


def _goes_on(before: Row, row: Row) -> bool:
    """True where the word is only the end of a longer text, broken before it."""
    if row.line.is_boxed or row.line.area not in _LINES:
        return False
    if LEVEL_FIRST_HALVES.fullmatch(before.text):
        return False
    return LEVEL_GOES_ON.search(before.text[-_LONGEST:]) is not None


def is_red_row(rows: Sequence[Row]) -> bool:
    """True where the most of the letters are red."""
    red = other = 0
    for run in (run for row in rows for run in row.line.runs):
        letters = sum(letter.isalpha() for letter in run.text)
        if run.ink is not None and is_red(*run.ink):
            red += letters
        else:
            other += letters
    return red > other
