"""What the rules of destroying look at, gathered from a destruction's rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.dates import in_term
from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.destruction import DestructionKind, SeatRole
from bmnn_desk.domain.ending_cases import (
    DestructionCase,
    DestructionCouncil,
    DestructionPaper,
)
from bmnn_desk.domain.office import PostKind
from bmnn_desk.services.away_copies import items_of, levels_now
from bmnn_desk.services.office_facts import earlier, endings
from bmnn_desk.services.people import posts_on
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.work import Work


def destruction_case(
    work: Work, row: t.Destruction, end: t.DestructionEnd, day: date
) -> DestructionCase:
    """A destruction as it was done, looked at on `day`; `end` need not be kept yet.

    Raises:
        NoRegimeError: no regime that the program knows is in force on one of its days.
    """
    seats = seats_of(work, row.id)
    papers = newest_papers(work, (row.id,)).get(row.id, {})
    council = None
    if seats:
        decision = papers.get(DestructionPaper.COUNCIL_DECISION)
        council = _council(work, row.body_id, seats, decision.day if decision else row.day)
    report = work.session.scalar(
        select(t.DestructionReport.day).where(t.DestructionReport.destruction_id == row.id)
    )
    law = work.law.on(end.day)
    return DestructionCase(
        day=day,
        level=highest_level(work, copies_of(work, row.id)),
        destroyed_on=end.day,
        decided_on=end.decided_on,
        post=_post(work, end),
        council=council,
        papers=frozenset(papers),
        is_emergency=row.kind == DestructionKind.EMERGENCY,
        reported_on=report,
        report=law.deadlines.spans[DeadlineKind.EMERGENCY_REPORT],
        lines_kept=end.lines_kept,
    )


def copies_of(work: Work, destruction: int) -> list[int]:
    """The copies that a destruction is about, in the order of their rows."""
    return list(
        work.session.scalars(
            select(t.DestructionCopy.copy_id)
            .where(t.DestructionCopy.destruction_id == destruction)
            .order_by(t.DestructionCopy.copy_id)
        )
    )


def seats_of(work: Work, destruction: int) -> list[t.DestructionSeat]:
    """The council as it was told last: an act that tells it tells all of it."""
    newest = (
        select(t.DestructionSeat.act_seq)
        .where(t.DestructionSeat.destruction_id == destruction)
        .order_by(t.DestructionSeat.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    return list(
        work.session.scalars(
            select(t.DestructionSeat)
            .where(
                t.DestructionSeat.destruction_id == destruction,
                t.DestructionSeat.act_seq == newest,
            )
            .order_by(t.DestructionSeat.id)
        )
    )


def newest_papers(
    work: Work, destructions: Collection[int]
) -> dict[int, dict[DestructionPaper, t.DestructionPaperGiven]]:
    """The newest paper of each kind of these destructions; one without any is left out."""
    found: dict[int, dict[DestructionPaper, t.DestructionPaperGiven]] = {}
    rows = work.session.scalars(
        select(t.DestructionPaperGiven)
        .where(t.DestructionPaperGiven.destruction_id.in_(destructions))
        .order_by(t.DestructionPaperGiven.id)
    )
    for row in rows:
        found.setdefault(row.destruction_id, {})[DestructionPaper(row.kind)] = row
    return found


def highest_level(work: Work, copies: Sequence[int]) -> SecrecyLevel:
    """The highest level that a document of these copies has now."""
    return max(levels_now(work, items_of(work, copies)).values())


def _council(
    work: Work, body: int, seats: Sequence[t.DestructionSeat], day: date
) -> DestructionCouncil:
    leading = {
        post.person
        for post in posts_on(work, day, body=body)
        if post.kind.is_head or post.kind is PostKind.DEPUTY
    }
    chairs = {seat.person_id for seat in seats if seat.role == SeatRole.CHAIR}
    return DestructionCouncil(
        chaired_by_leadership=bool(chairs & leading),
        has_keeper=any(seat.role == SeatRole.KEEPER for seat in seats),
    )


def _post(work: Work, end: t.DestructionEnd) -> AuthorityPost | None:
    """The post of who decided, where he held it on the day of the decision."""
    if end.held_id is None or end.decided_on is None:
        return None
    held = work.find(t.AuthorityHeld, end.held_id)
    until = earlier(held.until, endings(work, t.AuthorityHeld.__tablename__).get(held.id))
    if not in_term(end.decided_on, held.since, until):
        return None
    return work.law.on(end.decided_on).authority.get(held.post)
