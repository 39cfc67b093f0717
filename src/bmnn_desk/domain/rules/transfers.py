"""Rules of hand-over (DI-01, DI-09…DI-11, DI-13, DI-14) and of what came (DEN-05, DEN-06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import ReceiptKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.transfers import ChannelCase, HandoverCase, ReceiptCase


def all_are_registered(case: HandoverCase) -> bool:
    """Every copy stands in its register before it is handed over."""
    return case.unregistered == 0


def carrier_may_carry(case: HandoverCase) -> bool:
    """The carrier is the clerk, a courier, or a person who works with secrets."""
    return case.carrier_is_known or case.carried_by_service


def channel_is_allowed(case: ChannelCase) -> bool:
    """The channel is of the closed list, goes there, and may carry that level."""
    return case.is_listed and case.suits and _takes_level(case)


def came_by_what_takes_it(case: ChannelCase) -> bool:
    """Nothing Tuyệt mật comes over a network, nor by a channel that is for lower levels alone."""
    return not (case.networked and case.level is SecrecyLevel.TUYET_MAT) and _takes_level(case)


def is_signed_for(case: ReceiptCase) -> bool:
    """What left the office is signed for, and who signed is known."""
    return case.inside or _is_signed(case)


def is_signed_for_inside(case: ReceiptCase) -> bool:
    """What was passed on inside the office is signed for, and who signed is known."""
    return not case.inside or _is_signed(case)


def signature_has_its_place(case: ReceiptCase) -> bool:
    """What counts as delivered stands on a printed sheet, or on a page and line."""
    return case.kind is ReceiptKind.RETURNED or case.has_proof


def quantities_agree(case: ReceiptCase) -> bool:
    """As many copies were received as were sent."""
    return case.received == case.sent


def _takes_level(case: ChannelCase) -> bool:
    return case.highest_level is None or case.level <= case.highest_level


def _is_signed(case: ReceiptCase) -> bool:
    return case.kind is ReceiptKind.RETURNED or bool(case.receiver.strip())


HANDOVER: Mapping[str, Callable[[HandoverCase], bool]] = {
    "DI-01": all_are_registered,
    "DI-11": carrier_may_carry,
}
CHANNEL: Mapping[str, Callable[[ChannelCase], bool]] = {
    "DI-10": channel_is_allowed,
}
INCOMING_CHANNEL: Mapping[str, Callable[[ChannelCase], bool]] = {
    "DEN-06": came_by_what_takes_it,
}
RECEIPT: Mapping[str, Callable[[ReceiptCase], bool]] = {
    "DI-09": is_signed_for,
    "DEN-05": is_signed_for_inside,
    "DI-13": signature_has_its_place,
    "DI-14": quantities_agree,
}
