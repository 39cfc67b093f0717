"""The office's papers about itself: entered, ended, listed with the expired laws that they name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.cited_laws import citations
from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.own_papers import LONGEST_PAPER_TEXT, OwnPaperEntry, OwnPaperKind
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    ReasonMissingError,
    TextTooLongError,
)
from bmnn_desk.services.office_facts import earlier, endings, settings_of
from bmnn_desk.services.record_commitments import require_people
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.cited_laws import Citation
    from bmnn_desk.domain.own_papers import OwnPaperEndRequest, OwnPaperRequest
    from bmnn_desk.services.people import PeopleAsked

READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPaperAsked:
    """Which paper of which body."""

    body: int
    paper: int


@allowed(Role.OFFICER, Role.CLERK)
def record_office_paper(work: Work, request: OwnPaperRequest) -> int:
    """Enter a paper of the office; its number comes back.

    A copying place with its plan becomes the office's setting in the same act: copying asks for
    that setting and nothing else.

    Raises:
        NotFoundError: there is no such body, or who is assigned never had a post in it.
        ReasonMissingError: it has no number, an assignment no person, a copying place no place
            or no plan.
        TextTooLongError: its text is longer than any paper.
        DaysOutOfOrderError: it ends before it begins, or holds before it was given out.
        AlreadyThereError: a paper of that kind with that number and day is there.
    """
    _check(work, request)
    same = select(t.OwnPaper.id).where(
        t.OwnPaper.body_id == request.body,
        t.OwnPaper.kind == request.kind.value,
        t.OwnPaper.number == request.number.strip(),
        t.OwnPaper.day == request.issued_on,
    )
    if request.kind.assigns:
        same = same.where(t.OwnPaper.person_id == request.person)
    if work.session.scalar(same.limit(1)) is not None:
        raise AlreadyThereError(t.OwnPaper.__tablename__)
    row = work.keep(
        t.OwnPaper(
            body_id=request.body,
            kind=request.kind.value,
            number=request.number.strip(),
            day=request.issued_on,
            since=request.since,
            until=request.until,
            person_id=request.person if request.kind.assigns else None,
            full_time=request.full_time and request.kind.assigns,
            place=request.place.strip(),
            note=request.note.strip(),
            text=request.text,
        )
    )
    if request.kind is OwnPaperKind.COPY_PLACE:
        _set_copy_place(work, request)
    work.about(t.OwnPaper.__tablename__, row.id)
    return row.id


@allowed(Role.OFFICER, Role.CLERK)
def end_office_paper(work: Work, request: OwnPaperEndRequest) -> int:
    """Enter a paper's last day; the number of the ending comes back.

    Raises:
        NotFoundError: the body has no such paper.
        ReasonMissingError: nobody says why.
        DaysOutOfOrderError: that day lies before its first one, or after its own last one.
    """
    row = work.find(t.OwnPaper, request.paper, request.body)
    if not request.reason.strip():
        raise ReasonMissingError
    if request.last < row.since:
        raise DaysOutOfOrderError(request.last, row.since)
    until = earlier(row.until, endings(work, t.OwnPaper.__tablename__).get(row.id))
    if until is not None and request.last > until:
        raise DaysOutOfOrderError(until, request.last)
    ending = work.keep(
        t.Ending(
            kind=t.OwnPaper.__tablename__,
            row=row.id,
            day=request.last,
            reason=request.reason.strip(),
        )
    )
    work.about(t.OwnPaper.__tablename__, row.id)
    return ending.id


@allowed(*READERS)
def own_papers(work: Work, asked: PeopleAsked, after: int) -> Block[OwnPaperEntry]:
    """Every paper of a body as it stands on a day, as they were entered.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, asked.body)
    rows = work.session.execute(
        select(t.OwnPaper, t.Person.name)
        .outerjoin(t.Person, t.Person.id == t.OwnPaper.person_id)
        .where(t.OwnPaper.body_id == asked.body, t.OwnPaper.id > after)
        .order_by(t.OwnPaper.id)
        .limit(BLOCK)
    ).all()
    ends = endings(work, t.OwnPaper.__tablename__)
    return Block(
        rows=tuple(own_paper_entry(work, row, name or "", ends, asked.day) for row, name in rows),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


@allowed(*READERS)
def own_paper_text(work: Work, asked: OwnPaperAsked, _after: int) -> Block[str]:
    """The text of a paper, as it was typed or pasted.

    Raises:
        NotFoundError: the body has no such paper.
    """
    return Block(rows=(work.find(t.OwnPaper, asked.paper, asked.body).text,), next_key=None)


def own_paper_entry(
    work: Work, row: t.OwnPaper, name: str, ends: Mapping[int, date], day: date
) -> OwnPaperEntry:
    """A paper as it stands on a day; a copying place ends where the setting names another."""
    return OwnPaperEntry(
        id=row.id,
        kind=OwnPaperKind(row.kind),
        number=row.number,
        issued_on=row.day,
        since=row.since,
        until=earlier(row.until, ends.get(row.id)),
        person=row.person_id,
        name=name,
        full_time=row.full_time,
        place=row.place,
        note=row.note,
        letters=len(row.text),
        outdated=tuple(
            each for each in citations(row.text, work.law.laws, day) if _is_outdated(each, day)
        ),
        is_replaced=_is_replaced(work, row),
    )


def _is_outdated(citation: Citation, day: date) -> bool:
    """Whether a law that is named no longer holds, surely or as far as can be told (CFG-01)."""
    law = citation.law
    last = None if law is None else law.until or law.until_inferred
    return last is not None and last < day


def _is_replaced(work: Work, row: t.OwnPaper) -> bool:
    """Whether copying goes by another decision: the office's settings are what it asks for."""
    if row.kind != OwnPaperKind.COPY_PLACE.value:
        return False
    return fold(row.number) not in fold(settings_of(work, row.body_id).copy_place_decision)


def _check(work: Work, request: OwnPaperRequest) -> None:
    work.find(t.Body, request.body)
    lacks_place = request.kind is OwnPaperKind.COPY_PLACE and not (
        request.place.strip() and request.plan.strip()
    )
    if not request.number.strip() or lacks_place:
        raise ReasonMissingError
    if len(request.text) > LONGEST_PAPER_TEXT:
        raise TextTooLongError(LONGEST_PAPER_TEXT)
    if request.kind.assigns:
        if request.person is None:
            raise ReasonMissingError
        require_people(work, request.body, (request.person,))
    if request.since < request.issued_on:
        raise DaysOutOfOrderError(request.since, request.issued_on)
    if request.until is not None and request.until < request.since:
        raise DaysOutOfOrderError(request.until, request.since)


def _set_copy_place(work: Work, request: OwnPaperRequest) -> None:
    decision = f"{request.number.strip()} ({short_day(request.issued_on)})"
    chosen = {
        "copy_place": request.place.strip(),
        "copy_place_decision": decision,
        "copy_place_plan": request.plan.strip(),
    }
    for key, value in chosen.items():
        work.keep(t.Setting(body_id=request.body, key=key, value=value, day=request.day))
