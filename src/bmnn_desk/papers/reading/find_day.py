"""Finds place and day (ô 4): "Lai Sơn, ngày 05 tháng 3 năm 2025"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.reading_patterns import (
    ADDRESSED,
    DAY,
    DAY_ALONE,
    DAY_OPENS,
    MONTHS,
    NO_PLACE,
    NUMBER,
    NUMBER_HEAD,
    PLACE_ALONE,
    SHORT_DAY,
    YEAR,
)
from bmnn_desk.papers.reading.rows import is_capital, read_from

if TYPE_CHECKING:
    import re

    from bmnn_desk.domain.document import Read
    from bmnn_desk.papers.reading.head_rows import HeadRows
    from bmnn_desk.papers.reading.rows import Row

_LONGEST = 160
_MOST_WORDS = 9


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlaceAndDay:
    """The line, its place name and its day; the day is None where a blank was left."""

    row: Row
    read: Read
    place_name: str
    day: date | None


def find_day(head: HeadRows) -> PlaceAndDay | None:
    """Place and day of the head, None where no line gives them."""
    rows = list(takewhile(lambda row: not ADDRESSED.match(row.text), head.rows))
    number = head.number_row
    left = number.line.flow if number is not None and head.right else None
    # The lines of "V/v" may begin with a day too: the other column is asked first.
    for at in sorted(range(len(rows)), key=lambda one: rows[one].line.flow == left):
        found = _read(head, at)
        if found is not None:
            return found
    return None


def _read(head: HeadRows, at: int) -> PlaceAndDay | None:
    row = head.rows[at]
    if len(row.text) > _LONGEST:
        return None
    text = _own_text(row.text)
    found = _match(text)
    after = _beside(head, at, 1)
    if after is not None and _is_broken(text, found, after):
        text = f"{text} {after.text}"
        found = _match(text)
    before = _beside(head, at, -1)
    if found is not None and before is not None and _has_place(before, text):
        text = f"{before.text} {text}"
        row, found = before, _match(text)
    if found is None:
        return None
    return PlaceAndDay(
        row=row,
        read=read_from(text, (row,)),
        place_name=_place(found["place"]),
        day=_day(found),
    )


def is_day(text: str) -> bool:
    """True for a line of place and day, as a head has it."""
    return _match(text) is not None


def _has_place(before: Row, text: str) -> bool:
    """True where the line is the day alone, and the one before it the place with its comma."""
    if not DAY_ALONE.match(text) or not PLACE_ALONE.match(before.text):
        return False
    return not is_capital(before.text) and _match(f"{before.text} {text}") is not None


def _own_text(text: str) -> str:
    """The line without the number that a single-column head sets before it."""
    found = NUMBER.match(text) if NUMBER_HEAD.match(text) else None
    return found["rest"].strip() if found else text


def _match(text: str) -> re.Match[str] | None:
    found = DAY.match(text) or SHORT_DAY.match(text)
    if found is None:
        return None
    place = found["place"]
    if NO_PLACE.search(place) or len(place.split()) > _MOST_WORDS:
        return None
    return found


def _is_broken(text: str, found: re.Match[str] | None, after: Row) -> bool:
    """True where the line's rest, or its year alone, may stand on the next line."""
    if found is not None:
        return not found["year"].strip() and YEAR.fullmatch(after.text) is not None
    return DAY_OPENS.match(text) is not None and len(after.text) <= _LONGEST


def _beside(head: HeadRows, at: int, step: int) -> Row | None:
    """The row after (1) or before (-1) this one in its column."""
    flow = head.rows[at].line.flow
    rows = head.rows[at + 1 :] if step > 0 else head.rows[:at][::-1]
    return next((row for row in rows if row.line.flow == flow), None)


def _place(text: str) -> str:
    place = text.strip(" ,.…_()*-")
    return place if any(letter.isalpha() for letter in place) else ""


def _day(found: re.Match[str]) -> date | None:
    parts = [found[part].strip() for part in ("year", "month", "day")]
    parts[1] = str(MONTHS.get(parts[1].casefold(), parts[1]))
    if not all(part.isdigit() for part in parts):
        return None
    try:
        return date(*map(int, parts))
    except ValueError:
        return None
