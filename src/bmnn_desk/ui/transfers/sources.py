"""Where the rows of the lists of hand-overs come from; each call is one quick read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import ReceiptState
from bmnn_desk.services.list_ids import ListKey
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.transfer_lines import (
    TransferRowsAsked,
    TransfersAsked,
    transfer_ids,
    transfer_rows,
)
from bmnn_desk.services.transfer_rounds import round_ids, round_rows
from bmnn_desk.services.waiting_copies import CopiesAsked, waiting_ids, waiting_rows
from bmnn_desk.ui.widgets.row_order import SortedSource

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.transfer_list import RoundRow, TransferRow, WaitingRow
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.column import Row
    from bmnn_desk.ui.widgets.row_model import RowSource

_BLOCK = 500


class WaitingSource:
    """Copies at the clerk's, in the order of the registers."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def ids(self) -> array[int]:
        """Every copy's number."""
        (found,) = self._seat.desk.read(waiting_ids, BodyAsked(body=self._seat.body))
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[WaitingRow | None, ...]:
        """The copies of these numbers, None of one that is gone."""
        asked = CopiesAsked(body=self._seat.body, ids=ids)
        found = {row.id: row for row in self._seat.desk.read(waiting_rows, asked)}
        return tuple(found.get(each) for each in ids)


class RoundSource:
    """Rounds of delivery, newest first."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def ids(self) -> array[int]:
        """Every round's number."""
        (found,) = self._seat.desk.read(round_ids, BodyAsked(body=self._seat.body))
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[RoundRow | None, ...]:
        """The rounds of these numbers, None of one that is gone."""
        asked = TransferRowsAsked(body=self._seat.body, day=self._seat.today(), ids=ids)
        found = {row.id: row for row in self._seat.desk.read(round_rows, asked)}
        return tuple(found.get(each) for each in ids)


class LineSource(SortedSource):
    """Lines of the book: those not signed for, oldest first; or all, newest first."""

    sorted_by: Mapping[str, ListKey] = {"ordinal": ListKey.NUMBER}

    def __init__(self, seat: Seat, *, only_open: bool) -> None:
        self._seat, self._only_open = seat, only_open

    def ids(self) -> array[int]:
        """Every line's number."""
        order = self.order
        newest_first = not self._only_open if order is None else order.descending
        asked = TransfersAsked(
            body=self._seat.body,
            day=self._seat.today(),
            only_open=self._only_open,
            newest_first=newest_first,
        )
        (found,) = self._seat.desk.read(transfer_ids, asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[TransferRow | None, ...]:
        """The lines of these numbers, None of one that is gone."""
        asked = TransferRowsAsked(body=self._seat.body, day=self._seat.today(), ids=ids)
        found = {row.id: row for row in self._seat.desk.read(transfer_rows, asked)}
        return tuple(found.get(each) for each in ids)


def copies_waiting(seat: Seat) -> dict[int, WaitingRow]:
    """Every copy that waits, by its number, in the order of the registers."""
    source = WaitingSource(seat)
    return _all_rows(source, source.ids())


def lines_to_sign(seat: Seat, handover: int) -> dict[int, TransferRow]:
    """The lines of a round that nobody signed for, by their number."""
    asked = TransfersAsked(body=seat.body, day=seat.today(), handover=handover)
    (ids,) = seat.desk.read(transfer_ids, asked)
    found = _all_rows(LineSource(seat, only_open=True), ids)
    waits = {ReceiptState.OPEN, ReceiptState.OVERDUE}
    return {line: row for line, row in found.items() if row.state in waits}


def line_of(seat: Seat, line: int) -> TransferRow | None:
    """A line as it stands today; None where it is gone."""
    return LineSource(seat, only_open=False).rows((line,))[0]


def newest_open_round(seat: Seat) -> int | None:
    """The newest round with a line that nobody signed for; None where all are done."""
    source = LineSource(seat, only_open=True)
    ids = source.ids()
    newest = source.rows((ids[-1],))[0] if ids else None
    return None if newest is None else newest.handover


def _all_rows(source: RowSource[Row], ids: Sequence[int]) -> dict[int, Row]:
    """Every row that is still there, in the order of the ids."""
    found: dict[int, Row] = {}
    for at in range(0, len(ids), _BLOCK):
        block = tuple(ids[at : at + _BLOCK])
        read = zip(block, source.rows(block), strict=True)
        found |= {each: row for each, row in read if row is not None}
    return found
