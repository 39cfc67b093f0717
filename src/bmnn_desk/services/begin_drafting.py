"""Begin a drafting session (IT-06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.sight import require_self, require_sight
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.drafting import DraftingRequest


@allowed(Role.CLERK, Role.DRAFTER)
def begin_drafting(work: Work, request: DraftingRequest) -> int:
    """Log who sits down to draft, and for which slip; gives the session's number.

    Raises:
        NotFoundError: no such body, person or item.
        NotAllowedError: who only drafts says that another sat down.
    """
    require_self(work, request.person, begin_drafting)
    work.find(t.Body, request.body)
    if request.item is not None:
        require_sight(work, request.item, begin_drafting)
        work.find(t.Item, request.item, request.body)
    session = work.keep(
        t.DraftingSession(
            body_id=request.body,
            person_id=work.find(t.Person, request.person).id,
            unit=request.unit,
            item_id=request.item,
            day=request.day,
            hour=request.hour,
        )
    )
    work.about("drafting_session", session.id)
    return session.id
