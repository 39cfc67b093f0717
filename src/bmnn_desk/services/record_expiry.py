"""Record that terms are over (đương nhiên giải mật): no decision, and no duty to stamp or tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.keep_change import NewChange, keep_change
from bmnn_desk.services.secrecy_now import require_secret, require_term
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.secrecy_changes import ExpiryRequest


@allowed(Role.CLERK)
def record_expiry(work: Work, request: ExpiryRequest) -> tuple[int, ...]:
    """Keep that the terms of documents are over; the changes' numbers come back in their order.

    A term that was only counted for a received document is on record from here on.

    Raises:
        NotFoundError: none is named, or the body has no such item, or nothing says when it ends.
        WrongStageError: one stands in no register, is no secret any more, or its term still runs.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    if not request.items:
        raise NotFoundError(t.Item.__tablename__, 0)
    made = []
    for item in dict.fromkeys(request.items):
        now = require_secret(work, request.body, item, request.day, own=None)
        until = require_term(now)
        if request.day <= until:
            msg = "running"
            raise WrongStageError(msg, ChangeKind.EXPIRED.value)
        row = keep_change(
            work,
            request.body,
            now,
            NewChange(
                kind=ChangeKind.EXPIRED,
                day=request.day,
                shown=request.shown,
                until=until if now.is_inferred else None,
            ),
        )
        made.append(row.id)
    return tuple(made)
