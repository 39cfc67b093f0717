"""Where the lists of copies in hand come from; each call is one quick read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import HolderRow, HoldingPart, HoldingRow, PlaceRow
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.holders_list import HoldersAsked, holder_rows, place_rows
from bmnn_desk.services.holdings_list import (
    MOST_ROWS,
    HoldingRowsAsked,
    HoldingsAsked,
    holding_ids,
    holding_rows,
)
from bmnn_desk.services.list_ids import ListKey
from bmnn_desk.ui.listed.in_blocks import in_blocks
from bmnn_desk.ui.listed.short_source import ShortSource
from bmnn_desk.ui.widgets.row_order import SortedSource

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from bmnn_desk.ui.seat import Seat

LEVEL = "level:"
_MOST_OFFERED = 200
_PART_STATES = {
    HoldingPart.AT_CLERK: frozenset({CopyState.AT_CLERK}),
    HoldingPart.HELD: frozenset({CopyState.HELD, CopyState.DELIVERED}),
    HoldingPart.LENT: frozenset({CopyState.LENT}),
    HoldingPart.AWAY: frozenset({CopyState.ON_THE_WAY, CopyState.TAKEN_OUT}),
    HoldingPart.ARCHIVED: frozenset({CopyState.ARCHIVED}),
}
IN_HAND = frozenset[CopyState]().union(*_PART_STATES.values())
"""Every state of a copy that the office has."""


class HoldingSource(SortedSource):
    """The choice is a `HoldingPart`, or LEVEL with a level's name.

    `only` names a holder or a place, whose copies alone are shown as long as the words are its
    name.
    """

    sorted_by: Mapping[str, ListKey] = {
        "holder": ListKey.HOLDER,
        "place": ListKey.PLACE,
        "since": ListKey.SINCE,
        "due": ListKey.DUE,
    }

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._words, self._choice = "", ""
        self._only: HolderRow | PlaceRow | None = None

    def only(self, row: HolderRow | PlaceRow) -> str:
        """The words by which the list is narrowed to this holder's, or this place's copies."""
        self._only = row
        return _name(row)

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words, self._choice = words, choice
        if self._only is not None and words != _name(self._only):
            self._only = None

    def ids(self) -> array[int]:
        """The copies, the newest first or in the order that was put."""
        (found,) = self._seat.desk.read(holding_ids, self._asked())
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[HoldingRow | None, ...]:
        """The copies of these numbers, None of one that is gone."""
        asked = HoldingRowsAsked(body=self._seat.body, ids=ids)
        found = {row.id: row for row in self._seat.desk.read(holding_rows, asked)}
        return tuple(found.get(each) for each in ids)

    def _asked(self) -> HoldingsAsked:
        part, levels = HoldingPart.ALL, frozenset[SecrecyLevel]()
        if self._choice.startswith(LEVEL):
            levels = frozenset({SecrecyLevel[self._choice.removeprefix(LEVEL)]})
        elif self._choice:
            part = HoldingPart(self._choice)
        only = self._only
        return HoldingsAsked(
            body=self._seat.body,
            day=self._seat.today(),
            part=part,
            levels=levels,
            words=self._words if only is None else "",
            person=only.person if isinstance(only, HolderRow) else None,
            holder=only.holder if isinstance(only, HolderRow) else "",
            place=only.place if isinstance(only, PlaceRow) else "",
            order=self.asked_order,
        )


class HolderSource(ShortSource[HolderRow]):
    """Who holds copies: who is late first, then by name, which is what is looked for."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(lambda _choice: seat.desk.read(holder_rows, _asked(seat)), _name)


class PlaceSource(ShortSource[PlaceRow]):
    """Where copies lie, by name, which is what is looked for."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(lambda _choice: seat.desk.read(place_rows, _asked(seat)), _name)


def holding_of(seat: Seat, copy: int) -> HoldingRow:
    """A copy as it is now.

    Raises:
        NotFoundError: the body has no such copy.
    """
    asked = HoldingRowsAsked(body=seat.body, ids=(copy,))
    row = next(iter(seat.desk.read(holding_rows, asked)), None)
    if row is None:
        kind = "copy"
        raise NotFoundError(kind, copy)
    return row


def waiting_among(seat: Seat, copies: tuple[int, ...]) -> tuple[HoldingRow, ...]:
    """Those of the copies that wait for their destruction."""
    return tuple(row for row in _rows_of(seat, copies) if row.proposed)


def copies_to_move(
    seat: Seat,
    item: int,
    states: Collection[CopyState],
    words: str = "",
    also: tuple[int, ...] = (),
) -> tuple[HoldingRow, ...]:
    """Copies in hand in these states that have these words, of all holders and places.

    First `also`, whatever their state and however many; then those of the document `item`, then
    the newest, 200 of both.
    """
    asked = HoldingsAsked(body=seat.body, day=seat.today(), words=words, most=_MOST_OFFERED)
    parts = {part for part, of_part in _PART_STATES.items() if of_part & frozenset(states)}
    (same,) = seat.desk.read(holding_ids, replace(asked, item=item))
    others: set[int] = set()
    for part in parts:
        (found,) = seat.desk.read(holding_ids, replace(asked, part=part))
        others.update(found)
    kept = frozenset(also)
    ids = dict.fromkeys((*also, *reversed(same), *sorted(others, reverse=True)))
    rows = _rows_of(seat, tuple(ids)[: len(kept) + MOST_ROWS])
    fitting = tuple(row for row in rows if row.id in kept or row.state in states)
    return fitting[: len(kept) + _MOST_OFFERED]


def _rows_of(seat: Seat, copies: Sequence[int]) -> Iterator[HoldingRow]:
    return in_blocks(
        copies,
        MOST_ROWS,
        lambda ids: seat.desk.read(holding_rows, HoldingRowsAsked(body=seat.body, ids=ids)),
    )


def _name(row: HolderRow | PlaceRow) -> str:
    return row.holder if isinstance(row, HolderRow) else row.place


def _asked(seat: Seat) -> HoldersAsked:
    return HoldersAsked(body=seat.body, day=seat.today())
