"""Where the list's rows come from: the ids of a part, its rows in blocks, its counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.services.incoming_detail import IncomingDetailAsked, incoming_detail
from bmnn_desk.services.incoming_ids import IncomingAsked, incoming_counts, incoming_ids
from bmnn_desk.services.incoming_rows import IncomingRowsAsked, incoming_rows
from bmnn_desk.services.list_ids import ListKey
from bmnn_desk.ui.widgets.row_order import SortedSource

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping

    from bmnn_desk.domain.incoming_list import IncomingCounts, IncomingDetail, IncomingRow
    from bmnn_desk.ui.seat import Seat


class IncomingSource(SortedSource):
    """Reads for what `asked` says; each read is quick enough for a keystroke."""

    sorted_by: Mapping[str, ListKey] = {"number": ListKey.NUMBER, "level": ListKey.LEVEL}

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self.asked = IncomingAsked(body=seat.body, book=None)

    def ids(self) -> array[int]:
        """Every row's id, newest first or in the order that was put."""
        asked = replace(self.asked, order=self.asked_order)
        (found,) = self._seat.desk.read(incoming_ids, asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[IncomingRow | None, ...]:
        """The rows of these ids, None of one that is gone."""
        asked = IncomingRowsAsked(body=self.asked.body, ids=ids, day=self._seat.today())
        found = {row.id: row for row in self._seat.desk.read(incoming_rows, asked)}
        return tuple(found.get(each) for each in ids)

    def counts(self) -> IncomingCounts:
        """How many lines each part has, and by level in the one asked for."""
        (found,) = self._seat.desk.read(incoming_counts, self.asked)
        return found


def detail_of(seat: Seat, line: int) -> IncomingDetail:
    """All that is known today of what a line of the book is about.

    Raises:
        DeskError: the line is gone, or a read went wrong.
    """
    asked = IncomingDetailAsked(body=seat.body, line=line, day=seat.today())
    (detail,) = seat.desk.read(incoming_detail, asked)
    return detail
