"""Keep what became of a secret: the change, its new term and level, and who held copies then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy_changes import ShownBy
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.office_facts import delegation, head_persons, name_on
from bmnn_desk.services.secret_holders import holders_now
from bmnn_desk.services.secret_items import require_standing_items
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.office import Delegation
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secrecy_changes import ChangeKind, Decider
    from bmnn_desk.services.secrecy_now import SecretNow
    from bmnn_desk.services.work import Work

_POLICE = "police"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What comes back: the change, and the rules it breaks and still may."""

    change: int
    warnings: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewChange:
    """A change as it is to be kept; its meaning stands with `t.SecrecyChange`.

    `is_shorter` says that the new term is shorter than the level's own.
    """

    kind: ChangeKind
    day: date
    number: str = ""
    reason: str = ""
    shown: ShownBy = ShownBy.NOT_YET
    decider: Decider | None = None
    late_reason: str = ""
    until: date | None = None
    is_shorter: bool = False
    level: SecrecyLevel | None = None
    released: str = ""
    council_by: int | None = None
    sender: str = ""
    notice_day: date | None = None
    bases: tuple[int, ...] = ()


def keep_change(work: Work, body: int, now: SecretNow, new: NewChange) -> t.SecrecyChange:
    """Keep a change with all that follows from it; the row comes back.

    Everybody who holds copies now is kept as one to be told, so that it can be said later who
    was not.
    """
    term = None if new.until is None else _keep_term(work, now.item, new, new.until)
    level = None if new.level is None else _keep_level(work, now.item, new, new.level)
    by = new.decider
    row = work.keep(
        t.SecrecyChange(
            body_id=body,
            item_id=now.item,
            kind=new.kind.value,
            day=new.day,
            number=new.number.strip(),
            reason=new.reason.strip(),
            shown=new.shown.value,
            by_sender=new.notice_day is not None,
            sender=new.sender.strip(),
            notice_day=new.notice_day,
            decided_by=None if by is None else work.find(t.Person, by.person).id,
            capacity=None if by is None else by.capacity,
            position="" if by is None else by.position.strip(),
            delegation_id=None if by is None else by.delegation,
            late_reason=new.late_reason.strip(),
            old_until=now.until,
            until=new.until,
            old_level=now.level,
            level=new.level,
            released=new.released.strip(),
            council_by=new.council_by,
            term_id=None if term is None else term.id,
            level_id=None if level is None else level.id,
        )
    )
    work.session.add_all(
        t.ChangeBasis(change_id=row.id, secret_item_id=each) for each in dict.fromkeys(new.bases)
    )
    _keep_holders(work, row)
    work.about("item", now.item)
    return row


def require_order(now: SecretNow, day: date) -> None:
    """Refuse a change of a day before what is known already.

    Raises:
        DaysOutOfOrderError: the day lies before the determination, or the last change.
    """
    if day < now.earliest:
        raise DaysOutOfOrderError(day, now.earliest)


def require_reason(*words: str) -> None:
    """Refuse a change for which no reason is given.

    Raises:
        ReasonMissingError: one is empty.
    """
    if not all(each.strip() for each in words):
        raise ReasonMissingError


def is_head(work: Work, body: int, person: int, day: date) -> bool:
    """True for the head (người đứng đầu) of the body on that day."""
    return person in head_persons(work, body, day)


def power_of(work: Work, body: int, decider: Decider) -> Delegation | None:
    """The recorded power by which he decided, where it was given to just this person.

    Raises:
        NotFoundError: the body has no such delegation.
    """
    power = delegation(work, body, decider.delegation)
    return power if power is not None and power.delegate == decider.person else None


def is_police(work: Work, body: int, day: date) -> bool:
    """True for a body of the police, by the layout of its papers."""
    return name_on(work, body, day).layout == _POLICE


def cited_entries(work: Work, body: int, entries: Sequence[int]) -> tuple[t.SecretItem, ...]:
    """Entries of the body's danh mục by their rows.

    Raises:
        NotFoundError: the body has no such entry, or it was withdrawn.
    """
    require_standing_items(work, entries)
    found = []
    for number in entries:
        row = work.find(t.SecretItem, number)
        work.find(t.SecretList, row.list_id, body)
        found.append(row)
    return tuple(found)


def _keep_term(work: Work, item: int, new: NewChange, until: date) -> t.ItemTerm:
    return work.keep(
        t.ItemTerm(item_id=item, decided_on=new.day, until=until, shorter=new.is_shorter)
    )


def _keep_level(work: Work, item: int, new: NewChange, level: SecrecyLevel) -> t.ItemLevel:
    return work.keep(t.ItemLevel(item_id=item, level=level, since=new.day, slip_act_id=None))


def _keep_holders(work: Work, change: t.SecrecyChange) -> None:
    for holder in holders_now(work, change.item_id):
        row = work.keep(
            t.ChangeHolder(
                change_id=change.id,
                kind=holder.kind.value,
                name=holder.name,
                person_id=holder.person,
                unit_id=holder.unit,
            )
        )
        work.session.add_all(
            t.ChangeCopy(holder_id=row.id, copy_id=copy.copy, is_own=copy.is_own)
            for copy in holder.copies
        )
