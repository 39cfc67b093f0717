"""Gather what a copying rests on: its source, its place in the book, who permits, who copies."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copy_cases import CopyCase
from bmnn_desk.domain.copying import ElsewherePaper
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.copy_permit import PermitFacts, permit_of
from bmnn_desk.services.copy_sources import DocumentFacts, document_of, last_number, source_of
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.open_volume import OpenPlace, PlaceAsked, open_place
from bmnn_desk.services.people import posts_on
from bmnn_desk.services.slips import fields_of
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopyRequest
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyFacts:
    """The rows and texts that a copying needs; they do not leave services.

    `source` is None for a paper from elsewhere, whose item is still to be made.
    """

    source: t.Copy | None
    document: DocumentFacts
    permit: PermitFacts
    place: OpenPlace
    numbers: tuple[int, ...]
    last_number: int
    recipients: tuple[str, ...]
    executor: str
    from_true_copy: bool


def gather_copying(work: Work, request: CopyRequest) -> CopyFacts:
    """Read all that a copying rests on; nothing is written, so that it serves a check as well.

    Raises:
        NotFoundError: the body has no such book, copy, person or post of authority.
        WrongStageError: the copy is not in the office's hands.
        BookClosedError: the book is no register of copying of that year, or was closed.
    """
    source, document, last = _source(work, request)
    recipients = tuple(_nfc(each) for each in request.recipients)
    return CopyFacts(
        source=source,
        document=document,
        permit=permit_of(work, request, document.level, _fields(work, source)),
        place=open_place(
            work,
            PlaceAsked(
                body=request.body,
                book=request.book,
                kind=BookKind.COPY,
                day=request.day,
                paper_page=request.paper_page,
                paper_line=request.paper_line,
            ),
        ),
        numbers=tuple(range(last + 1, last + 1 + len(recipients))),
        last_number=last,
        recipients=recipients,
        executor=_executor(work, request),
        from_true_copy=document.is_true_copy or request.from_true_copy,
    )


def copy_case(work: Work, request: CopyRequest, facts: CopyFacts) -> CopyCase:
    """What the rules of copying look at."""
    document, settings = facts.document, settings_of(work, request.body)
    return CopyCase(
        day=request.day,
        form=request.form,
        reference=document.reference,
        type_name=document.type_name,
        title=document.title,
        level=document.level,
        may_copy=document.may_copy,
        from_true_copy=facts.from_true_copy,
        last_number=facts.last_number,
        numbers=facts.numbers,
        recipients=facts.recipients,
        permitted_by=facts.permit.printed,
        permitted_title=facts.permit.title,
        permitted_on=request.permission.on,
        asked_first=request.permission.asked_first,
        execution=request.execution,
        known_executor=_is_of_the_office(work, request),
        extract=request.extract,
        has_place=facts.place.has_place,
        fixed_place=settings.copy_place,
        place_decision=settings.copy_place_decision,
        place_plan=settings.copy_place_plan,
    )


def _source(work: Work, request: CopyRequest) -> tuple[t.Copy | None, DocumentFacts, int]:
    paper = request.source
    if isinstance(paper, ElsewherePaper):
        top = paper.level is SecrecyLevel.TUYET_MAT
        facts = DocumentFacts(
            reference=_nfc(paper.reference),
            document_day=paper.document_day,
            type_name=_nfc(paper.type_name),
            # No book has the trích yếu of a Tuyệt mật paper that this desk has no consent for.
            title="" if top else _nfc(paper.title),
            level=paper.level,
            may_copy=paper.may_copy,
            is_true_copy=paper.is_true_copy,
        )
        return None, facts, paper.first_number - 1
    source_of(work, paper, request.body)
    row = work.find(t.Copy, paper)
    return row, document_of(work, row), last_number(work, row.id)


def _fields(work: Work, source: t.Copy | None) -> frozenset[str]:
    """What a deputy's power must cover; of what came in or from elsewhere nobody has said."""
    item = 0 if source is None else source.item_id
    slip = work.session.scalars(
        select(t.Slip).where(t.Slip.item_id == item).order_by(desc(t.Slip.id)).limit(1)
    ).first()
    return frozenset() if slip is None else fields_of(work, slip)


def _executor(work: Work, request: CopyRequest) -> str:
    person = request.execution.person
    return _nfc(request.execution.name) if person is None else work.find(t.Person, person).name


def _is_of_the_office(work: Work, request: CopyRequest) -> bool:
    person = request.execution.person
    if person is None:
        return False
    held = posts_on(work, request.day, body=request.body, person=person)
    return bool(held) or person == work.actor.person


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
