"""Who signs each paper of a destruction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionKind, DestructionSheet, SeatRole
from bmnn_desk.domain.office_paper import PaperSignature

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.destruction import DestructionDetail

DECISIONS = frozenset({DestructionSheet.COUNCIL_DECISION, DestructionSheet.DECISION})


def destruction_signatures(
    words: Mapping[str, str], sheet: DestructionSheet, detail: DestructionDetail
) -> tuple[tuple[PaperSignature, ...], ...]:
    """The rows of places to sign of a paper: the head's, the proposer's, the council's."""
    note = words["note"]
    chair = PaperSignature(
        heading=words["sign_chair"], note=note, name=_seat_name(detail, SeatRole.CHAIR)
    )
    keeper = PaperSignature(
        heading=words["sign_keeper"], note=note, name=_seat_name(detail, SeatRole.KEEPER)
    )
    proposer = PaperSignature(
        heading=words["sign_proposer"], note=note, name=detail.row.proposed_by
    )
    if sheet in DECISIONS or sheet is DestructionSheet.EMERGENCY_REPORT:
        return ((PaperSignature(heading=words["sign_head"], note=words["note_seal"]),),)
    if sheet in {DestructionSheet.PROPOSAL, DestructionSheet.LIST}:
        return ((proposer,),)
    if sheet is DestructionSheet.MEETING_MINUTES:
        writer = PaperSignature(
            heading=words["sign_secretary"], note=note, name=_seat_name(detail, SeatRole.SECRETARY)
        )
        return ((writer, keeper, chair),)
    witness = PaperSignature(heading=words["sign_witness"], note=note)
    if detail.row.kind is DestructionKind.DECIDED:
        return ((witness, keeper, chair),)
    maker = PaperSignature(heading=words["sign_maker"], note=note, name=detail.row.proposed_by)
    return ((witness, maker),)


def _seat_name(detail: DestructionDetail, role: SeatRole) -> str:
    return next((seat.name for seat in detail.seats if seat.role == role), "")
