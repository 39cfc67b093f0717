"""Record an incident: a leak or a loss, with its copies; what was missing in a count, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.incidents import NEVER_MOVES, IncidentKind
from bmnn_desk.domain.inventory import AnswerWay
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.inventory_scope import open_inventory
from bmnn_desk.services.move_copies import newest_moves
from bmnn_desk.services.propose_level import new_print_code
from bmnn_desk.services.resolve_difference import open_differences
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.incidents import IncidentRequest

LOST = "lost"


@allowed(Role.CLERK, Role.OFFICER)
def record_incident(work: Work, request: IncidentRequest) -> int:
    """Keep what happened; copies that are lost become so; the incident's number is the answer.

    A copy that was lost on a taking out is lost already and moves no more. Rows of a count that
    are named get their answer by it, and their copies are concerned.

    Raises:
        NotFoundError: the body has no such copy in a register, document or count. A package on a
            drive is in none: it is named by its document.
        ReasonMissingError: nobody says what is concerned, who found it or how it happened.
        WrongStageError: a copy is destroyed, cancelled or given back; or a count is no
            difference that waits.
        DaysOutOfOrderError: it was found after the day of the record, or before a lost copy's
            last move.
        AlreadyThereError: a lost copy belongs to an incident that is open.
    """
    counts = _counts(work, request)
    counted = {row.copy_id for row in counts if row.copy_id is not None}
    copies = sorted(counted.union(request.copies))
    if not (request.found_by.strip() and request.how.strip()):
        raise ReasonMissingError
    if not copies and request.item is None and not request.subject.strip():
        raise ReasonMissingError
    if request.day < request.found_on:
        raise DaysOutOfOrderError(request.day, request.found_on)
    if request.item is not None:
        work.find(t.Item, request.item, request.body)
    now = newest_moves(work, request.body, copies)
    if unregistered := set(copies).difference(copies_to_give(work, request.body, copies)):
        raise NotFoundError(t.Copy.__tablename__, min(unregistered))
    _require_apart(work, copies)
    row = work.keep(
        t.Incident(
            body_id=request.body,
            kind=request.kind.value,
            day=request.day,
            found_on=request.found_on,
            found_by=request.found_by.strip(),
            subject=request.subject.strip(),
            how=request.how.strip(),
            place=request.place.strip(),
            item_id=request.item,
            paper_code=new_print_code(),
        )
    )
    for each in now:
        event = _lose(work, request, row, each)
        work.keep(t.IncidentCopy(incident_id=row.id, copy_id=each.copy_id, event_id=event))
    _answer(work, counts, row)
    work.about(t.Incident.__tablename__, row.id)
    return row.id


def _counts(work: Work, request: IncidentRequest) -> Sequence[t.InventoryCount]:
    if not request.counts:
        return ()
    first = work.find(t.InventoryCount, request.counts[0])
    inventory = open_inventory(work, first.inventory_id, request.body)
    return open_differences(work, inventory.id, request.counts, AnswerWay.INCIDENT, request.day)


def _require_apart(work: Work, copies: Sequence[int]) -> None:
    """A lost copy belongs to one open incident, until it is found again."""
    ended = select(t.IncidentEnd.id).where(t.IncidentEnd.incident_id == t.IncidentCopy.incident_id)
    found = select(t.IncidentFind.id).where(t.IncidentFind.incident_copy_id == t.IncidentCopy.id)
    for chunk in in_chunks(copies):
        same = work.session.scalar(
            select(t.IncidentCopy.id)
            .where(
                t.IncidentCopy.copy_id.in_(chunk),
                t.IncidentCopy.event_id.is_not(None),
                ~ended.exists(),
                ~found.exists(),
            )
            .limit(1)
        )
        if same is not None:
            raise AlreadyThereError(t.IncidentCopy.__tablename__)


def _lose(work: Work, request: IncidentRequest, row: t.Incident, now: t.CopyNow) -> int | None:
    """The move by which a copy is lost: a new one, or the one that it was lost by before."""
    if request.kind is IncidentKind.LEAK:
        return None
    state = CopyState(now.state)
    if state is CopyState.LOST:
        return now.event_id
    if state in NEVER_MOVES:
        raise WrongStageError(state.value, CopyState.HELD.value)
    if request.found_on < now.day:
        raise DaysOutOfOrderError(request.found_on, now.day)
    return work.keep(
        t.CopyEvent(
            copy_id=now.copy_id,
            kind=LOST,
            day=request.found_on,
            holder=now.holder,
            place=now.place,
            state=CopyState.LOST.value,
            paper=row.paper_code,
            person_id=now.person_id,
            unit_id=now.unit_id,
        )
    ).id


def _answer(work: Work, counts: Sequence[t.InventoryCount], row: t.Incident) -> None:
    for count in counts:
        work.keep(
            t.InventoryAnswer(
                inventory_count_id=count.id,
                kind=AnswerWay.INCIDENT.value,
                day=row.day,
                reason=row.how,
                paper=row.paper_code,
                incident_id=row.id,
                event_id=None,
            )
        )
