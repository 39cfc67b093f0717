"""Which verb stands behind each act of the outgoing page: who lacks it is not offered the act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.compare_marks import compare_marks
from bmnn_desk.services.cover_facts import envelope_facts
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.services.record_draft_print import record_draft_print
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.ui.outgoing.acts import Act

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat

# Copies come out with their marks: both are written down, and who prints them needs both.
ACT_VERBS: Mapping[Act, tuple[Callable[..., object], ...]] = {
    Act.FOR_SIGNATURE: (print_for_signature,),
    Act.DRAFTS: (record_draft_print,),
    Act.SIGN: (record_signature,),
    Act.ISSUE: (issue_outgoing,),
    Act.PRINT_COPIES: (record_copy_prints, record_marks),
    Act.COVERS: (record_copy_prints, envelope_facts),
    Act.READ_MARKS: (compare_marks,),
    Act.CANCEL: (cancel_outgoing,),
}


def acts_of(seat: Seat) -> frozenset[Act]:
    """The acts that the account at this seat may do; to read is nothing to be asked for."""
    return frozenset({Act.LOOK, *(act for act, verbs in ACT_VERBS.items() if seat.may(*verbs))})
