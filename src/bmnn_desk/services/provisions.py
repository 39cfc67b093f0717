"""Requests for a secret as lists show them, as the rules look at them, and their answers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.authority import Power, may_decide
from bmnn_desk.domain.provision import ProvisionCase
from bmnn_desk.domain.provision_list import (
    ProvisionAnswerFacts,
    ProvisionRow,
    ProvisionState,
    written_request,
)
from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.services.inventories import MOST_ROWS, READERS
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from datetime import date

    from bmnn_desk.services.settings import BodyAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionsAsked:
    """Requests of a body by their numbers, 500 at most."""

    body: int
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(*READERS)
def provision_ids(work: Work, asked: BodyAsked, _after: int) -> Block[array[int]]:
    """One array ("q") with the number of every request to the body, the newest first."""
    found = select(t.Provision.id).where(t.Provision.body_id == asked.body)
    return ids_block(ids_of(work, found), newest_first=True)


@allowed(*READERS)
def provision_rows(work: Work, asked: ProvisionsAsked, _after: int) -> Block[ProvisionRow]:
    """The requests in the order asked; one that the body has not gives no row."""
    rows = work.session.execute(
        select(t.Provision, t.ProvisionDecision)
        .outerjoin(t.ProvisionDecision, t.ProvisionDecision.provision_id == t.Provision.id)
        .where(t.Provision.id.in_(asked.ids), t.Provision.body_id == asked.body)
    )
    found = {row.id: provision_row(row, decision) for row, decision in rows}
    return Block(rows=tuple(found[each] for each in asked.ids if each in found), next_key=None)


@allowed(*READERS)
def open_provisions(work: Work, asked: BodyAsked, _after: int) -> Block[int]:
    """How many requests to the body wait for an answer, as one row."""
    decided = select(t.ProvisionDecision.id).where(
        t.ProvisionDecision.provision_id == t.Provision.id
    )
    requests = select(func.count()).select_from(t.Provision)
    found = work.session.scalar(
        requests.where(t.Provision.body_id == asked.body, ~decided.exists())
    )
    return Block(rows=(found or 0,), next_key=None)


@allowed(*READERS)
def provision_answers(
    work: Work, asked: ProvisionsAsked, _after: int
) -> Block[ProvisionAnswerFacts]:
    """What the letters say that answer these requests; one without an answer gives none."""
    found = []
    rows = provision_rows(work, asked, 0).rows
    days = {row.decided_on for row in rows if row.decided_on is not None}
    named = {day: name_on(work, asked.body, day) for day in days}
    for row in rows:
        if row.decided_on is None:
            continue
        names = named[row.decided_on]
        found.append(
            ProvisionAnswerFacts(
                parent=names.parent,
                agency=names.name,
                place=names.place,
                day=row.decided_on,
                row=row,
            )
        )
    return Block(rows=tuple(found), next_key=None)


def decision_of(work: Work, number: int) -> t.ProvisionDecision | None:
    """How a request was decided, None while it is open."""
    return work.session.scalars(
        select(t.ProvisionDecision).where(t.ProvisionDecision.provision_id == number)
    ).first()


def provision_row(row: t.Provision, decision: t.ProvisionDecision | None) -> ProvisionRow:
    """A request with its answer, None while it is open."""
    plain = ProvisionRow(
        id=row.id,
        day=row.day,
        kind=AskerKind(row.kind),
        asker=row.asker,
        secret=row.secret,
        level=row.level,
        purpose=row.purpose,
        commitment=row.commitment,
        reference=row.reference,
        asked_on=row.asked_on,
        representative=row.representative,
        nationality=row.nationality,
        identity_number=row.identity_number,
        position=row.position,
        address=row.address,
        paper_code=row.paper_code,
        state=ProvisionState.OPEN,
    )
    if decision is None:
        return plain
    return replace(
        plain,
        state=ProvisionState.GRANTED if decision.granted else ProvisionState.REFUSED,
        decided_on=decision.day,
        number=decision.number,
        reason=decision.reason,
        decided_by=decision.decided_by,
        title=decision.title,
    )


def provision_case(
    work: Work, row: ProvisionRow, day: date, post: str, answer: tuple[bool, str, str]
) -> ProvisionCase:
    """A request and its answer (granted, number, reason) as the rules look at them that day.

    A post of the matrix counts for foreigners only as far as it may provide these.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    granted, number, reason = answer
    held = work.law.on(day).authority.get(post)
    foreign = Power.PROVIDE_FOREIGN
    if held is not None and row.kind.is_foreign and not may_decide(held, foreign, row.level):
        held = None
    return ProvisionCase(
        day=day,
        level=row.level,
        post=held,
        request=written_request(row),
        is_granted=granted,
        refusal_number="" if granted else number,
        refusal_reason="" if granted else reason,
    )
