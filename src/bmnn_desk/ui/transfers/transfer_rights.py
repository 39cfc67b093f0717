"""What the account at a seat may do on the page of hand-overs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.round_covers import round_covers
from bmnn_desk.services.transfer_entries import transfer_entries

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRights:
    """Which acts are offered."""

    hand_over: bool
    sign: bool
    cancel: bool
    print: bool
    covers: bool


def transfer_rights(seat: Seat) -> TransferRights:
    """By the verbs that stand behind each act."""
    return TransferRights(
        hand_over=seat.may(hand_over),
        sign=seat.may(record_receipts),
        cancel=seat.may(cancel_transfers),
        print=seat.may(record_register_print, transfer_entries),
        covers=seat.may(record_copy_prints, round_covers),
    )
