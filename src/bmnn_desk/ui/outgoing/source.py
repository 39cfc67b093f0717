"""Where the list's rows come from: the ids of a stage, its rows in blocks, its counts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.services.list_ids import ListKey
from bmnn_desk.services.outgoing_ids import OutgoingAsked, outgoing_counts, outgoing_ids
from bmnn_desk.services.outgoing_rows import RowsAsked, outgoing_rows
from bmnn_desk.ui.books.year_books import books_of_kind
from bmnn_desk.ui.widgets.row_order import SortedSource

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping

    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.domain.outgoing_list import OutgoingRow, StageCounts
    from bmnn_desk.domain.stages import Stage
    from bmnn_desk.ui.seat import Seat


class OutgoingSource(SortedSource):
    """Reads for what `asked` says; each read is quick enough for a keystroke."""

    sorted_by: Mapping[str, ListKey] = {"ordinal": ListKey.NUMBER, "level": ListKey.LEVEL}

    def __init__(self, seat: Seat, stage: Stage) -> None:
        self._seat = seat
        self.asked = OutgoingAsked(body=seat.body, book=None, day=seat.today(), stage=stage)

    def ids(self) -> array[int]:
        """Every row's id, newest first or in the order that was put."""
        asked = replace(self.asked, order=self.asked_order)
        (found,) = self._seat.desk.read(outgoing_ids, asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[OutgoingRow | None, ...]:
        """The rows of these ids, None of one that is gone."""
        asked = RowsAsked(body=self.asked.body, stage=self.asked.stage, ids=ids, day=self.asked.day)
        found = {row.id: row for row in self._seat.desk.read(outgoing_rows, asked)}
        return tuple(found.get(each) for each in ids)

    def counts(self) -> StageCounts:
        """How many stand in each stage, and by level in the one asked for."""
        (found,) = self._seat.desk.read(outgoing_counts, self.asked)
        return found

    def books(self) -> tuple[BookEntry, ...]:
        """The body's registers of outgoing documents, newest first."""
        return books_of_kind(self._seat, BookKind.OUTGOING)
