"""What is asked of the reads of hand-over, and a request of each of its verbs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.transfers import parcels_of
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.round_covers import RoundAsked
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.signed_rows import LineAsked
from bmnn_desk.services.transfer_lines import TransferRowsAsked, TransfersAsked
from bmnn_desk.services.waiting_copies import CopiesAsked
from tests import make
from tests.handover_desk import cancels, round_of, round_on_the_way, signs, transfer_book, waiting

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.domain.transfers import HandoverRequest
    from tests.make import Office


def hands_over(at: Office) -> HandoverRequest:
    make.issued(at)
    newest = waiting(at)[-2:]
    return round_of(at, transfer_book(at), parcels=parcels_of(newest))


def of_lines(at: Office) -> TransfersAsked:
    return TransfersAsked(body=at.body, day=at.day)


TRANSFER_READS: dict[str, Callable[[Office], Any]] = {
    "round_ids": lambda at: BodyAsked(body=at.body),
    "round_rows": lambda at: TransferRowsAsked(
        body=at.body, day=at.day, ids=(round_on_the_way(at).handover,)
    ),
    "round_covers": lambda at: RoundAsked(body=at.body, handover=round_on_the_way(at).handover),
    "signing_rows": lambda at: LineAsked(body=at.body, line=round_on_the_way(at).lines[0]),
    "transfer_counts": of_lines,
    "transfer_entries": lambda at: VolumeAsked(body=at.body, book=transfer_book(at)),
    "transfer_ids": of_lines,
    "transfer_rows": lambda at: TransferRowsAsked(
        body=at.body, day=at.day, ids=round_on_the_way(at).lines
    ),
    "waiting_ids": lambda at: BodyAsked(body=at.body),
    "waiting_rows": lambda at: CopiesAsked(body=at.body, ids=(1,)),
}
TRANSFER_WRITES: dict[str, Callable[[Office], Any]] = {
    "cancel_transfers": lambda at: cancels(at, *round_on_the_way(at).lines),
    "hand_over": hands_over,
    "record_receipts": signs,
}
