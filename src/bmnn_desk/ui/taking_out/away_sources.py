"""Where the lists of copies that are away come from; each call is one quick read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from bmnn_desk.services.meeting_list import meeting_detail, meeting_ids, meeting_rows
from bmnn_desk.services.recall_list import recall_detail, recall_ids, recall_rows
from bmnn_desk.services.trip_detail import trip_detail
from bmnn_desk.services.trip_list import AwayAsked, AwayRowsAsked, trip_ids, trip_rows

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable

    from bmnn_desk.domain.meetings import MeetingDetail, MeetingRow
    from bmnn_desk.domain.recalls import RecallDetail, RecallRow
    from bmnn_desk.domain.trips import TripDetail, TripRow
    from bmnn_desk.services.work import Block, Work
    from bmnn_desk.ui.seat import Seat

ALL, OPEN = "all", "open"


class _HasId(Protocol):
    """A row that has a number."""

    @property
    def id(self) -> int:
        """Its number."""


Shown = TypeVar("Shown", bound=_HasId)


class AwaySource(Generic[Shown]):
    """A list by its two reads; the choice `OPEN` leaves out what is over."""

    def __init__(
        self,
        seat: Seat,
        ids: Callable[[Work, AwayAsked, int], Block[array[int]]],
        rows: Callable[[Work, AwayRowsAsked, int], Block[Shown]],
    ) -> None:
        self._seat, self._ids, self._rows = seat, ids, rows
        self._words, self._choice = "", ALL

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words, self._choice = words, choice

    def ids(self) -> array[int]:
        """The records, the newest first."""
        asked = AwayAsked(
            body=self._seat.body,
            day=self._seat.today(),
            words=self._words,
            only_open=self._choice == OPEN,
        )
        (found,) = self._seat.desk.read(self._ids, asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[Shown | None, ...]:
        """The records of these numbers, None of one that is gone."""
        found = {
            row.id: row for row in self._seat.desk.read(self._rows, _rows_asked(self._seat, ids))
        }
        return tuple(found.get(each) for each in ids)


def trip_source(seat: Seat) -> AwaySource[TripRow]:
    """What was taken out."""
    return AwaySource(seat, trip_ids, trip_rows)


def recall_source(seat: Seat) -> AwaySource[RecallRow]:
    """What is called back."""
    return AwaySource(seat, recall_ids, recall_rows)


def meeting_source(seat: Seat) -> AwaySource[MeetingRow]:
    """What was given out at meetings."""
    return AwaySource(seat, meeting_ids, meeting_rows)


def trip_of(seat: Seat, number: int) -> TripDetail:
    """Everything of a taking out.

    Raises:
        NotFoundError: the body has none of that number.
    """
    (found,) = seat.desk.read(trip_detail, _rows_asked(seat, (number,)))
    return found


def recall_of(seat: Seat, item: int) -> RecallDetail:
    """A document with its sent copies.

    Raises:
        NotFoundError: the body has no such document with a line in the outgoing register.
    """
    (found,) = seat.desk.read(recall_detail, _rows_asked(seat, (item,)))
    return found


def meeting_of(seat: Seat, number: int) -> MeetingDetail:
    """Everything of a meeting.

    Raises:
        NotFoundError: the body has none of that number.
    """
    (found,) = seat.desk.read(meeting_detail, _rows_asked(seat, (number,)))
    return found


def _rows_asked(seat: Seat, ids: tuple[int, ...]) -> AwayRowsAsked:
    return AwayRowsAsked(body=seat.body, day=seat.today(), ids=ids)
