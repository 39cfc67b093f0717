"""How far changes of secrets came: who was told and answered, which own copies are marked anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.change_notices import HolderKind
from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.secrecy_now import ENDS
from bmnn_desk.services.secret_holders import GONE
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.domain.deadlines import Deadline
    from bmnn_desk.services.work import Work

_TOLD = tuple(kind.value for kind in ChangeKind if kind.is_told)
LEVELS = tuple(kind.value for kind in ChangeKind if kind.is_level)
"""The changes of a level, as they are kept."""
_NOTICES = {
    ChangeKind.EXTENDED: DeadlineKind.EXTENSION_NOTICE,
    ChangeKind.RAISED: DeadlineKind.LEVEL_CHANGE_NOTICE,
    ChangeKind.LOWERED: DeadlineKind.LEVEL_CHANGE_NOTICE,
    ChangeKind.DECLASSIFIED: DeadlineKind.DECLASSIFICATION_NOTICE,
    ChangeKind.DECLASSIFIED_PART: DeadlineKind.DECLASSIFICATION_NOTICE,
    ChangeKind.DELISTED: DeadlineKind.DELISTING_NOTICE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCounts:
    """Holders to be told, told, answered; own copies that are to bear it, and do.

    `sent_on` has the day of the first notice of each holder, None before it.
    """

    sent_on: tuple[date | None, ...] = ()
    answered: int = 0
    copies: int = 0
    remarked: int = 0

    @property
    def told(self) -> int:
        """How many holders are to be told."""
        return len(self.sent_on)

    @property
    def sent(self) -> int:
        """How many of them were."""
        return sum(day is not None for day in self.sent_on)


def counts_of(work: Work, changes: Sequence[int]) -> dict[int, ChangeCounts]:
    """The counts of changes by their numbers; every one asked for is there."""
    found = dict.fromkeys(changes, ChangeCounts())
    for chunk in in_chunks(changes):
        sent: dict[int, list[date | None]] = {}
        answered: dict[int, int] = {}
        for change, sent_on, answers in _holders(work, chunk):
            sent.setdefault(change, []).append(sent_on)
            answered[change] = answered.get(change, 0) + bool(answers)
        own = _own_copies(work, chunk)
        for change in chunk:
            copies, remarked = own.get(change, (0, 0))
            found[change] = ChangeCounts(
                sent_on=tuple(sent.get(change, ())),
                answered=answered.get(change, 0),
                copies=copies,
                remarked=remarked,
            )
    return found


def notice_deadline(work: Work, kind: ChangeKind, day: date) -> Deadline | None:
    """By when holders are told of a change of that day; None where no text says so.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    span = _NOTICES.get(kind)
    return None if span is None else work.law.on(day).deadlines.spans[span]


def waits_for_notice() -> ColumnElement[bool]:
    """The condition on `change_holder`: he is to be told of `secrecy_change`, and was not."""
    return and_(_is_told(), ~is_there(t.ChangeNotice.id, _notice_of_holder()))


def waits_for_answer() -> ColumnElement[bool]:
    """The condition on `change_holder`: he was told, and did not answer."""
    answered = is_there(t.NoticeAnswer.id, t.NoticeAnswer.holder_id == t.ChangeHolder.id)
    return and_(_is_told(), is_there(t.ChangeNotice.id, _notice_of_holder()), ~answered)


def bears_old_mark() -> ColumnElement[bool]:
    """The condition on `change_copy`: an own copy that is still there does not bear the change."""
    remark = aliased(t.CopyRemark)
    # Said, since the change may be of a query further out, where nobody looks for it unasked.
    remarked = (
        select(remark.id)
        .where(
            remark.change_id == t.SecrecyChange.id,
            remark.copy_id == t.ChangeCopy.copy_id,
        )
        .correlate(t.SecrecyChange, t.ChangeCopy)
        .exists()
    )
    return and_(is_to_bear(), ~remarked)


def is_to_bear() -> ColumnElement[bool]:
    """The condition on `change_copy`: an own copy, still there, of a change that nothing replaced.

    What let a term run out or fixed one shows on no copy; a released part on a paper alone.
    """
    now = aliased(t.CopyNow)
    there = is_there(now.copy_id, now.copy_id == t.ChangeCopy.copy_id, now.state.not_in(GONE))
    shows = t.SecrecyChange.kind.not_in((ChangeKind.LAPSING.value, ChangeKind.FIXED.value))
    return and_(t.ChangeCopy.is_own, shows, there, ~_is_replaced())


def _is_replaced() -> ColumnElement[bool]:
    """A later change ended the secret, or is of the same matter: that one's mark counts."""
    later = aliased(t.SecrecyChange)
    same = or_(
        later.kind == t.SecrecyChange.kind,
        and_(later.kind.in_(LEVELS), t.SecrecyChange.kind.in_(LEVELS)),
    )
    return (
        select(later.id)
        .where(
            later.item_id == t.SecrecyChange.item_id,
            later.id > t.SecrecyChange.id,
            or_(later.kind.in_(ENDS), same),
        )
        .correlate(t.SecrecyChange)
        .exists()
    )


def _is_told() -> ColumnElement[bool]:
    return and_(t.ChangeHolder.kind != HolderKind.CLERK.value, t.SecrecyChange.kind.in_(_TOLD))


def _notice_of_holder() -> ColumnElement[bool]:
    return t.ChangeNotice.holder_id == t.ChangeHolder.id


def _holders(work: Work, changes: Sequence[int]) -> list[tuple[int, date | None, int]]:
    notices = (
        select(func.min(t.ChangeNotice.day))
        .where(_notice_of_holder())
        .correlate(t.ChangeHolder)
        .scalar_subquery()
    )
    answers = (
        select(func.count(t.NoticeAnswer.id))
        .where(t.NoticeAnswer.holder_id == t.ChangeHolder.id)
        .correlate(t.ChangeHolder)
        .scalar_subquery()
    )
    rows = work.session.execute(
        select(t.ChangeHolder.change_id, notices, answers)
        .join(t.SecrecyChange, t.SecrecyChange.id == t.ChangeHolder.change_id)
        .where(t.ChangeHolder.change_id.in_(changes), _is_told())
        .order_by(t.ChangeHolder.id)
    )
    return [(change, sent_on, count) for change, sent_on, count in rows]


def _own_copies(work: Work, changes: Sequence[int]) -> dict[int, tuple[int, int]]:
    remark = aliased(t.CopyRemark)
    rows = work.session.execute(
        select(t.SecrecyChange.id, func.count(t.ChangeCopy.id), func.count(remark.id))
        .join(t.ChangeHolder, t.ChangeHolder.change_id == t.SecrecyChange.id)
        .join(t.ChangeCopy, t.ChangeCopy.holder_id == t.ChangeHolder.id)
        .outerjoin(
            remark,
            and_(remark.change_id == t.SecrecyChange.id, remark.copy_id == t.ChangeCopy.copy_id),
        )
        .where(t.SecrecyChange.id.in_(changes), is_to_bear())
        .group_by(t.SecrecyChange.id)
    )
    return {change: (copies, remarked) for change, copies, remarked in rows}
