"""Which stamp shows a change on a copy (dấu gia hạn, điều chỉnh độ mật, giải mật)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.stamps import Stamp

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDays:
    """When a change takes effect, and the last day of the term before and after it."""

    day: date
    old_until: date | None
    until: date | None


_RAISED: Mapping[SecrecyLevel, Stamp] = {
    SecrecyLevel.TOI_MAT: Stamp.RAISED_TO_TOI_MAT,
    SecrecyLevel.TUYET_MAT: Stamp.RAISED_TO_TUYET_MAT,
}
_LOWERED: Mapping[SecrecyLevel, Stamp] = {
    SecrecyLevel.TOI_MAT: Stamp.LOWERED_TO_TOI_MAT,
    SecrecyLevel.MAT: Stamp.LOWERED_TO_MAT,
}


def stamp_of_change(kind: ChangeKind, level: SecrecyLevel | None) -> Stamp | None:
    """The stamp that shows a change on a copy; `level` is the new one.

    None for a part that is released, an intention and a fixed term: only papers show them.
    """
    if kind is ChangeKind.EXTENDED:
        return Stamp.TERM_EXTENDED
    if kind.ends_secret:
        return Stamp.DECLASSIFIED
    if level is None:
        return None
    if kind is ChangeKind.RAISED:
        return _RAISED.get(level)
    return _LOWERED.get(level) if kind is ChangeKind.LOWERED else None


def kind_of_level_change(before: SecrecyLevel, after: SecrecyLevel) -> ChangeKind:
    """Raised, or lowered; of the same level raised, which TH-05C refuses."""
    return ChangeKind.LOWERED if after < before else ChangeKind.RAISED


def blanks_of_change(kind: ChangeKind, changed: ChangeDays) -> tuple[tuple[str, str], ...]:
    """What is filled into the stamp of a change: from which day it holds, till which.

    What follows a term begins the day after its last: till the end of that day it still runs.
    """
    days: tuple[tuple[str, date | None], ...] = (("from_day", changed.day),)
    after = day_after(changed.old_until)
    if kind is ChangeKind.EXTENDED:
        days = (("from_day", after), ("to_day", changed.until))
    elif kind is ChangeKind.EXPIRED and after is not None:
        days = (("from_day", after),)
    return tuple((name, short_day(day)) for name, day in days if day is not None)


def day_after(last: date | None) -> date | None:
    """The first day after a term that runs till the end of `last`; None where it has no end."""
    return None if last is None else last + timedelta(days=1)
