"""Where the list of decisions comes from; each call is one quick read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.services.change_detail import ChangeAsked, change_detail
from bmnn_desk.services.change_list import (
    ChangeRowsAsked,
    ChangesAsked,
    change_ids,
    change_rows,
    item_changes,
)
from bmnn_desk.services.secret_holders import HoldersAsked

if TYPE_CHECKING:
    from array import array

    from bmnn_desk.domain.term_list import ChangeDetail, ChangeRow
    from bmnn_desk.ui.seat import Seat

ALL, WAITING = "", "waiting"


class ChangeSource:
    """The choice is WAITING (somebody is still to be told, a copy to be marked), a kind, or ALL."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._words, self._choice = "", ALL

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words, self._choice = words, choice

    def ids(self) -> array[int]:
        """The changes, newest first."""
        waiting = self._choice == WAITING
        kinds = () if waiting or self._choice == ALL else (ChangeKind(self._choice),)
        asked = ChangesAsked(
            body=self._seat.body,
            day=self._seat.today(),
            words=self._words,
            kinds=frozenset(kinds),
            waiting=waiting,
        )
        (found,) = self._seat.desk.read(change_ids, asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[ChangeRow | None, ...]:
        """The changes of these numbers, None of one that is gone."""
        asked = ChangeRowsAsked(body=self._seat.body, day=self._seat.today(), ids=ids)
        found = {row.change: row for row in self._seat.desk.read(change_rows, asked)}
        return tuple(found.get(each) for each in ids)


def change_of(seat: Seat, change: int) -> ChangeDetail:
    """All about a change as it stands today.

    Raises:
        NotFoundError: the body has none of that number.
    """
    asked = ChangeAsked(body=seat.body, change=change, day=seat.today())
    (found,) = seat.desk.read(change_detail, asked)
    return found


def changes_of(seat: Seat, item: int) -> tuple[ChangeRow, ...]:
    """Everything that became of a document's secrecy, oldest first."""
    return tuple(seat.desk.read(item_changes, HoldersAsked(body=seat.body, item=item)))


def waiting_count(seat: Seat) -> int:
    """Of how many changes somebody is still to be told, or a copy to be marked."""
    source = ChangeSource(seat)
    source.narrow("", WAITING)
    return len(source.ids())
