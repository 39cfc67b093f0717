"""Record that entries of danh mục stand in no list any more: what rests on them is free (TH-07)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.keep_change import cited_entries, require_reason
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.secrecy_changes import DelistingRequest


@allowed(Role.OFFICER, Role.CLERK)
def delist_entries(work: Work, request: DelistingRequest) -> tuple[int, ...]:
    """Keep the day from which no list names the entries; their rows' numbers come back.

    It says nothing of entries that merely moved into another decision: that a decision was
    replaced by inference takes nothing out of the lists.

    Raises:
        NotFoundError: none is named, or the body has no such entry.
        AlreadyThereError: one left the lists before.
        ReasonMissingError: nobody says by which text.
    """
    if not request.entries:
        raise NotFoundError(t.SecretItem.__tablename__, 0)
    require_reason(request.decision)
    made = [
        work.keep(
            t.DelistedEntry(
                body_id=request.body,
                secret_item_id=entry.id,
                since=request.since,
                decision=request.decision.strip(),
                reason=request.reason.strip(),
            )
        ).id
        for entry in cited_entries(work, request.body, request.entries)
    ]
    work.about(t.SecretItem.__tablename__, request.entries[0])
    return tuple(made)
