"""How an office stands to the rules of its own order, on a day: the cases of CFG-01, 04, 07, 08."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.dates import in_term
from bmnn_desk.domain.office_order import (
    CommitmentCase,
    CopyPlaceCase,
    OfficerAssignment,
    OfficerCase,
    OfficeRulesCase,
    cited_texts,
)
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.services.office_facts import earlier, endings, settings_of
from bmnn_desk.services.person_files import here_on, newest_commitments, newest_trainings
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from bmnn_desk.services.person_files import Post
    from bmnn_desk.services.work import Work

_RULES = (OwnPaperKind.RULES, OwnPaperKind.REGULATION)


def standing_papers(
    work: Work, body: int, day: date, *kinds: OwnPaperKind
) -> tuple[t.OwnPaper, ...]:
    """The papers of these kinds that hold on a day, newest first."""
    ends = endings(work, t.OwnPaper.__tablename__)
    rows = work.session.scalars(
        select(t.OwnPaper)
        .where(t.OwnPaper.body_id == body, t.OwnPaper.kind.in_([kind.value for kind in kinds]))
        .order_by(t.OwnPaper.since.desc(), t.OwnPaper.id.desc())
    )
    return tuple(
        row for row in rows if in_term(day, row.since, earlier(row.until, ends.get(row.id)))
    )


def standing_rules(work: Work, body: int, day: date) -> t.OwnPaper | None:
    """The office's own rules that hold on a day: a quy chế, where there is none a nội quy."""
    found = standing_papers(work, body, day, *_RULES)
    regulation = OwnPaperKind.REGULATION.value
    return next((row for row in found if row.kind == regulation), next(iter(found), None))


def office_rules_case(work: Work, body: int, day: date) -> OfficeRulesCase:
    """The office's own rules, and what of the law they name (CFG-01)."""
    row, settings = standing_rules(work, body, day), settings_of(work, body)
    return OfficeRulesCase(
        day=day,
        number="" if row is None else row.number,
        issued_on=None if row is None else row.day,
        is_regulation=row is not None and row.kind == OwnPaperKind.REGULATION.value,
        needs_regulation=settings.needs_regulation,
        cited=() if row is None else cited_texts(row.text, work.law.laws, day),
    )


def officer_case(work: Work, body: int, day: date) -> OfficerCase:
    """Who was made officer of secrecy by then (CFG-04); one who left is none any more."""
    ends = endings(work, t.OwnPaper.__tablename__)
    rows = work.session.scalars(
        select(t.OwnPaper)
        .where(t.OwnPaper.body_id == body, t.OwnPaper.kind == OwnPaperKind.OFFICER.value)
        .order_by(t.OwnPaper.id)
    )
    return OfficerCase(
        day=day,
        assignments=tuple(
            OfficerAssignment(
                person=row.person_id or 0,
                number=row.number,
                day=row.day,
                is_full_time=row.full_time,
                since=row.since,
                until=earlier(row.until, ends.get(row.id)),
            )
            for row in rows
        ),
        needs_full_time=settings_of(work, body).needs_full_time,
    )


def copy_place_case(work: Work, body: int) -> CopyPlaceCase:
    """The decision on the place of copying and its plan, as the office has them now (CFG-08)."""
    chosen = settings_of(work, body)
    return CopyPlaceCase(
        place_decision=chosen.copy_place_decision, place_plan=chosen.copy_place_plan
    )


def commitment_cases(
    work: Work, body: int, posts: Mapping[int, Sequence[Post]], day: date
) -> Iterator[tuple[int, CommitmentCase]]:
    """Everybody who is in a post on a day, and his commitment (CFG-07)."""
    signed = newest_commitments(work, body, CommitmentKind.ACCESS, day)
    for person in here_on(posts, day):
        yield person, CommitmentCase(day=day, has_access=True, signed_on=signed.get(person))


def untrained_people(
    work: Work, body: int, posts: Mapping[int, Sequence[Post]], day: date
) -> tuple[int, ...]:
    """Who is in a post on a day and was not trained in that day's year (KT-01C)."""
    trained = newest_trainings(work, body, day)
    return tuple(
        person
        for person in here_on(posts, day)
        if person not in trained or trained[person].year < day.year
    )
