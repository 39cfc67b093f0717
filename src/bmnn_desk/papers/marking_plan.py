"""Which marks an issued document's copies get, how, and where: for drawing and for the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.marks import MarkMade
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp, level_stamp
from bmnn_desk.papers.mark import CopyMarks, PlacedMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.stamp_shape import Place, StampShape


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkingPlan:
    """The copies to mark, their level, and the way of each mark (workflow 3).

    `copy_number_ink` is black only where the office's own rules accept that.
    """

    numbers: Sequence[int]
    level: SecrecyLevel
    level_way: MarkWay
    copy_number_way: MarkWay
    copy_number_ink: Ink = Ink.RED


def plan_by(settings: OfficeSettings, numbers: Sequence[int], level: SecrecyLevel) -> MarkingPlan:
    """The marks of an issue as the office's settings have them, in red."""
    return MarkingPlan(
        numbers=numbers,
        level=level,
        level_way=settings.way(level_stamp(level)),
        copy_number_way=settings.way(Stamp.COPY_NUMBER),
    )


def drawn_marks(regime: Regime, plan: MarkingPlan) -> tuple[CopyMarks, ...]:
    """The marks that the program draws on each copy; those made by rubber are left out."""
    return tuple(
        CopyMarks(
            number=number,
            marks=tuple(
                _placed(regime.stamps[stamp], number, ink)
                for stamp, way, ink in _wanted(plan)
                if way is not MarkWay.RUBBER
            ),
        )
        for number in plan.numbers
    )


def marks_for_record(regime: Regime, plan: MarkingPlan) -> tuple[MarkMade, ...]:
    """Every mark on every copy, as the store keeps it: also those to be made by rubber."""
    return tuple(
        MarkMade(
            copy_number=number,
            stamp=stamp,
            way=way,
            ink=ink,
            x_mm=place.x_mm,
            y_mm=place.y_mm,
            box=place.box,
        )
        for number in plan.numbers
        for stamp, way, ink in _wanted(plan)
        for place in (place_of(regime.stamps[stamp]),)
    )


def place_of(shape: StampShape) -> Place:
    """Where the pack puts a mark.

    Raises:
        ValueError: the pack knows no place for it; nothing may be drawn then.
    """
    if shape.place is None:
        raise ValueError(shape.stamp.value)
    return shape.place


def _wanted(plan: MarkingPlan) -> tuple[tuple[Stamp, MarkWay, Ink], ...]:
    return (
        (Stamp.COPY_NUMBER, plan.copy_number_way, plan.copy_number_ink),
        (level_stamp(plan.level), plan.level_way, Ink.RED),
    )


def _placed(shape: StampShape, number: int, ink: Ink) -> PlacedMark:
    place = place_of(shape)
    return PlacedMark(
        shape=shape,
        blanks={"copy_number": f"{number:02}"},
        ink=ink,
        x_mm=place.x_mm,
        y_mm=place.y_mm,
        page=place.page,
    )
