"""Finds the issuing body and its superior at the left of the head (ô 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.reading_patterns import (
    ABOUT,
    ADDRESSED,
    BODY_CUT,
    BODY_CUT_REST,
    BODY_PART,
    BODY_WORDS,
    DAY,
    EDGES,
    NATION,
    PLACE_WORDS,
    SHORT_DAY,
    TYPE_NAMES,
    UNFINISHED,
)
from bmnn_desk.papers.reading.rows import is_bold, is_capital, is_torn, joined, read_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.document import Read
    from bmnn_desk.papers.reading.head_rows import HeadRows
    from bmnn_desk.papers.reading.rows import Row

_LONGEST = 200
_MOST_LINES = 8


def agency_rows(head: HeadRows) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows of the superior body and of the issuing body, either may be none."""
    rows = _name_rows(head)
    if not rows:
        return (), ()
    place = _style_change(rows)
    if place is None:
        place = _second_body(rows)
    return tuple(rows[:place]), tuple(rows[place:])


def find_agency(head: HeadRows) -> tuple[Read | None, Read | None]:
    """Superior and issuing body; the superior is None where there is only one of them."""
    parent, agency = agency_rows(head)
    return _read(parent), _read(agency)


def _read(rows: tuple[Row, ...]) -> Read | None:
    return read_from(NATION.sub("", joined(rows)).strip(), rows) if rows else None


def _name_rows(head: HeadRows) -> list[Row]:
    """The rows at the left above the number; without one, above all that opens the text."""
    number = head.number_row
    rows: list[Row] = []
    for row in head.rows[: head.number_at]:
        if row.line.flow in head.right or _is_right(row):
            continue
        if _opens_text(row, has_number=number is not None):
            break
        rows.append(row)
    flows = [row.line.flow for row in rows]
    if rows and is_torn(rows[0]):
        return []
    if number is not None and number.line.flow in flows:
        flows = [number.line.flow]
    return [row for row in rows if row.line.flow == flows[0]][:_MOST_LINES]


def _opens_text(row: Row, *, has_number: bool) -> bool:
    if ADDRESSED.match(row.text) or ABOUT.match(row.text) or len(row.text) > _LONGEST:
        return True
    return not has_number and bool(TYPE_NAMES.match(row.text) or not is_capital(row.text))


def _is_right(row: Row) -> bool:
    if DAY.match(row.text) or SHORT_DAY.match(row.text):
        return True
    return not NATION.sub("", row.text).strip(EDGES)


def _style_change(rows: Sequence[Row]) -> int | None:
    """Where upright letters give way to bold ones; None where all are alike."""
    bold = [is_bold(row) for row in rows]
    changes = [at for at in range(1, len(rows)) if bold[at] != bold[at - 1]]
    if not changes or PLACE_WORDS.match(rows[changes[-1]].text):
        return None
    return changes[-1]


def _opens_body(before: str, text: str) -> bool:
    """True for the name of a body that is no rest or part of the one before it."""
    if not BODY_WORDS.match(text) or BODY_PART.match(text) or UNFINISHED.search(before):
        return False
    return not (BODY_CUT.search(before) and BODY_CUT_REST.match(text))


def _second_body(rows: Sequence[Row]) -> int:
    """Where the last body's name begins, as the words tell; 0 where all is one name."""
    for at in range(len(rows) - 1, 0, -1):
        if _opens_body(rows[at - 1].text, rows[at].text):
            return at if not PLACE_WORDS.match(rows[at].text) else 0
    return 0
