"""Which marks an issued document's copies get, how, and where: for drawing and for the record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.domain.mark_pages import PageChoice, PageKind, pages_from
from bmnn_desk.domain.marks import MarkMade
from bmnn_desk.domain.stamps import NUMBER_STAMPS, Ink, MarkWay, Stamp, level_stamp
from bmnn_desk.papers.mark import CopyMarks, PlacedMark
from bmnn_desk.papers.text import two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bmnn_desk.domain.extra_marks import ExtraMark
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.stamp_shape import Place, StampShape


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a mark stands and on which pages; in mm, counted as `PlacedMark` counts."""

    x_mm: float
    y_mm: float
    pages: PageChoice = field(default_factory=PageChoice)
    from_right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkingPlan:
    """The copies to mark, their level, and the way of each mark (workflow 3).

    `copy_number_ink` is black only where the office's own rules accept that. A mark stands where
    `stands` has it, else where the pack puts it.
    """

    numbers: Sequence[int]
    level: SecrecyLevel
    level_way: MarkWay
    copy_number_way: MarkWay
    copy_number_ink: Ink = Ink.RED
    extras: tuple[ExtraMark, ...] = ()
    stands: Mapping[Stamp, Stand] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wanted:
    stamp: Stamp
    way: MarkWay
    ink: Ink
    blanks: tuple[tuple[str, str], ...] = ()
    until: date | None = None


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
                _placed(regime.stamps[wanted.stamp], wanted, _stand(regime, plan, wanted.stamp))
                for wanted in _wanted(plan, number)
                if wanted.way is not MarkWay.RUBBER
            ),
        )
        for number in plan.numbers
    )


def marks_for_record(regime: Regime, plan: MarkingPlan) -> tuple[MarkMade, ...]:
    """Every mark on every copy, as the store keeps it: also those to be made by rubber."""
    return tuple(
        MarkMade(
            copy_number=number,
            stamp=wanted.stamp,
            way=wanted.way,
            ink=wanted.ink,
            x_mm=stand.x_mm,
            y_mm=stand.y_mm,
            box=_box(place_of(regime.stamps[wanted.stamp]), stand.pages),
            pages=stand.pages.text,
            blanks=wanted.blanks,
            from_right=stand.from_right,
            until=wanted.until,
        )
        for number in plan.numbers
        for wanted in _wanted(plan, number)
        for stand in (_stand(regime, plan, wanted.stamp),)
    )


def drawn_again(regime: Regime, number: int, made: Sequence[MarkMade]) -> CopyMarks:
    """The marks of one copy that the program draws, each as it is on record.

    Raises:
        ValueError: pages that are no choice of pages, which no record has.
    """
    return CopyMarks(
        number=number,
        marks=tuple(placed_as(regime, mark) for mark in made if mark.way is not MarkWay.RUBBER),
    )


def placed_as(regime: Regime, made: MarkMade) -> PlacedMark:
    """A mark as it is on record, whatever made it.

    Raises:
        ValueError: as `drawn_again`.
    """
    return _placed(
        regime.stamps[made.stamp],
        _Wanted(
            stamp=made.stamp,
            way=made.way,
            ink=made.ink,
            blanks=made.blanks or _own_blanks(made.stamp, made.copy_number),
        ),
        Stand(
            x_mm=made.x_mm,
            y_mm=made.y_mm,
            pages=pages_from(made.pages),
            from_right=made.from_right,
        ),
    )


def place_of(shape: StampShape) -> Place:
    """Where the pack puts a mark.

    Raises:
        ValueError: the pack knows no place for it; nothing may be drawn then.
    """
    if shape.place is None:
        raise ValueError(shape.stamp.value)
    return shape.place


def pack_stand(shape: StampShape) -> Stand:
    """The pack's own place of a mark, on the page that the pack names.

    Raises:
        ValueError: the pack knows no place for it.
    """
    place = place_of(shape)
    return Stand(x_mm=place.x_mm, y_mm=place.y_mm, pages=pages_from(place.page))


def _stand(regime: Regime, plan: MarkingPlan, stamp: Stamp) -> Stand:
    return plan.stands.get(stamp) or pack_stand(regime.stamps[stamp])


def _wanted(plan: MarkingPlan, number: int) -> tuple[_Wanted, ...]:
    return (
        _Wanted(
            stamp=Stamp.COPY_NUMBER,
            way=plan.copy_number_way,
            ink=plan.copy_number_ink,
            blanks=_own_blanks(Stamp.COPY_NUMBER, number),
        ),
        _Wanted(stamp=level_stamp(plan.level), way=plan.level_way, ink=Ink.RED),
        *(
            _Wanted(
                stamp=extra.stamp,
                way=extra.way,
                ink=Ink.RED,
                blanks=extra.blanks,
                until=extra.until,
            )
            for extra in plan.extras
        ),
    )


def _own_blanks(stamp: Stamp, number: int) -> tuple[tuple[str, str], ...]:
    return (("copy_number", two_digits(number)),) if stamp in NUMBER_STAMPS else ()


def _box(place: Place, pages: PageChoice) -> str:
    """The pack's cell (ô) where the mark is on the pack's page; elsewhere it is in none."""
    on_first = pages.kind is PageKind.EVERY or 1 in pages.numbers or pages.kind is PageKind.FIRST
    is_there = on_first if place.page == PageKind.FIRST.value else pages.text == place.page
    return place.box if is_there else ""


def _placed(shape: StampShape, wanted: _Wanted, stand: Stand) -> PlacedMark:
    return PlacedMark(
        shape=shape,
        blanks=dict(wanted.blanks),
        ink=wanted.ink,
        x_mm=stand.x_mm,
        y_mm=stand.y_mm,
        page=stand.pages.kind.value,
        numbers=stand.pages.numbers,
        from_right=stand.from_right,
    )
