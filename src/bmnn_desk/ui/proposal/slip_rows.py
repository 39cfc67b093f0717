"""Where the list of slips comes from: ids, rows in blocks, counts by state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.list_ids import ListKey
from bmnn_desk.services.slip_ids import SlipListAsked, newest_slip, slip_counts, slip_ids
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.widgets.row_order import SortedSource

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping

    from bmnn_desk.domain.slip_list import SlipEntry, SlipState
    from bmnn_desk.ui.seat import Seat


class SlipRows(SortedSource):
    """A row's id is its item's number; `state` and `words` narrow what `ids` gives."""

    sorted_by: Mapping[str, ListKey] = {"day": ListKey.DAY, "level": ListKey.LEVEL}

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._counts: Mapping[SlipState, int] = {}
        self._newest: int | None = None
        self.state: SlipState | None = None
        self.words = ""

    def read(self) -> int | None:
        """Read how many slips there are.

        Returns:
            The newest, where it was not there at the read before; None at the first read.

        Raises:
            DeskError: the desk could not read them; what was read before stays.
        """
        counts, newest = aside(self._counted)
        before, self._counts, self._newest = self._newest, counts, newest
        return None if before is None or newest <= before else newest

    @property
    def whole(self) -> int:
        """How many slips there are."""
        return sum(self._counts.values())

    def counts(self) -> Mapping[SlipState, int]:
        """How many are in each state."""
        return self._counts

    def _counted(self) -> tuple[Mapping[SlipState, int], int]:
        asked = SlipListAsked(body=self._seat.body)
        found = dict(self._seat.desk.read(slip_counts, asked))
        return found, max(self._seat.desk.read(newest_slip, asked), default=0)

    def entry(self, item: int | None) -> SlipEntry | None:
        """A slip, None where it is gone.

        Raises:
            DeskError: the desk could not read it.
        """
        return None if item is None else self.rows((item,))[0]

    def ids(self) -> array[int]:
        """The slips that are wanted, newest first or in the order that was put.

        Raises:
            DeskError: the desk could not read them.
        """
        asked = SlipListAsked(
            body=self._seat.body, state=self.state, words=self.words, order=self.asked_order
        )
        (found,) = self._seat.desk.read(slip_ids, asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[SlipEntry | None, ...]:
        """The slips of these items, None of one that is gone."""
        asked = SlipsAsked(body=self._seat.body, items=ids)
        found = {entry.item: entry for entry in self._seat.desk.read(slip_entries, asked)}
        return tuple(found.get(each) for each in ids)
