"""Put on record who signed a commitment, and who was trained: many people in one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AlreadyThereError, NotFoundError, ReasonMissingError
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.commitments import CommitmentsRequest, TrainingRequest


@allowed(Role.OFFICER, Role.CLERK)
def record_commitments(work: Work, request: CommitmentsRequest) -> tuple[int, ...]:
    """Keep the day on which people signed their commitments (CFG-07); the rows' numbers come back.

    Raises:
        NotFoundError: there is no such body, nobody is named, or one never had a post in it.
        ReasonMissingError: nobody says where the signed papers lie.
        AlreadyThereError: one is on record for that day.
    """
    require_people(work, request.body, request.persons)
    if not request.filed_in.strip():
        raise ReasonMissingError
    same = work.session.scalar(
        select(t.Commitment.id)
        .where(
            t.Commitment.body_id == request.body,
            t.Commitment.person_id.in_(request.persons),
            t.Commitment.kind == request.kind.value,
            t.Commitment.day == request.day,
        )
        .limit(1)
    )
    if same is not None:
        raise AlreadyThereError(t.Commitment.__tablename__)
    rows = [
        work.keep(
            t.Commitment(
                body_id=request.body,
                person_id=person,
                kind=request.kind.value,
                day=request.day,
                filed_in=request.filed_in.strip(),
            )
        ).id
        for person in request.persons
    ]
    work.about(t.Commitment.__tablename__, rows[0])
    return tuple(rows)


@allowed(Role.OFFICER, Role.CLERK)
def record_training(work: Work, request: TrainingRequest) -> tuple[int, ...]:
    """Keep who was trained, in what and by whom; the rows' numbers come back.

    Raises:
        NotFoundError: there is no such body, nobody is named, or one never had a post in it.
        ReasonMissingError: nobody says in what.
    """
    require_people(work, request.body, request.persons)
    if not request.subject.strip():
        raise ReasonMissingError
    rows = [
        work.keep(
            t.Training(
                body_id=request.body,
                person_id=person,
                day=request.day,
                subject=request.subject.strip(),
                provider=request.provider.strip(),
            )
        ).id
        for person in request.persons
    ]
    work.about(t.Training.__tablename__, rows[0])
    return tuple(rows)


def require_people(work: Work, body: int, persons: Sequence[int]) -> None:
    """Refuse people of another body, and one who is named twice.

    Raises:
        NotFoundError: there is no such body, nobody is named, or one never had a post in it.
    """
    work.find(t.Body, body)
    known = set(
        work.session.scalars(
            select(t.PostHeld.person_id)
            .where(t.PostHeld.body_id == body, t.PostHeld.person_id.in_(persons))
            .distinct()
        )
    )
    if not persons or len(set(persons)) < len(persons) or len(known) < len(persons):
        missing = next((each for each in persons if each not in known), 0)
        raise NotFoundError(t.Person.__tablename__, missing)
