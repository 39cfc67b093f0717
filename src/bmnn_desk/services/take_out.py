"""Take copies out of where they are kept (mang ra khỏi nơi lưu giữ), in the country or abroad."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.taking_out import TAKING_OUT
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import DaysOutOfOrderError, RecipientMissingError
from bmnn_desk.services.away_copies import require_kept
from bmnn_desk.services.people import posts_on
from bmnn_desk.services.trip_case import TripDocument, trip_case
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.trips import TripRequest
    from bmnn_desk.services.away_copies import CopyAt

TAKEN_OUT = "taken_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOut:
    """What comes back: the taking out's number, and the rules that it breaks all the same."""

    trip: int
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK)
def take_out(work: Work, request: TripRequest) -> TakenOut:
    """Enter the taking out with its request and permission; its copies are away till `until`.

    Raises:
        NotFoundError: the body has no such copy, person or delegation, or a copy stands twice.
        WrongStageError: a copy is not kept here: it is away, or does not move any more.
        RecipientMissingError: nobody is named who takes them.
        DaysOutOfOrderError: the work ends before it begins or before they leave, or a copy moved
            after that day.
        RulesBrokenError: MR-01…MR-02B block.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    _require_days(request)
    if not request.taker.strip():
        raise RecipientMissingError
    if request.taker_person is not None:
        work.find(t.Person, request.taker_person)
    copies = require_kept(work, request.body, request.copies, request.day)
    row = taking_out_row(work, request)
    broken = _check(work, request, row, copies)
    work.keep(row)
    moves = [_move(request, copy) for copy in copies]
    work.session.add_all(moves)
    work.session.flush()
    work.session.add_all(
        t.TakingOutCopy(taking_out_id=row.id, copy_id=move.copy_id, event_id=move.id)
        for move in moves
    )
    work.session.add_all(t.CopyDue(copy_event_id=move.id, due=request.until) for move in moves)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about(t.TakingOut.__tablename__, row.id)
    return TakenOut(trip=row.id, warnings=broken)


@allowed(Role.CLERK)
def taking_out_findings(work: Work, request: TripRequest, _after: int) -> Block[Rule]:
    """The rules that a taking out would break, as `take_out` would find them; nothing is kept.

    Raises:
        NotFoundError: the body has no such copy, person or delegation.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    copies = require_kept(work, request.body, request.copies, request.day)
    row, law = taking_out_row(work, request), work.law.on(request.day)
    broken = {
        rule.id: rule
        for document in documents_of(copies)
        for rule in law.check(trip_case(work, row, document), TAKING_OUT)
    }
    return Block(rows=tuple(broken.values()), next_key=None)


def documents_of(copies: Mapping[int, CopyAt]) -> tuple[TripDocument, ...]:
    """The documents of copies, each once."""
    found = {
        copy.at.item: TripDocument(
            item=copy.at.item,
            type_name=copy.at.type_name,
            title=copy.at.title,
            level=copy.level,
        )
        for copy in copies.values()
    }
    return tuple(found.values())


def taking_out_row(work: Work, request: TripRequest) -> t.TakingOut:
    """The row of a taking out as it is filled in; not kept.

    Raises:
        NotFoundError: there is no such body, or no such person who permits.
    """
    work.find(t.Body, request.body)
    permit = request.permit
    name, title = "" if permit is None else permit.name, "" if permit is None else permit.title
    if permit is not None and permit.person is not None:
        name = work.find(t.Person, permit.person).name
        posts = posts_on(work, permit.day, body=request.body, person=permit.person)
        title = posts[0].post if posts else title
    return t.TakingOut(
        body_id=request.body,
        leaves_on=request.day,
        since=request.since,
        until=request.until,
        abroad=request.abroad,
        taker=request.taker.strip(),
        taker_person_id=request.taker_person,
        position=request.position.strip(),
        unit=request.unit.strip(),
        purpose=request.purpose.strip(),
        place=request.place.strip(),
        protection=request.protection.strip(),
        asked_on=request.asked_on,
        asked_number=request.asked_number.strip(),
        permitted_on=None if permit is None else permit.day,
        permit_number="" if permit is None else permit.number.strip(),
        permitted_by=name.strip(),
        permit_title=title.strip(),
        permit_person_id=None if permit is None else permit.person,
        permit_post="" if permit is None else permit.post,
        delegation_id=None if permit is None else permit.delegation,
        told_head=request.told_head.strip(),
        told_on=request.told_on,
        note=request.note.strip(),
    )


def _require_days(request: TripRequest) -> None:
    for first in (request.since, request.day):
        if request.until < first:
            raise DaysOutOfOrderError(request.until, first)


def _check(
    work: Work, request: TripRequest, row: t.TakingOut, copies: Mapping[int, CopyAt]
) -> tuple[Rule, ...]:
    """The rules are asked of each document; each broken one comes once."""
    broken: dict[str, Rule] = {}
    for document in documents_of(copies):
        case = trip_case(work, row, document)
        found = work.require(request.day, case, TAKING_OUT, request.other_cases)
        broken |= {rule.id: rule for rule in found}
    return tuple(broken.values())


def _move(request: TripRequest, copy: int) -> t.CopyEvent:
    """The copy is with who takes it, where he works; the permission proves it."""
    paper = "" if request.permit is None else request.permit.number
    return t.CopyEvent(
        copy_id=copy,
        kind=TAKEN_OUT,
        day=request.day,
        holder=request.taker.strip(),
        place=request.place.strip(),
        state=CopyState.TAKEN_OUT.value,
        paper=paper.strip() or request.asked_number.strip(),
        person_id=request.taker_person,
    )
