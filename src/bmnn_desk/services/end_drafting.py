"""End a drafting session (IT-06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError
from bmnn_desk.services.sight import own_only, refuse_sight, require_sight
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.drafting import DraftingEndRequest


@allowed(Role.CLERK, Role.DRAFTER)
def end_drafting(work: Work, request: DraftingEndRequest) -> None:
    """Log that the drafter got up.

    Raises:
        NotFoundError: the body has no such session or item.
        DaysOutOfOrderError: the end lies before the beginning.
        AlreadyThereError: the session ended before.
    """
    session = work.find(t.DraftingSession, request.session, request.body)
    if own_only(work, end_drafting) not in {None, session.person_id}:
        refuse_sight(work, session.__tablename__, session.id, end_drafting)
    if request.day < session.day:
        raise DaysOutOfOrderError(request.day, session.day)
    if request.item is not None:
        require_sight(work, request.item, end_drafting)
        work.find(t.Item, request.item, request.body)
    work.keep(
        t.DraftingEnd(
            session_id=session.id,
            day=request.day,
            hour=request.hour,
            note=request.note,
            item_id=request.item,
        )
    )
    work.about("drafting_session", session.id)
