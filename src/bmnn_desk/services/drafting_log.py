"""The log of drafting on this PC (IT-06): who drafted what, when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.drafting import DraftingEntry
from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.settings import BodyAsked

_ITEM = func.coalesce(t.DraftingSession.item_id, t.DraftingEnd.item_id)


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def drafting_log(work: Work, asked: BodyAsked, after: int) -> Block[DraftingEntry]:
    """Every drafting session of a body, oldest first; one without an end is still open."""
    rows = work.session.execute(
        select(t.DraftingSession, t.Person.name, t.DraftingEnd.day, t.DraftingEnd.hour, _ITEM)
        .join(t.Person, t.Person.id == t.DraftingSession.person_id)
        .outerjoin(t.DraftingEnd, t.DraftingEnd.session_id == t.DraftingSession.id)
        .where(t.DraftingSession.body_id == asked.body, t.DraftingSession.id > after)
        .order_by(t.DraftingSession.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(
            DraftingEntry(
                session=session.id,
                person=person,
                unit=session.unit,
                item=item,
                day=session.day,
                hour=session.hour,
                ended_on=ended_on,
                ended_at=ended_at or "",
            )
            for session, person, ended_on, ended_at, item in rows
        ),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


def was_drafted_here(work: Work, item: int) -> bool:
    """True where a drafting session of this item is on record."""
    begun = select(t.DraftingSession.id).where(t.DraftingSession.item_id == item)
    ended = select(t.DraftingEnd.id).where(t.DraftingEnd.item_id == item)
    return any(work.session.scalar(each.limit(1)) is not None for each in (begun, ended))
