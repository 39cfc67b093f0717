"""Finds level words and copy numbers typed where only a stamp should put them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area, Read, TypedLevel
from bmnn_desk.papers.own_marks import is_red
from bmnn_desk.papers.reading.level_words import level_in, level_of
from bmnn_desk.papers.reading.reading_patterns import (
    COPY_MARK,
    LEVEL_FIRST_HALVES,
    LEVEL_GOES_ON,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from bmnn_desk.papers.reading.rows import Row

_LONGEST = 80
_LINES = frozenset({Area.BODY, Area.TABLE, Area.NOTE})


def find_levels(rows: Sequence[Row]) -> tuple[TypedLevel, ...]:
    """Every level word that stands alone, in whatever part of the file."""
    found: list[TypedLevel] = []
    for at, row in enumerate(rows):
        before = rows[at - 1] if at and rows[at - 1].line.flow == row.line.flow else None
        level = level_of(row)
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
