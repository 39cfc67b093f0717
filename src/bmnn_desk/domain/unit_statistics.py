"""The statistics of the units that report to an office: who has sent, totals, what differs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.statistics import FigureKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel

_OPENING, _CLOSING = FigureKind.OPENING.value, FigureKind.CLOSING.value


class UnitState(StrEnum):
    """How a unit stands with its statistics of a year."""

    SENT = "sent"
    SENT_LATE = "sent_late"
    WAITED_FOR = "waited_for"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnitYear:
    """What a unit sent for a year, and for the year before; `sent_on` None while it has not."""

    peer: int
    name: str
    sent_on: date | None
    figures: tuple[PackageFigure, ...]
    before: tuple[PackageFigure, ...]

    def state(self, due: date | None, today: date) -> UnitState:
        """How it stands; without a due day nobody is late."""
        if self.sent_on is None:
            is_late = due is not None and today > due
            return UnitState.LATE if is_late else UnitState.WAITED_FOR
        is_late = due is not None and self.sent_on > due
        return UnitState.SENT_LATE if is_late else UnitState.SENT


def totals(units: Iterable[UnitYear]) -> tuple[PackageFigure, ...]:
    """The figures of all units added up, by level and kind."""
    summed: dict[tuple[SecrecyLevel, str], tuple[int, int]] = {}
    for unit in units:
        for each in unit.figures:
            documents, copies = summed.get((each.level, each.kind), (0, 0))
            summed[each.level, each.kind] = documents + each.documents, copies + each.copies
    return _figures(summed)


def differences(unit: UnitYear) -> tuple[PackageFigure, ...]:
    """What is more or less than the year before, by level and kind; without that year nothing."""
    if not unit.before or not unit.figures:
        return ()
    now, before = _by_key(unit.figures), _by_key(unit.before)
    found = {
        key: (
            now.get(key, (0, 0))[0] - before.get(key, (0, 0))[0],
            now.get(key, (0, 0))[1] - before.get(key, (0, 0))[1],
        )
        for key in sorted({*now, *before})
    }
    return _figures({key: pair for key, pair in found.items() if pair != (0, 0)})


def broken_openings(unit: UnitYear) -> tuple[PackageFigure, ...]:
    """Where the year does not begin as the one before ended: opening less that year's closing."""
    if not unit.before or not unit.figures:
        return ()
    now, before = _by_key(unit.figures), _by_key(unit.before)
    levels = sorted({level for level, kind in (*now, *before) if kind in {_OPENING, _CLOSING}})
    found: dict[tuple[SecrecyLevel, str], tuple[int, int]] = {}
    for level in levels:
        begun, ended = now.get((level, _OPENING), (0, 0)), before.get((level, _CLOSING), (0, 0))
        if begun != ended:
            found[level, _OPENING] = begun[0] - ended[0], begun[1] - ended[1]
    return _figures(found)


def _by_key(
    figures: Iterable[PackageFigure],
) -> dict[tuple[SecrecyLevel, str], tuple[int, int]]:
    return {(each.level, each.kind): (each.documents, each.copies) for each in figures}


def _figures(
    pairs: Mapping[tuple[SecrecyLevel, str], tuple[int, int]],
) -> tuple[PackageFigure, ...]:
    return tuple(
        PackageFigure(level=level, kind=kind, documents=documents, copies=copies)
        for (level, kind), (documents, copies) in pairs.items()
    )
