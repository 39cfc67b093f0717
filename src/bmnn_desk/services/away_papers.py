"""What the papers say of copies that go away: of a record, or of one still being filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.away_papers import (
    MeetingFacts,
    OfficeHead,
    PaperCopy,
    RecallFacts,
    TripFacts,
)
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.away_copies import copies_now
from bmnn_desk.services.meeting_list import meeting_detail
from bmnn_desk.services.office_facts import head_post, name_on
from bmnn_desk.services.recall_list import recall_detail
from bmnn_desk.services.take_out import taking_out_row
from bmnn_desk.services.trip_copies import taken_copies
from bmnn_desk.services.trip_list import AwayRowsAsked
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.recalls import RecallRequest
    from bmnn_desk.domain.trips import TripRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayPaperAsked:
    """A record (taking out, meeting) of a body by its number."""

    body: int
    day: date
    number: int


@allowed(Role.CLERK)
def trip_draft_paper(work: Work, request: TripRequest, _after: int) -> Block[TripFacts]:
    """What the written request says of a taking out that is being filled in; nothing is kept.

    Raises:
        NotFoundError: the body has no such copy or person.
    """
    row = taking_out_row(work, request)
    return Block(rows=(_trip(work, row, dict.fromkeys(request.copies)),), next_key=None)


@allowed(Role.CLERK)
def trip_paper(work: Work, asked: AwayPaperAsked, _after: int) -> Block[TripFacts]:
    """What request and hand-over slip of a taking out say, with what came back.

    Raises:
        NotFoundError: the body has no such taking out.
    """
    row = work.find(t.TakingOut, asked.number, asked.body)
    ends: dict[int, date | None] = {
        each.row.copy_id: each.ended_on if each.kind is TripEndKind.RETURNED else None
        for each in taken_copies(work, [row.id])[row.id]
    }
    return Block(rows=(_trip(work, row, ends),), next_key=None)


@allowed(Role.CLERK)
def recall_paper(work: Work, request: RecallRequest, _after: int) -> Block[RecallFacts]:
    """What the letter says that calls these copies back; nothing is kept.

    Raises:
        NotFoundError: the body has no such document with a line in the outgoing register.
    """
    asked = AwayRowsAsked(body=request.body, day=request.day, ids=(request.item,))
    (detail,) = recall_detail(work, asked, 0).rows
    now = copies_now(work, request.body, request.copies)
    facts = RecallFacts(
        head=office_head(work, request.body, request.day),
        day=request.day,
        number=request.number,
        reference=detail.reference,
        document_day=detail.day,
        due=request.due,
        ground=request.ground,
        copies=tuple(
            PaperCopy(
                reference=detail.reference,
                day=now[copy.id].at.day,
                number=copy.number,
                level=detail.level,
                type_name=detail.type_name,
                receiver=copy.recipient or copy.holder,
            )
            for copy in detail.copies
            if copy.id in now
        ),
    )
    return Block(rows=(facts,), next_key=None)


@allowed(Role.CLERK)
def meeting_paper(work: Work, asked: AwayPaperAsked, _after: int) -> Block[MeetingFacts]:
    """What the list of a meeting's documents says, with what was collected.

    Raises:
        NotFoundError: the body has no such meeting.
    """
    rows = AwayRowsAsked(body=asked.body, day=asked.day, ids=(asked.number,))
    (detail,) = meeting_detail(work, rows, 0).rows
    row = detail.row
    facts = MeetingFacts(
        head=office_head(work, asked.body, row.since),
        day=row.since,
        name=row.name,
        place=row.place,
        since=row.since,
        until=row.until,
        chair=row.chair,
        copies=tuple(
            PaperCopy(
                reference=copy.reference,
                day=row.since,
                number=copy.number,
                level=copy.level,
                type_name=copy.type_name,
                receiver=", ".join(filter(None, (copy.receiver, copy.unit))),
                back=copy.back,
            )
            for copy in detail.copies
        ),
    )
    return Block(rows=(facts,), next_key=None)


def office_head(work: Work, body: int, day: date) -> OfficeHead:
    """The body's names on a day, and its head where there is exactly one.

    Raises:
        NotFoundError: there is no such body.
    """
    names, head = name_on(work, body, day), head_post(work, body, day)
    return OfficeHead(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        position="" if head is None else head.title,
        name="" if head is None else work.find(t.Person, head.person).name,
    )


def _trip(work: Work, row: t.TakingOut, copies: Mapping[int, date | None]) -> TripFacts:
    now = copies_now(work, row.body_id, copies)
    if missing := set(copies) - set(now):
        raise NotFoundError(t.Copy.__tablename__, min(missing))
    return TripFacts(
        head=office_head(work, row.body_id, row.leaves_on),
        day=row.asked_on,
        number=row.asked_number,
        taker=row.taker,
        position=row.position,
        unit=row.unit,
        purpose=row.purpose,
        since=row.since,
        until=row.until,
        leaves_on=row.leaves_on,
        abroad=row.abroad,
        place=row.place,
        protection=row.protection,
        permit_title=row.permit_title,
        permit_name=row.permitted_by,
        permit_number=row.permit_number,
        permitted_on=row.permitted_on,
        copies=tuple(
            PaperCopy(
                reference=now[copy].at.reference,
                day=now[copy].at.day,
                number=now[copy].at.number,
                level=now[copy].level,
                type_name=now[copy].at.type_name,
                title=now[copy].at.title,
                back=back,
            )
            for copy, back in copies.items()
        ),
    )
