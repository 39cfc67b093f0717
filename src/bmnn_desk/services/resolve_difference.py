"""Resolve differences of a count: found later, handed over, moved, or explained; with proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.incidents import NEVER_MOVES
from bmnn_desk.domain.inventory import AnswerWay, CountOutcome
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    HolderMissingError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.inventory_scope import newest_counts, open_inventory
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.inventory import DifferenceRequest

_RESOLVED, _DIFFERENCE = "difference_resolved", "difference"
_INCIDENT = "incident_unrecorded"
# A reason alone says what became of a thing too many; what changes hands has a paper.
_PROVED = frozenset({AnswerWay.HANDED_OVER, AnswerWay.EXPLAINED})


@allowed(Role.CLERK, Role.OFFICER)
def resolve_difference(work: Work, request: DifferenceRequest) -> int:
    """Keep how differences were resolved; copies move where they are; how many is the answer.

    What becomes an incident is resolved by `record_incident`.

    Raises:
        NotFoundError: the body has no such round, the round no such difference, or there is no
            such person.
        WrongStageError: the round is closed, a row is no difference that waits, cannot be
            resolved so, or its copy does not move any more.
        ReasonMissingError: there is no reason, or no paper where one proves it.
        HolderMissingError: nobody says where the copies are, and no recorded move does.
        DaysOutOfOrderError: the day lies before the count, or a copy's last move.
    """
    row = open_inventory(work, request.inventory, request.body)
    if not request.reason.strip() or (request.way in _PROVED and not request.paper.strip()):
        raise ReasonMissingError
    if request.person is not None:
        work.find(t.Person, request.person)
    if request.way is AnswerWay.INCIDENT:
        raise WrongStageError(_INCIDENT, _DIFFERENCE)
    counts = open_differences(work, row.id, request.counts, request.way, request.day)
    for count in counts:
        event = None if count.copy_id is None else _settle(work, row, request, count)
        work.keep(
            t.InventoryAnswer(
                inventory_count_id=count.id,
                kind=request.way.value,
                day=request.day,
                reason=request.reason.strip(),
                paper=request.paper.strip(),
                incident_id=None,
                event_id=event,
            )
        )
    work.about(t.Inventory.__tablename__, row.id)
    return len(counts)


def open_differences(
    work: Work, inventory: int, numbers: Sequence[int], way: AnswerWay, day: date
) -> Sequence[t.InventoryCount]:
    """Differences of a round that wait for an answer, and can have this one.

    Raises:
        NotFoundError: none is named, or the round has no such count.
        WrongStageError: it is none that holds, was resolved, or cannot be so.
        DaysOutOfOrderError: the day lies before the count.
    """
    rows = work.session.scalars(
        select(t.InventoryCount)
        .where(t.InventoryCount.id.in_(numbers), t.InventoryCount.inventory_id == inventory)
        .order_by(t.InventoryCount.id)
    ).all()
    if not numbers or len(rows) < len(set(numbers)):
        raise NotFoundError(t.InventoryCount.__tablename__, min(numbers, default=0))
    holds = set(
        work.session.scalars(
            newest_counts(inventory).where(
                t.InventoryCount.copy_id.in_([row.copy_id for row in rows])
            )
        )
    )
    answered = set(
        work.session.scalars(
            select(t.InventoryAnswer.inventory_count_id).where(
                t.InventoryAnswer.inventory_count_id.in_(numbers)
            )
        )
    )
    for row in rows:
        if row.id in answered or (row.copy_id is not None and row.id not in holds):
            raise WrongStageError(_RESOLVED, _DIFFERENCE)
        if not way.suits(CountOutcome(row.outcome)):
            told, wanted = f"count_{row.outcome}", f"way_{way.value}"
            raise WrongStageError(told, wanted)
        if day < row.day:
            raise DaysOutOfOrderError(day, row.day)
    return rows


def _settle(
    work: Work, row: t.Inventory, request: DifferenceRequest, count: t.InventoryCount
) -> int | None:
    """The move that puts the copy where it is; None where it is where it was all the time."""
    if request.way is AnswerWay.EXPLAINED:
        return None
    now = work.session.scalars(
        select(t.CopyNow)
        .where(t.CopyNow.copy_id == count.copy_id)
        .execution_options(populate_existing=True)
    ).one()
    holder, place = request.holder.strip(), request.place.strip()
    if not (holder or place) and request.way is AnswerWay.FOUND_LATER:
        return None
    if not (holder or place) and request.way is AnswerWay.MOVED:
        holder, place = count.holder, count.place
    if not (holder or place) and now.event_id > row.last_event_id:
        return now.event_id
    if not (holder and place):
        raise HolderMissingError
    return _moved(work, request, now, (holder, place))


def _moved(work: Work, request: DifferenceRequest, now: t.CopyNow, where: tuple[str, str]) -> int:
    state = CopyState(now.state)
    if state in NEVER_MOVES or state is CopyState.LOST:
        raise WrongStageError(state.value, CopyState.HELD.value)
    if request.day < now.day:
        raise DaysOutOfOrderError(request.day, now.day)
    holder, place = where
    # The archive keeps what it has; whoever else has it, holds it.
    stays = state if holder == now.holder and now.ours else CopyState.HELD
    return work.keep(
        t.CopyEvent(
            copy_id=now.copy_id,
            kind=request.way.value,
            day=request.day,
            holder=holder,
            place=place,
            state=stays.value,
            paper=request.paper.strip(),
            person_id=request.person or (now.person_id if holder == now.holder else None),
            unit_id=now.unit_id if holder == now.holder else None,
        )
    ).id
