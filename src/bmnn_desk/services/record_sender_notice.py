"""Record what the issuing body told us of a document that came in: our copies are marked anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.terms import end_of_term
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    LevelMissingError,
    NotFoundError,
    RecipientMissingError,
    WrongStageError,
)
from bmnn_desk.services.keep_change import Changed, NewChange, keep_change, require_order
from bmnn_desk.services.level_follows import follow_level
from bmnn_desk.services.secrecy_now import require_secret
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secrecy_changes import SenderNoticeRequest
    from bmnn_desk.services.secrecy_now import SecretNow


@allowed(Role.CLERK)
def record_sender_notice(work: Work, request: SenderNoticeRequest) -> Changed:
    """Keep the change as the notice says; no rule of deciding is asked: others decided.

    Raises:
        NotFoundError: the body has no such item; or an extension names no last day.
        WrongStageError: it stands in no register, is no secret any more, was determined here; or
            no body tells such a thing, or the level goes the other way than the kind says.
        DaysOutOfOrderError: the change lies before the last one, the notice before the change, the
            day it came before the notice, or the new last day before the change.
        RecipientMissingError: nobody says who sent it.
        LevelMissingError: the level changes, and no new one is named.
    """
    if not request.kind.is_told:
        raise WrongStageError(request.kind.value, ChangeKind.EXTENDED.value)
    if not request.sender.strip():
        raise RecipientMissingError
    now = require_secret(work, request.body, request.item, request.day, own=False)
    require_order(now, request.changed_on)
    if request.day < request.notice_day:
        raise DaysOutOfOrderError(request.day, request.notice_day)
    level = _new_level(request, now)
    row = keep_change(
        work,
        request.body,
        now,
        NewChange(
            kind=request.kind,
            day=request.changed_on,
            number=request.number,
            reason=request.reason,
            until=_until(work, request, now, level),
            level=level,
            released=request.released,
            sender=request.sender,
            notice_day=request.notice_day,
        ),
    )
    if level is not None:
        follow_level(work, now.item, level)
    return Changed(change=row.id)


def _new_level(request: SenderNoticeRequest, now: SecretNow) -> SecrecyLevel | None:
    if not request.kind.is_level:
        return None
    if request.level is None:
        raise LevelMissingError
    raised = request.level > now.level
    if request.level is now.level or raised is not (request.kind is ChangeKind.RAISED):
        raise WrongStageError(now.level.name, request.level.name)
    return request.level


def _until(
    work: Work, request: SenderNoticeRequest, now: SecretNow, level: SecrecyLevel | None
) -> date | None:
    """The last day that is known from now on: by its end, by what the notice says.

    Of another level without a word about the term nothing is kept: the years are counted from the
    document's day, and that only informs.
    """
    if request.kind.ends_secret:
        return request.changed_on
    if request.until is not None:
        if request.until < request.changed_on:
            raise DaysOutOfOrderError(request.until, request.changed_on)
        return request.until
    if request.kind is ChangeKind.EXTENDED:
        raise NotFoundError(t.ItemTerm.__tablename__, now.item)
    if level is None or now.until is None or now.is_inferred:
        return None
    # A term that the sender fixed before goes on, but never beyond that of the new level.
    years = work.law.on(request.day).term_years[level]
    return min(now.until, end_of_term(request.changed_on, years))
