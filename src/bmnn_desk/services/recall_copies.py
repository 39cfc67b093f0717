"""Call sent copies of an own document back (thu hồi) by a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.away_copies import put_back, require_copies
from bmnn_desk.services.lines import standing_line
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.recalls import RecallRequest
    from bmnn_desk.services.away_copies import CopyAt

CALLED_BACK = "called_back"


@allowed(Role.CLERK)
def recall_copies(work: Work, request: RecallRequest) -> int:
    """Each copy stays where it is and is due back on that day; the recall's number comes back.

    Raises:
        NotFoundError: the body has no such document, it no such copy, or none is named.
        WrongStageError: the document is not issued, or a copy is not out.
        ReasonMissingError: no ground is given.
        DaysOutOfOrderError: the day of return lies before the recall, or a copy moved after it.
    """
    if not request.ground.strip():
        raise ReasonMissingError
    if request.due < request.day:
        raise DaysOutOfOrderError(request.due, request.day)
    item = work.find(t.Item, request.item, request.body)
    copies = require_sent(work, request, item.id)
    row = work.keep(
        t.Recall(
            body_id=request.body,
            item_id=item.id,
            day=request.day,
            due=request.due,
            ground=request.ground.strip(),
            number=request.number.strip(),
        )
    )
    work.session.add_all(t.RecallCopy(recall_id=row.id, copy_id=copy) for copy in copies)
    moves = [put_back(copy.event, CALLED_BACK, request.day, row.number) for copy in copies.values()]
    work.session.add_all(moves)
    work.session.flush()
    work.session.add_all(t.CopyDue(copy_event_id=move.id, due=request.due) for move in moves)
    work.about(t.Item.__tablename__, item.id)
    return row.id


def require_sent(work: Work, request: RecallRequest, item: int) -> Mapping[int, CopyAt]:
    """The copies of an issued document that are asked for, all of them out.

    Raises:
        NotFoundError, WrongStageError, DaysOutOfOrderError: as `recall_copies`.
    """
    if standing_line(work, item) is None:
        msg = "not_issued"
        raise WrongStageError(msg, "issued")
    found = require_copies(work, request.body, request.copies, request.day)
    for number, copy in found.items():
        if copy.at.item != item:
            raise NotFoundError(t.Copy.__tablename__, number)
        if not copy.is_out:
            now = copy.event.state
            stays = copy.at.kind in {CopyKind.ORIGINAL, CopyKind.FILE}
            raise WrongStageError(copy.at.kind.value if stays else now, CopyState.DELIVERED.value)
    return found
