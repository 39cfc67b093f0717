"""Print the text for signature (bản trình ký): read or ticked against the slip, counted, kept."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.outgoing import DraftCase, PrintForSignatureRequest
from bmnn_desk.domain.rules.document import DRAFT
from bmnn_desk.errors import DaysOutOfOrderError, WrongStageError
from bmnn_desk.services.contents import keep_content
from bmnn_desk.services.drafting_log import was_drafted_here
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.signatures import require_unsigned
from bmnn_desk.services.slips import decision_on, slip_of
from bmnn_desk.services.text_check import (
    PASSED,
    Checked,
    checked_text,
    earlier_check,
    found_by,
    keep_check,
    require_same_file,
    unanswered,
)
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from dataclasses import Field

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.text_faults.fault import TextFinding

FOR_SIGNATURE = "for_signature"


@allowed(Role.CLERK, Role.DRAFTER)
def print_for_signature(work: Work, request: PrintForSignatureRequest) -> tuple[Rule, ...]:
    """Record the prints for signature, after the text was compared with the approved slip.

    A file is compared by what was read of it; a scan, or a paper written elsewhere, by the
    clerk's ticks (workflow 2).

    Returns:
        The rules it breaks and still may.

    Raises:
        NotFoundError: the body has no such item, or the item no slip.
        WrongStageError: the slip is not approved, or the text is signed already.
        DaysOutOfOrderError: the day lies before the decision's.
        OtherFileReadError: the reading is of another file.
        ReasonMissingError: a finding is answered as misread without a reason.
        RulesBrokenError: a finding stands, or a tick is missing, whose rule blocks.
    """
    require_sight(work, request.item, print_for_signature)
    slip = slip_of(work, request.item, request.body)
    require_unsigned(work, request.item)
    decision = decision_on(work, slip.id)
    if decision.approved is None:
        at = "proposed" if decision.row is None else decision.row.kind.value
        raise WrongStageError(at, "approved")
    if request.day < decision.approved.day:
        raise DaysOutOfOrderError(request.day, decision.approved.day)
    require_same_file(request.file, request.facts)
    checked = checked_text(work, request)
    before = earlier_check(work, request.item, request.file) if checked is None else None
    case = DraftCase(
        ticks=request.ticks,
        findings=unanswered(_found(work, checked, before), request.misread),
        is_read=_is_read(checked, before),
        has_file=request.file is not None,
        is_logged=request.file is None or was_drafted_here(work, request.item),
    )
    broken = (
        *require_head(work, request.body, request.day, request.other_cases),
        *work.require(request.day, case, DRAFT, request.other_cases),
    )
    work.keep(
        t.PrintJob(
            item_id=request.item,
            what=FOR_SIGNATURE,
            day=request.day,
            prints=request.prints,
            outcome="came_out",
            ticks=sorted(field.name for field in fields(request.ticks) if _is_set(request, field)),
        )
    )
    if checked is not None:
        keep_check(work, request.item, request.day, checked, PASSED)
    if request.file is not None:
        keep_content(work, request.item, request.file, FOR_SIGNATURE)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("item", request.item)
    return broken


def _found(
    work: Work, checked: Checked | None, before: t.TextCheck | None
) -> tuple[TextFinding, ...]:
    """What was found, now or when the very bytes were read before: ticks do not undo that."""
    if checked is not None:
        return checked.findings
    return () if before is None else found_by(work, before)


def _is_read(checked: Checked | None, before: t.TextCheck | None) -> bool:
    if checked is not None:
        return checked.facts.has_text
    return before is not None and before.has_text


def _is_set(request: PrintForSignatureRequest, field: Field[bool]) -> bool:
    return bool(getattr(request.ticks, field.name))
