"""Check what was read of a text against its slip, and keep what was found."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.approved_text import ApprovedText
from bmnn_desk.domain.drafting import FaultLine
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.text_faults.case import TextCase
from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding
from bmnn_desk.domain.text_faults.find import text_faults
from bmnn_desk.errors import OtherFileReadError, ReasonMissingError
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.slips import drafter_name, plan_of, recipients_of, slip_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.document import DocumentFacts
    from bmnn_desk.domain.drafting import ReturnRequest
    from bmnn_desk.domain.outgoing import Misread, PrintForSignatureRequest

PASSED, RETURNED = "passed", "returned"
# The program counts these in the file itself: there is nothing to be read otherwise.
_COUNTED = frozenset({TextFault.CHANGES_LEFT})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TextAsked:
    """Which item, and what was read of its text; `day` picks the rules."""

    body: int
    item: int
    day: date
    facts: DocumentFacts


@allowed(Role.CLERK, Role.DRAFTER)
def draft_findings(work: Work, asked: TextAsked, _after: int) -> Block[FaultLine]:
    """What is wrong with a text, to be shown before anything is recorded.

    Raises:
        NotFoundError: the body has no such item, or the item no slip.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    require_sight(work, asked.item, draft_findings)
    rules = work.law.on(asked.day).rules
    found = findings_of(work, asked.item, asked.body, asked.day, asked.facts)
    lines = (
        FaultLine(finding=each, rules=tuple(rules[name] for name in each.rules if name in rules))
        for each in found
    )
    return Block(rows=tuple(line for line in lines if line.rules), next_key=None)


def findings_of(
    work: Work, item: int, body: int, day: date, facts: DocumentFacts
) -> tuple[TextFinding, ...]:
    """Every fault of a text by the regime of a day.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    measure = work.law.on(day).measure
    case = TextCase(facts=facts, approved=approved_text(work, item, body), measure=measure)
    return text_faults(case)


def approved_text(work: Work, item: int, body: int) -> ApprovedText:
    """What the slip of an item wants its text to say."""
    slip, thing = slip_of(work, item, body), work.find(t.Item, item, body)
    names = name_on(work, body, slip.day)
    return ApprovedText(
        level=slip.level,
        copies=slip.copies,
        may_copy=slip.may_copy,
        recipients=recipients_of(work, slip.id),
        plan=plan_of(work, slip),
        drafter=drafter_name(work, thing),
        drafter_unit=thing.unit,
        agency=names.name,
        office=f"{names.parent} {names.name} {names.place}",
        type_name=thing.type_name,
        type_code=thing.type_code,
        title=thing.title,
    )


def require_same_file(file: bytes | None, facts: DocumentFacts | None) -> None:
    """The reading must be of the very bytes that are handed in.

    Raises:
        OtherFileReadError: it is of another file, or of none.
    """
    if facts is None:
        return
    if file is None or hashlib.sha256(file).hexdigest() != facts.sha256:
        raise OtherFileReadError


def unanswered(
    findings: tuple[TextFinding, ...], misread: tuple[Misread, ...]
) -> tuple[TextFinding, ...]:
    """The findings that the clerk did not answer as misread.

    Raises:
        ReasonMissingError: an answer without its reason.
    """
    if not all(answer.reason.strip() for answer in misread):
        raise ReasonMissingError
    answered = {(answer.fault, answer.seen) for answer in misread if answer.fault not in _COUNTED}
    return tuple(each for each in findings if (each.fault, each.seen) not in answered)


def earlier_check(work: Work, item: int, file: bytes | None) -> t.TextCheck | None:
    """The last check of these very bytes for an item, None where there was none."""
    if file is None:
        return None
    return work.session.scalars(
        select(t.TextCheck)
        .where(t.TextCheck.item_id == item)
        .where(t.TextCheck.sha256 == hashlib.sha256(file).hexdigest())
        .order_by(desc(t.TextCheck.id))
        .limit(1)
    ).first()


def found_by(work: Work, check: t.TextCheck) -> tuple[TextFinding, ...]:
    """What a check found and nobody answered as misread, without its places."""
    rows = work.session.scalars(
        select(t.FoundFault).where(t.FoundFault.check_id == check.id, t.FoundFault.misread == "")
    )
    return tuple(
        TextFinding(fault=TextFault(row.fault), seen=row.seen, wanted=row.wanted) for row in rows
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Checked:
    """A reading with all that was found in it, and how the clerk answered."""

    facts: DocumentFacts
    findings: tuple[TextFinding, ...]
    misread: tuple[Misread, ...]


def checked_text(work: Work, request: PrintForSignatureRequest | ReturnRequest) -> Checked | None:
    """The reading that a request carries, with all that is found in it; None without one."""
    facts = request.facts
    if facts is None:
        return None
    found = findings_of(work, request.item, request.body, request.day, facts)
    return Checked(facts=facts, findings=found, misread=request.misread)


def keep_check(work: Work, item: int, day: date, checked: Checked, outcome: str) -> int:
    """Record a check with every fault it found, those answered as misread with their reason."""
    facts = checked.facts
    reasons = {(answer.fault, answer.seen): answer.reason for answer in checked.misread}
    check = work.keep(
        t.TextCheck(
            item_id=item,
            day=day,
            sha256=facts.sha256,
            media=facts.kind,
            pages=facts.pages,
            has_text=facts.has_text,
            outcome=outcome,
        )
    )
    work.session.add_all(
        t.FoundFault(
            check_id=check.id,
            fault=finding.fault.value,
            page=None if finding.spot is None else finding.spot.page,
            line=None if finding.spot is None else finding.spot.line,
            area="" if finding.spot is None else finding.spot.area.value,
            seen=finding.seen,
            wanted=finding.wanted,
            misread=reasons.get((finding.fault, finding.seen), ""),
        )
        for finding in checked.findings
    )
    return check.id
