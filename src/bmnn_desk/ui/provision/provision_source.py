"""Where the list of requests for a secret comes from; each call is one quick read."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.provision_list import ProvisionState
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.inventories import MOST_ROWS
from bmnn_desk.services.provisions import ProvisionsAsked, provision_ids, provision_rows
from bmnn_desk.services.settings import BodyAsked

if TYPE_CHECKING:
    from bmnn_desk.domain.provision_list import ProvisionRow
    from bmnn_desk.ui.seat import Seat

ALL = "all"


class ProvisionSource:
    """The choice is ALL or a state; the words are looked for in who asks and both letters."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._words, self._choice = "", ALL
        self._found: dict[int, ProvisionRow] = {}

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words, self._choice = words, choice or ALL

    def ids(self) -> array[int]:
        """The requests, the newest first; an office has few of them."""
        words = search_words(self._words)
        (ids,) = self._seat.desk.read(provision_ids, BodyAsked(body=self._seat.body))
        self._found = {
            row.id: row
            for start in range(0, len(ids), MOST_ROWS)
            for row in self._seat.desk.read(
                provision_rows,
                ProvisionsAsked(body=self._seat.body, ids=tuple(ids[start : start + MOST_ROWS])),
            )
            if self._choice in {ALL, row.state.value}
            and words.are_in(fold(" ".join((row.asker, row.reference, row.number))))
        }
        return array("q", self._found)

    def rows(self, ids: tuple[int, ...]) -> tuple[ProvisionRow | None, ...]:
        """The requests of these numbers."""
        return tuple(self._found.get(each) for each in ids)


def provision_of(seat: Seat, provision: int) -> ProvisionRow:
    """A request as it is now.

    Raises:
        NotFoundError: the body has no such request.
    """
    asked = ProvisionsAsked(body=seat.body, ids=(provision,))
    row = next(iter(seat.desk.read(provision_rows, asked)), None)
    if row is None:
        kind = "provision"
        raise NotFoundError(kind, provision)
    return row


def open_count(seat: Seat) -> int:
    """How many requests wait for an answer."""
    source = ProvisionSource(seat)
    source.narrow("", ProvisionState.OPEN.value)
    return len(source.ids())
