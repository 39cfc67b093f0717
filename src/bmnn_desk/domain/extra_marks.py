"""Marks that a document bears beside its level and BẢN SỐ: urgency, recall, a shorter term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.stamps import Stamp

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.stamps import MarkWay


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraMarks:
    """What was chosen: an urgency's stamp, the day to give back by, the term's two days.

    `is_recalled` and `is_shorter` ask for their marks; a day not known yet is None.
    """

    urgency: Stamp | None = None
    is_recalled: bool = False
    return_day: date | None = None
    is_shorter: bool = False
    from_day: date | None = None
    to_day: date | None = None

    @property
    def stamps(self) -> tuple[Stamp, ...]:
        """The marks, in the order in which they are shown."""
        wanted = (
            (self.urgency, self.urgency is not None),
            (Stamp.RECALL, self.is_recalled),
            (Stamp.TERM, self.is_shorter),
        )
        return tuple(stamp for stamp, is_wanted in wanted if is_wanted and stamp is not None)

    def blanks(self, stamp: Stamp) -> tuple[tuple[str, str], ...]:
        """What is filled into a mark's blanks; a day not known stays open."""
        days = {
            Stamp.RECALL: (("return_day", self.return_day),),
            Stamp.TERM: (("from_day", self.from_day), ("to_day", self.to_day)),
        }.get(stamp, ())
        return tuple((name, short_day(day)) for name, day in days if day is not None)

    def until(self, stamp: Stamp) -> date | None:
        """The day that a mark sets: to give the document back by, or the last of its term."""
        return {Stamp.RECALL: self.return_day, Stamp.TERM: self.to_day}.get(stamp)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraMark:
    """One of them with its way onto the paper, its filled blanks and the day that it sets."""

    stamp: Stamp
    way: MarkWay
    blanks: tuple[tuple[str, str], ...] = ()
    until: date | None = None
