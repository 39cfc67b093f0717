"""Where the list of copyings comes from: ids, rows in blocks, counts by state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.copying_list import (
    CopyingRowsAsked,
    CopyingsAsked,
    copying_counts,
    copying_ids,
    copying_rows,
)

if TYPE_CHECKING:
    from array import array

    from bmnn_desk.domain.copying_list import CopyingCounts, CopyingRow
    from bmnn_desk.ui.seat import Seat


class CopyingSource:
    """Reads for what `asked` says."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self.asked = CopyingsAsked(body=seat.body, day=seat.today())

    def ids(self) -> array[int]:
        """Every row's id, newest first."""
        (found,) = self._seat.desk.read(copying_ids, self.asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[CopyingRow | None, ...]:
        """The rows of these ids, None of one that is gone."""
        asked = CopyingRowsAsked(body=self.asked.body, day=self.asked.day, ids=ids)
        found = {row.id: row for row in self._seat.desk.read(copying_rows, asked)}
        return tuple(found.get(each) for each in ids)

    def counts(self) -> CopyingCounts:
        """How many stand in each state."""
        (found,) = self._seat.desk.read(copying_counts, self.asked)
        return found
