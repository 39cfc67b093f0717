"""Finds the bodies that a document is addressed to (ô 9a): "Kính gửi: …"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Read
from bmnn_desk.papers.reading.list_items import Item, items_of, mark_of
from bmnn_desk.papers.reading.reading_patterns import (
    ABBREVIATION_END,
    ADDRESSED,
    ALSO_ADDRESSED,
    BODY_OPENS,
    RECIPIENTS,
    RULE,
)
from bmnn_desk.papers.reading.rows import without_end_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.reading.rows import Row

_MOST_ROWS = 60
_LONGEST = 240
_INDENT_MM = 2.0


def addressee_rows(main: Sequence[Row]) -> list[Row]:
    """The row of Kính gửi, which opens them, and those of the list below it."""
    foot = (at for at, row in enumerate(main) if RECIPIENTS.match(row.text))
    end = next(foot, len(main))
    place = next((at for at, row in enumerate(main[:end]) if ADDRESSED.match(row.text)), None)
    if place is None:
        return []
    heading = main[place]
    rows = [heading]
    after = main[place + 1 : place + 1 + _MOST_ROWS]
    own = [row for row in after if row.line.flow == heading.line.flow]
    if not _rest(heading) and (not own or own[0].at != heading.at + 1):
        own = [row for row in after if after and row.line.flow == after[0].line.flow]
    for row in own:
        if not _goes_on(row, rows):
            break
        rows.append(row)
    return rows


def find_addressees(main: Sequence[Row]) -> tuple[Read, ...]:
    """Each body after Kính gửi, without its dash and end mark."""
    rows = addressee_rows(main)
    starts = [place for place, row in enumerate(rows) if ADDRESSED.match(row.text)]
    lists = [rows[start:end] for start, end in pairwise([*starts, len(rows)])]
    named = [_named(item) for one in lists for item in items_of(_own_rows(one))]
    return tuple(one for one in named if any(letter.isalpha() for letter in one.text))


def _own_rows(rows: list[Row]) -> list[Row]:
    """The rows of a list, the words Kính gửi left out."""
    heading, rest = rows[0], _rest(rows[0])
    own = [type(heading)(text=rest, line=heading.line, at=heading.at)] if rest else []
    return [*own, *rows[1:]]


def _named(item: Item) -> Read:
    return Read(text=without_end_mark(item.text), spot=item.rows[0].spot)


def _rest(heading: Row) -> str:
    found = ADDRESSED.match(heading.text)
    return heading.text[found.end() :].strip() if found else ""


def _goes_on(row: Row, rows: list[Row]) -> bool:
    """True where the row is of the list, and not the first of the text."""
    text, last = row.text, rows[-1]
    heading = next(one for one in reversed(rows) if ADDRESSED.match(one.text))
    if RULE.fullmatch(text) or len(text) > _LONGEST or ADDRESSED.match(text):
        return ALSO_ADDRESSED.match(text) is not None
    before = _rest(heading) if last is heading else last.text
    if not before:
        return True
    is_closed = before.endswith(".") and not ABBREVIATION_END.search(before)
    if is_closed or BODY_OPENS.match(text[len(mark_of(text)) :]):
        return False
    if mark_of(text):
        return bool(mark_of(before)) or before.endswith(";") or last is heading
    if before.endswith((";", ",")):
        return True
    return _is_broken(row, heading, last)


def _is_broken(row: Row, heading: Row, last: Row) -> bool:
    """True for the rest of a long name: in a PDF at the place of the names, in a DOCX centred."""
    line = row.line
    if line.page is None or line.left_mm is None or heading.line.left_mm is None:
        return line.line == last.line.line or row.text[0].islower()
    if row.text[0].islower() and line.page == heading.line.page:
        return True
    return line.align == "center" and line.left_mm > heading.line.left_mm + _INDENT_MM
