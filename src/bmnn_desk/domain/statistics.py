"""The year's statistics: their window, the kinds of figures, and how these must balance."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import yearly_day
from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

# 15 December of the year before to 14 December (NĐ 26/2020 Điều 8 khoản 1 điểm c).
USUAL_BEGIN = "12-15"
_FIRST_DAY = "01-01"


class FigureKind(StrEnum):
    """The figures of a level, in the order in which they are read.

    Copies: opening + received + issued + copied - destroyed - declassified - sent = closing.
    """

    OPENING = "opening"
    RECEIVED = "received"
    ISSUED = "issued"
    COPIED = "copied"
    DESTROYED = "destroyed"
    DECLASSIFIED = "declassified"
    SENT = "sent"
    CLOSING = "closing"

    @property
    def sign(self) -> int:
        """1 where such copies come to those held, -1 where they go, 0 for the two sums."""
        if self in {FigureKind.OPENING, FigureKind.CLOSING}:
            return 0
        return 1 if self in CAME else -1


CAME = frozenset({FigureKind.RECEIVED, FigureKind.ISSUED, FigureKind.COPIED})
MOVED = tuple(kind for kind in FigureKind if kind.sign)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearWindow:
    """The first and the last day of a year's figures."""

    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsCase:
    """Statistics as the rules look at them, before they are kept.

    `signers` are name and position of compiler and leader. `figures` of the year, `before` as
    kept for the year before, empty where nothing was. `window` is that of the office.
    """

    signers: tuple[str, ...]
    year: int
    window: YearWindow
    figures: tuple[PackageFigure, ...]
    before: tuple[PackageFigure, ...]


def year_window(year: int, begins: str = USUAL_BEGIN) -> YearWindow:
    """The window of a year: it begins in the year before, but for 1 January; ends a year later.

    Raises:
        ValueError: `begins` is no day of a year.
    """
    first = year if begins == _FIRST_DAY else year - 1
    since, after = yearly_day(begins, first), yearly_day(begins, first + 1)
    if since is None or after is None:
        raise ValueError(begins)
    return YearWindow(since=since, until=after - timedelta(days=1))


def has_ended(window: YearWindow, day: date) -> bool:
    """Whether figures of a window that were counted on a day reach to its last day."""
    return day >= window.until


def year_of(day: date, begins: str = USUAL_BEGIN) -> int:
    """The year in whose window a day lies."""
    return day.year if day <= year_window(day.year, begins).until else day.year + 1


def balanced(moved: Iterable[PackageFigure]) -> tuple[PackageFigure, ...]:
    """Every figure of the three levels, highest level first, with the closing that follows.

    Of `moved` the closing is left out; what it names more than once is summed, what it does not
    name is 0.
    """
    documents_of: Counter[tuple[SecrecyLevel, str]] = Counter()
    copies_of: Counter[tuple[SecrecyLevel, str]] = Counter()
    for each in moved:
        documents_of[each.level, each.kind] += each.documents
        copies_of[each.level, each.kind] += each.copies
    whole: list[PackageFigure] = []
    for level in HIGHEST_FIRST:
        closing = 0
        for kind in FigureKind:
            if kind is FigureKind.CLOSING:
                continue
            documents, copies = documents_of[level, kind.value], copies_of[level, kind.value]
            closing += copies * (kind.sign or 1)
            whole.append(
                PackageFigure(level=level, kind=kind.value, documents=documents, copies=copies)
            )
        whole.append(
            PackageFigure(level=level, kind=FigureKind.CLOSING.value, documents=0, copies=closing)
        )
    return tuple(whole)


def copies_by_key(
    figures: Iterable[PackageFigure],
) -> Mapping[tuple[SecrecyLevel, str], int]:
    """The copies of each level and kind."""
    return {(each.level, each.kind): each.copies for each in figures}


def figures_balance(figures: Iterable[PackageFigure]) -> bool:
    """True where each level's closing is what its other figures come to, and none is below 0."""
    copies = copies_by_key(figures)
    for level in SecrecyLevel:
        opening = copies.get((level, FigureKind.OPENING.value), 0)
        moved = sum(kind.sign * copies.get((level, kind.value), 0) for kind in MOVED)
        closing = copies.get((level, FigureKind.CLOSING.value), 0)
        if opening + moved != closing or opening < 0 or closing < 0:
            return False
    return True


def begins_as_ended(figures: Iterable[PackageFigure], before: Iterable[PackageFigure]) -> bool:
    """True where the year opens with the copies that the year before closed with."""
    ended = copies_by_key(before)
    if not ended:
        return True
    now = copies_by_key(figures)
    opening, closing = FigureKind.OPENING.value, FigureKind.CLOSING.value
    return all(
        now.get((level, opening), 0) == ended.get((level, closing), 0) for level in SecrecyLevel
    )
