"""Tell holders of a change, keep what they answer, and mark the own copies anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.change_notices import HolderKind
from bmnn_desk.domain.change_stamps import ChangeDays, blanks_of_change, stamp_of_change
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotFoundError,
    RecipientMissingError,
    WrongStageError,
)
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.change_notices import (
        AnswersRequest,
        NoticeGiven,
        NoticesRequest,
        RemarksRequest,
    )


@allowed(Role.CLERK)
def send_notices(work: Work, request: NoticesRequest) -> tuple[int, ...]:
    """Keep the number and day of a written notice to each holder; the holders' rows come back.

    Who holds a copy and was not known is added by his name. A holder may be told once more.

    Raises:
        NotFoundError: none is given, the body has no such change, or the change no such holder.
        WrongStageError: nobody is told of such a change, or the holder is the clerk.
        RecipientMissingError: a new holder has no name.
        AlreadyThereError: a new holder has the name of one that is there.
        DaysOutOfOrderError: the notice lies before the change.
    """
    change = work.find(t.SecrecyChange, request.change, request.body)
    if not request.notices:
        raise NotFoundError(t.ChangeHolder.__tablename__, 0)
    if not ChangeKind(change.kind).is_told:
        raise WrongStageError(change.kind, ChangeKind.EXTENDED.value)
    if request.day < change.day:
        raise DaysOutOfOrderError(request.day, change.day)
    holders = []
    for notice in request.notices:
        holder = _told(work, change, notice)
        holders.append(holder.id)
        work.keep(
            t.ChangeNotice(holder_id=holder.id, number=notice.number.strip(), day=request.day)
        )
    work.about(t.SecrecyChange.__tablename__, change.id)
    return tuple(holders)


@allowed(Role.CLERK)
def record_answers(work: Work, request: AnswersRequest) -> int:
    """Keep what holders say they did about their copies; how many there were comes back.

    Raises:
        NotFoundError: none is given, the body has no such change, or the change no such holder.
        WrongStageError: the holder was not told.
        DaysOutOfOrderError: the answer lies before the notice.
    """
    change = work.find(t.SecrecyChange, request.change, request.body)
    if not request.answers:
        raise NotFoundError(t.ChangeHolder.__tablename__, 0)
    for answer in request.answers:
        holder = _holder(work, change, answer.holder)
        notices = select(t.ChangeNotice.day).where(t.ChangeNotice.holder_id == holder.id)
        first = min(work.session.scalars(notices), default=None)
        if first is None:
            msg = "not_told"
            raise WrongStageError(msg, "told")
        if request.day < first:
            raise DaysOutOfOrderError(request.day, first)
        work.keep(
            t.NoticeAnswer(
                holder_id=holder.id,
                kind=answer.kind.value,
                day=request.day,
                words=answer.words.strip(),
            )
        )
    work.about(t.SecrecyChange.__tablename__, change.id)
    return len(request.answers)


@allowed(Role.CLERK)
def record_remarks(work: Work, request: RemarksRequest) -> int:
    """Keep which own copies bear the change now, each with its mark; how many comes back.

    The mark is the stamp of the change, where there is one and it was stamped; else the change is
    beside the copy as a paper.

    Raises:
        NotFoundError: none is named, the body has no such change, or a copy is no own one of it.
        AlreadyThereError: a copy was marked before.
        DaysOutOfOrderError: the day lies before the change.
    """
    change = work.find(t.SecrecyChange, request.change, request.body)
    if request.day < change.day:
        raise DaysOutOfOrderError(request.day, change.day)
    own = set(
        work.session.scalars(
            select(t.ChangeCopy.copy_id)
            .join(t.ChangeHolder, t.ChangeHolder.id == t.ChangeCopy.holder_id)
            .where(t.ChangeHolder.change_id == change.id, t.ChangeCopy.is_own)
        )
    )
    copies = list(dict.fromkeys(request.copies))
    strangers = [copy for copy in copies if copy not in own]
    if strangers or not copies:
        raise NotFoundError(t.Copy.__tablename__, min(strangers, default=0))
    for copy in copies:
        mark = _mark(work, request, change, copy)
        work.keep(
            t.CopyRemark(
                change_id=change.id,
                copy_id=copy,
                day=request.day,
                mark_use_id=None if mark is None else mark.id,
            )
        )
    work.about(t.SecrecyChange.__tablename__, change.id)
    return len(copies)


def _holder(work: Work, change: t.SecrecyChange, number: int) -> t.ChangeHolder:
    holder = work.find(t.ChangeHolder, number)
    if holder.change_id != change.id:
        raise NotFoundError(t.ChangeHolder.__tablename__, number)
    return holder


def _told(work: Work, change: t.SecrecyChange, notice: NoticeGiven) -> t.ChangeHolder:
    if notice.holder:
        holder = _holder(work, change, notice.holder)
        if not HolderKind(holder.kind).is_told:
            raise WrongStageError(holder.kind, HolderKind.OUTSIDE.value)
        return holder
    name = notice.name.strip()
    if not name:
        raise RecipientMissingError
    known = work.session.scalars(
        select(t.ChangeHolder.name).where(
            t.ChangeHolder.change_id == change.id,
            t.ChangeHolder.kind != HolderKind.CLERK.value,
        )
    )
    if fold(name) in map(fold, known):
        raise AlreadyThereError(t.ChangeHolder.__tablename__)
    return work.keep(t.ChangeHolder(change_id=change.id, kind=HolderKind.OUTSIDE.value, name=name))


def _mark(
    work: Work, request: RemarksRequest, change: t.SecrecyChange, copy: int
) -> t.MarkUse | None:
    """The mark as the pack places it: a rubber stamp is set there by hand."""
    stamp = stamp_of_change(ChangeKind(change.kind), change.level)
    if stamp is None or request.way is None or request.ink is None:
        return None
    regime = work.law.on(request.day)
    place = regime.stamps[stamp].place
    mark = work.keep(
        t.MarkUse(
            copy_id=copy,
            stamp=stamp,
            way=request.way,
            ink=request.ink,
            x_mm=0.0 if place is None else place.x_mm,
            y_mm=0.0 if place is None else place.y_mm,
            box="" if place is None else place.box,
            pack_digest=regime.digest,
            reason=request.reason.strip(),
        )
    )
    days = ChangeDays(day=change.day, old_until=change.old_until, until=change.until)
    blanks = blanks_of_change(ChangeKind(change.kind), days)
    work.keep(
        t.MarkFill(
            mark_use_id=mark.id,
            pages="first" if place is None else place.page,
            from_right=False,
            blanks=[list(pair) for pair in blanks],
            until=change.until,
        )
    )
    return mark
