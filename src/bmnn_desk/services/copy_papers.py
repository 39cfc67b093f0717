"""What the papers and marks of a copying say; and the check of one still being filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyForm, CopyPaperFacts, CopyStepKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.authority import PERMIT
from bmnn_desk.domain.rules.copying import COPYING
from bmnn_desk.services.copy_facts import copy_case, gather_copying
from bmnn_desk.services.copy_lines import copy_line, named_copies, steps_done
from bmnn_desk.services.extract_text import extract_text
from bmnn_desk.services.office_day import broken_on_day
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopyRequest
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.services.copy_facts import CopyFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyPapersAsked:
    """Which line of the registers of copying of which body."""

    body: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyingCheck:
    """What a copying would break as it stands, and what its request paper says."""

    rules: tuple[Rule, ...]
    facts: CopyPaperFacts


@allowed(Role.CLERK)
def copy_paper_facts(work: Work, asked: CopyPapersAsked, _after: int) -> Block[CopyPaperFacts]:
    """The facts of a line's papers: marks, Mẫu 10, Mẫu 13, the sheet to fill marks by.

    Raises:
        NotFoundError: the body has no such line in a register of copying.
        NotAllowedError: the extract is Tuyệt mật, and this account has no key for such.
    """
    line, columns = copy_line(work, asked.line, asked.body)
    names = name_on(work, asked.body, line.day)
    position, permitter = _permitter(work, columns)
    facts = CopyPaperFacts(
        ordinal=line.ordinal,
        day=line.day,
        form=CopyForm(columns.form),
        reference=columns.reference,
        document_day=columns.document_day,
        type_name=columns.type_name,
        title=columns.title,
        level=columns.level,
        may_copy=None,
        position=position,
        permitter=permitter,
        executor=columns.executor,
        place=columns.place,
        scans=CopyStepKind.SCANNED in steps_done(work, line.id),
        extract=extract_text(work, line, columns),
        copies=tuple((copy.number, name) for copy, name in named_copies(work, columns)),
        parent=names.parent,
        agency=names.name,
        town=names.place,
        has_seal=names.has_seal,
        code=f"SC{line.ordinal:02}-{line.day.year}",
    )
    return Block(rows=(facts,), next_key=None)


@allowed(Role.CLERK)
def copying_check(work: Work, request: CopyRequest, _after: int) -> Block[CopyingCheck]:
    """What the rules say of a copying as it is filled in, and the words of its request.

    Raises:
        NotFoundError: the body has no such book, copy, person or post of authority.
        WrongStageError: the copy is not in the office's hands.
        BookClosedError: the book is no register of copying of that year, or was closed.
    """
    facts = gather_copying(work, request)
    regime = work.law.on(request.day)
    rules = (
        *broken_on_day(work, request.body, request.day),
        *regime.check(facts.permit.case, PERMIT),
        *regime.check(copy_case(work, request, facts), COPYING),
    )
    check = CopyingCheck(rules=rules, facts=_asked_facts(work, request, facts))
    return Block(rows=(check,), next_key=None)


def _asked_facts(work: Work, request: CopyRequest, facts: CopyFacts) -> CopyPaperFacts:
    names, document = name_on(work, request.body, request.day), facts.document
    return CopyPaperFacts(
        ordinal=0,
        day=request.day,
        form=request.form,
        reference=document.reference,
        document_day=document.document_day,
        type_name=document.type_name,
        title=document.title,
        level=document.level,
        may_copy=document.may_copy,
        position=facts.permit.title,
        permitter=facts.permit.name,
        executor=facts.executor,
        place=request.execution.place,
        scans=request.execution.scans,
        extract="",
        copies=tuple(zip(facts.numbers, facts.recipients, strict=True)),
        parent=names.parent,
        agency=names.name,
        town=names.place,
        has_seal=names.has_seal,
        code=request.request_id[:8].upper(),
        requester=work.find(t.Person, work.actor.person).name,
        reason=request.note,
    )


def _permitter(work: Work, columns: t.CopyLine) -> tuple[str, str]:
    """Position and name apart: the book keeps them as one text."""
    if columns.permit_person_id is None:
        return "", columns.permitted_by
    name = work.find(t.Person, columns.permit_person_id).name
    return columns.permitted_by.removesuffix(name).rstrip(", "), name
