"""Record the signature as it stands on paper: signer, capacity, day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.proposal import SignatureCase
from bmnn_desk.domain.rules.proposal import SIGNATURE
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.office_facts import delegation, head_persons
from bmnn_desk.services.print_for_signature import FOR_SIGNATURE
from bmnn_desk.services.signatures import require_unsigned
from bmnn_desk.services.slips import decision_on, fields_of, slip_of
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.outgoing import SignatureRequest


@allowed(Role.CLERK)
def record_signature(work: Work, request: SignatureRequest) -> tuple[Rule, ...]:
    """Keep who signed, in which capacity, on which day.

    Returns:
        The rules it breaks and still may.

    Raises:
        WrongStageError: the item is signed already.
        RulesBrokenError: PDX-10, PDX-11, PDX-12, VB-04 or VB-05 blocks.
    """
    slip = slip_of(work, request.item, request.body)
    require_unsigned(work, request.item)
    signer = work.find(t.Person, request.signer)
    broken = (
        *require_head(work, request.body, request.day, request.other_cases),
        *work.require(request.day, _case(work, request, slip), SIGNATURE, request.other_cases),
    )
    work.keep(
        t.Signature(
            item_id=request.item,
            signer_id=signer.id,
            capacity=request.capacity,
            position=request.position,
            day=request.day,
            delegation_id=request.delegation,
        )
    )
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("item", request.item)
    return broken


def _case(work: Work, request: SignatureRequest, slip: t.Slip) -> SignatureCase:
    approval = decision_on(work, slip.id).approved
    heads_then = () if approval is None else head_persons(work, request.body, approval.day)
    return SignatureCase(
        capacity=request.capacity,
        signed_on=request.day,
        approved_on=None if approval is None else approval.day,
        approver_is_head=approval is not None and approval.decided_by in heads_then,
        signer=request.signer,
        is_compared=_was_printed(work, request),
        is_returned=_is_returned(work, request.item),
        heads=head_persons(work, request.body, request.day),
        level=slip.level,
        fields=fields_of(work, slip),
        delegation=delegation(work, request.body, request.delegation),
    )


def _was_printed(work: Work, request: SignatureRequest) -> bool:
    printed = select(t.PrintJob.id).where(
        t.PrintJob.item_id == request.item,
        t.PrintJob.what == FOR_SIGNATURE,
        t.PrintJob.day <= request.day,
    )
    return work.session.scalar(printed.limit(1)) is not None


def _is_returned(work: Work, item: int) -> bool:
    """True where the text was given back or changed since it was last printed for signature."""
    printed = select(func.max(t.PrintJob.act_seq)).where(
        t.PrintJob.item_id == item, t.PrintJob.what == FOR_SIGNATURE
    )
    since = (
        select(func.max(t.TextReturn.act_seq)).where(t.TextReturn.item_id == item),
        select(func.max(t.TextRewrite.act_seq)).where(t.TextRewrite.item_id == item),
    )
    last = work.session.scalar(printed) or 0
    return any((work.session.scalar(each) or 0) > last for each in since)
