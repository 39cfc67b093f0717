"""Finds the nơi nhận block in a document, and the rows that belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.copy_sentence_patterns import ANY_SENTENCE, SENTENCE_OPENS
from bmnn_desk.papers.reading.level_words import is_level_word
from bmnn_desk.papers.reading.list_items import Item, items_of, mark_of, opens_a_line
from bmnn_desk.papers.reading.reading_patterns import (
    AUTHORITY,
    COPY_MARK,
    LONE_RULE,
    POST,
    RECIPIENTS,
    RECIPIENTS_BARE,
)
from bmnn_desk.papers.reading.recipients_patterns import (
    ARCHIVE,
    DRAFTER,
    TOTAL,
)
from bmnn_desk.papers.reading.rows import by_flow, is_capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.papers.reading.rows import Row

_FIRST_COLUMN_MM = 25
_SHORT = 90


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecipientsBlock:
    """The block: `items` of its list, and `below`, what stands after it in another column."""

    heading: Row
    items: tuple[Item, ...]
    below: tuple[Item, ...]

    @property
    def places(self) -> frozenset[int]:
        """Which rows of the file it is made of."""
        rows = [row for item in (*self.items, *self.below) for row in item.rows]
        return frozenset({self.heading.at, *(row.at for row in rows)})


def recipients_block_lines(main: Sequence[Row]) -> RecipientsBlock | None:
    """The block of a document, None where it has none; the last heading wins."""
    place = _heading_place(main)
    if place is None:
        return None
    heading = main[place]
    own = [row for row in main[place + 1 :] if not _is_noise(row)]
    flow = _until_signature([row for row in own if row.line.flow == heading.line.flow])
    first = _first_row(heading)
    listed = [*first, *flow]
    beside: list[list[Row]] = []
    if not any(_is_archive(row) for row in listed):
        beside = _columns_beside(own, heading)
        listed += [] if beside else _on_next_pages(own, heading)
    columns = sorted((one for one in (listed, *beside) if one), key=lambda one: one[0].at)
    taken = {row.at for column in columns for row in column}
    items = [item for column in columns for item in items_of(column)]
    below = _below([row for row in own if row.at not in taken])
    return RecipientsBlock(heading=heading, items=tuple(items), below=tuple(below))


def _heading_place(main: Sequence[Row]) -> int | None:
    for pattern in (RECIPIENTS, RECIPIENTS_BARE):
        for place in range(len(main) - 1, -1, -1):
            if pattern.match(main[place].text):
                return place
    return None


def _first_row(heading: Row) -> list[Row]:
    """The rest of the heading's own line: "Nơi nhận: - Như trên;"."""
    found = RECIPIENTS.match(heading.text)
    rest = heading.text[found.end() :].strip() if found else ""
    return [heading_with(heading, rest)] if rest else []


def heading_with(row: Row, text: str) -> Row:
    """The same row, of which only this text is meant."""
    return type(row)(text=text, line=row.line, at=row.at)


def _until_signature(rows: Sequence[Row]) -> list[Row]:
    """The rows before a signature that stands below the block in the same column."""
    taken: list[Row] = []
    for row in rows:
        is_post = is_capital(row.text) and POST.match(row.text) is not None
        ended = not taken or taken[-1].text.endswith((";", ".", ")"))
        if len(row.text) <= _SHORT and (AUTHORITY.match(row.text) or (is_post and ended)):
            break
        taken.append(row)
    return taken


def _columns_beside(rows: Sequence[Row], heading: Row) -> list[list[Row]]:
    """The columns of a list set in two, where one of them ends with the archive line."""
    near = [row for row in rows if row.line.page == heading.line.page]
    columns = [
        _until_signature(column)
        for flow, column in by_flow(near).items()
        if flow != heading.line.flow and mark_of(column[0].text)
    ]
    return columns if any(_is_archive(row) for column in columns for row in column) else []


def _on_next_pages(rows: Iterable[Row], heading: Row) -> list[Row]:
    """The list goes on at the left of the next page, as a flow of its own."""
    left, page = heading.line.left_mm, heading.line.page
    if left is None or page is None:
        return []
    later = [row for row in rows if row.line.page is not None and row.line.page > page]
    left_most = [
        row
        for row in later
        if row.line.flow != heading.line.flow
        and row.line.left_mm is not None
        and row.line.left_mm < left + _FIRST_COLUMN_MM
    ]
    opens = next((at for at, row in enumerate(left_most) if mark_of(row.text)), None)
    return [] if opens is None else _until_signature(left_most[opens:])


def _below(rows: Sequence[Row]) -> list[Item]:
    """What stands outside the column yet speaks of total, drafter or copying."""
    found: list[Item] = []
    for column in by_flow(rows).values():
        opens = next((at for at, row in enumerate(column) if _speaks_of_copies(row.text)), None)
        if opens is None:
            continue
        items = items_of(_until_signature(column[opens:]))
        found += [item for item in items if _speaks_of_copies(item.text)]
    return found


def _speaks_of_copies(text: str) -> bool:
    if SENTENCE_OPENS.match(text) or (opens_a_line(text) and not ARCHIVE.match(text)):
        return True
    return any(pattern.search(text) for pattern in (TOTAL, DRAFTER, ANY_SENTENCE))


def _is_archive(row: Row) -> bool:
    return ARCHIVE.match(row.text[len(mark_of(row.text)) :]) is not None


def _is_noise(row: Row) -> bool:
    if LONE_RULE.fullmatch(row.text) or is_level_word(row):
        return True
    return row.text.isupper() and COPY_MARK.match(row.text) is not None
