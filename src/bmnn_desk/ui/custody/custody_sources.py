"""Where the lists of copies in hand come from; each call is one quick read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import HolderRow, HoldingPart, HoldingRow, PlaceRow
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.holders_list import HoldersAsked, holder_rows, place_rows
from bmnn_desk.services.holdings_list import (
    HoldingRowsAsked,
    HoldingsAsked,
    holding_ids,
    holding_rows,
)
from bmnn_desk.ui.listed.short_source import ShortSource

if TYPE_CHECKING:
    from array import array

    from bmnn_desk.ui.seat import Seat

LEVEL = "level:"
_MOST_OFFERED = 40


class HoldingSource:
    """The choice is a `HoldingPart`, or LEVEL with a level's name.

    `only` names a holder or a place, whose copies alone are shown as long as the words are its
    name.
    """

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
        """The copies, the newest first."""
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


def copies_with(seat: Seat, row: HoldingRow) -> tuple[HoldingRow, ...]:
    """What may go along with a copy in one act: the same document's, then the same holder's."""
    asked = HoldingsAsked(body=seat.body, day=seat.today(), item=row.item)
    (same,) = seat.desk.read(holding_ids, asked)
    asked = HoldingsAsked(
        body=seat.body,
        day=seat.today(),
        holder=row.holder,
        person=row.person,
        place=row.place,
    )
    (beside,) = seat.desk.read(holding_ids, asked)
    ids = tuple(dict.fromkeys((row.id, *reversed(same), *beside)))[:_MOST_OFFERED]
    return seat.desk.read(holding_rows, HoldingRowsAsked(body=seat.body, ids=ids))


def _name(row: HolderRow | PlaceRow) -> str:
    return row.holder if isinstance(row, HolderRow) else row.place


def _asked(seat: Seat) -> HoldersAsked:
    return HoldersAsked(body=seat.body, day=seat.today())
