"""Enter a copying (sao, chụp): its line in the register, and a numbered copy for each recipient."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copying import CopyStepKind, DuplicateMade
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.authority import PERMIT
from bmnn_desk.domain.rules.copying import COPYING
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.contents import keep_content
from bmnn_desk.services.copy_facts import CopyFacts, copy_case, gather_copying
from bmnn_desk.services.extract_text import EXTRACT
from bmnn_desk.services.line_text import make_line_findable
from bmnn_desk.services.new_item import NewItem, keep_item
from bmnn_desk.services.office_day import require_head
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.open_volume import keep_line
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopyRequest
    from bmnn_desk.domain.findings import Rule

COPIED = "copied"
ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Copied:
    """What comes back: the item, its line and ordinal, the copies to make, warnings."""

    item: int
    line: int
    ordinal: int
    copies: tuple[DuplicateMade, ...]
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK)
def copy_document(work: Work, request: CopyRequest) -> Copied:
    """Enter a permitted copying before it is done, with a copy number for each recipient.

    Numbers run on behind the source's last copy and are never given again.

    Raises:
        NotFoundError: the body has no such book, copy, person or post of authority.
        WrongStageError: the copy is not in the office's hands.
        DaysOutOfOrderError: the day lies before the last line of a printed book.
        RulesBrokenError: a rule of SC blocks; no number is spent.
        BookClosedError: the book is no register of copying of that year, or was closed.
    """
    facts = gather_copying(work, request)
    headed = require_head(work, request.body, request.day, request.other_cases)
    permitted = work.require(request.day, facts.permit.case, PERMIT, request.other_cases)
    case = copy_case(work, request, facts)
    broken = work.require(request.day, case, COPYING, request.other_cases)
    item = _item(work, request, facts)
    line = keep_line(work, facts.place, item)
    work.session.add(_copy_line(request, facts, line.id))
    made = _keep_copies(work, request.body, facts, line)
    if request.execution.scans:
        work.session.add(_scanned(line, len(made)))
    if request.extract.strip():
        keep_content(work, item, request.extract.strip().encode(), EXTRACT)
    _make_findable(work, facts, line.id)
    broken = (*headed, *permitted, *broken)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("line", line.id)
    return Copied(item=item, line=line.id, ordinal=line.ordinal, copies=made, warnings=broken)


def _item(work: Work, request: CopyRequest, facts: CopyFacts) -> int:
    if facts.source is not None:
        return facts.source.item_id
    document = facts.document
    new = NewItem(
        body=request.body,
        kind=ELSEWHERE,
        type_name=document.type_name,
        title=document.title,
        level=document.level,
        since=request.day,
    )
    return keep_item(work, new)


def _copy_line(request: CopyRequest, facts: CopyFacts, line: int) -> t.CopyLine:
    document, permit, execution = facts.document, facts.permit, request.execution
    return t.CopyLine(
        line_id=line,
        source_copy_id=None if facts.source is None else facts.source.id,
        form=request.form.value,
        reference=document.reference,
        document_day=document.document_day,
        type_name=document.type_name,
        title=document.title,
        level=document.level,
        quantity=len(facts.recipients),
        permitted_by=permit.printed,
        permit_person_id=permit.person,
        permit_post=permit.post,
        delegation_id=request.permission.delegation,
        permitted_on=request.permission.on or request.day,
        asked_first=request.permission.asked_first,
        executor=facts.executor,
        executor_person_id=execution.person,
        place=execution.place.strip(),
        unlinked_device=execution.unlinked_device,
        recipients=list(facts.recipients),
        # A line is never wiped, so an extract's words are a content; older lines may hold theirs.
        extract="",
        note=request.note.strip(),
    )


def _scanned(line: t.Line, count: int) -> t.CopyStep:
    kind = CopyStepKind.SCANNED.value
    return t.CopyStep(line_id=line.id, kind=kind, day=line.day, count=count, words="")


def _keep_copies(
    work: Work, body: int, facts: CopyFacts, line: t.Line
) -> tuple[DuplicateMade, ...]:
    rows = [
        t.Copy(
            item_id=line.item_id,
            line_id=line.id,
            number=number,
            kind=CopyKind.DUPLICATE,
            source_copy_id=None if facts.source is None else facts.source.id,
        )
        for number in facts.numbers
    ]
    work.session.add_all(rows)
    work.session.flush()
    words = work.law.on(line.day).words
    place = settings_of(work, body).clerk_place
    work.session.add_all(
        t.CopyEvent(
            copy_id=row.id,
            kind=COPIED,
            day=line.day,
            holder=words["copy_original_holder"],
            place=place,
            state=CopyState.AT_CLERK.value,
            paper=facts.document.reference,
        )
        for row in rows
    )
    return tuple(
        DuplicateMade(copy=row.id, number=row.number, recipient=recipient)
        for row, recipient in zip(rows, facts.recipients, strict=True)
    )


def _make_findable(work: Work, facts: CopyFacts, line: int) -> None:
    document = facts.document
    title = "" if _is_top(facts) else document.title
    words = (document.reference, document.type_name, title, facts.permit.printed)
    make_line_findable(work, line, words, facts.recipients)


def _is_top(facts: CopyFacts) -> bool:
    return facts.document.level is SecrecyLevel.TUYET_MAT
