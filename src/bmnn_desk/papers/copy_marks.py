"""The two marks of a copy (Bản sao số, Bản sao bí mật nhà nước), filled in: to draw, to record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.marks import MarkMade
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.papers.mark import CopyMarks, PlacedMark
from bmnn_desk.papers.marking_plan import place_of
from bmnn_desk.papers.stamp_layout import fits
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.law.stamp_shape import StampShape


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMarkPlan:
    """How the marks come on (workflow 3): their way, their ink, where on the last page in mm.

    `from_first` has the further copies photocopied from the first, once it is signed: it is
    marked alone, the number stays open and is written by hand (Hướng dẫn 4114). With
    `further_black` the program draws the marks of all copies but the first in black.
    """

    way: MarkWay
    ink: Ink
    left_mm: float
    top_mm: float
    from_first: bool = False
    further_black: bool = False

    def ink_of(self, number: int, first: int) -> Ink:
        """The ink of a copy's marks that are drawn; `first` is the number of the first copy."""
        return Ink.BLACK if self.further_black and number != first else self.ink


def plan_for(regime: Regime, way: MarkWay, *, prints_red: bool) -> CopyMarkPlan:
    """The plan that the office's way and printer give, at the pack's own place."""
    place = place_of(regime.stamps[Stamp.SECRET_COPY])
    black = way is MarkWay.OVERPRINT and not prints_red
    return CopyMarkPlan(
        way=way,
        ink=Ink.BLACK if black else Ink.RED,
        left_mm=place.x_mm,
        top_mm=place.y_mm,
    )


def copy_marks(regime: Regime, facts: CopyPaperFacts, plan: CopyMarkPlan) -> tuple[CopyMarks, ...]:
    """The marks to draw, copy by copy; of the first alone where the others come from it.

    Raises:
        BlankTooLongError: a text is too long for its mark, however it is shortened.
    """
    secret = regime.stamps[Stamp.SECRET_COPY]
    blanks = mark_blanks(regime, facts)
    copies = facts.copies[:1] if plan.from_first else facts.copies
    first = _first(facts)
    return tuple(
        CopyMarks(
            number=number,
            marks=(
                _number_mark(
                    regime,
                    _numbered(plan, number),
                    plan.ink_of(number, first),
                ),
                PlacedMark(
                    shape=secret,
                    blanks=blanks,
                    ink=plan.ink_of(number, first),
                    x_mm=plan.left_mm,
                    y_mm=plan.top_mm,
                    page=place_of(secret).page,
                ),
            ),
        )
        for number, _ in copies
    )


def marks_to_record(
    regime: Regime, facts: CopyPaperFacts, plan: CopyMarkPlan
) -> tuple[MarkMade, ...]:
    """Both marks of every copy as the store keeps them; those photocopied are black prints."""
    first, blanks = _first(facts), tuple(mark_blanks(regime, facts).items())
    last = place_of(regime.stamps[Stamp.SECRET_COPY]).page
    return tuple(
        replace(mark, pages=last, blanks=blanks)
        if mark.stamp is Stamp.SECRET_COPY
        else replace(mark, blanks=(("copy_number", _numbered(plan, number)),))
        for number, _ in facts.copies
        for mark in _made(regime, plan, (number, first))
    )


def mark_blanks(regime: Regime, facts: CopyPaperFacts) -> Mapping[str, str]:
    """What stands in the blanks of Bản sao bí mật nhà nước, shortened until it fits.

    A long list of recipients gives way to the place where it can be read; a position too long
    for its line stays open, to be written by hand.
    """
    shape, whole = regime.stamps[Stamp.SECRET_COPY], _whole_blanks(regime, facts)
    listed = regime.sheet("copy_marks").words["listed"]
    shorter = {
        **whole,
        "recipients": listed.format(count=two_digits(len(facts.copies)), ordinal=facts.ordinal),
    }
    for blanks in (whole, shorter, {**whole, "authority": ""}):
        if _fits(shape, blanks):
            return blanks
    return {**shorter, "authority": ""}


def shortened_blanks(regime: Regime, facts: CopyPaperFacts) -> frozenset[str]:
    """The blanks that do not hold all they should, for it is too long: to tell before printing."""
    whole, held = _whole_blanks(regime, facts), mark_blanks(regime, facts)
    return frozenset(key for key, text in whole.items() if held[key] != text)


def _numbered(plan: CopyMarkPlan, number: int) -> str:
    """Photocopies of the first leave the number open, to be written by hand."""
    return "" if plan.from_first else two_digits(number)


def _first(facts: CopyPaperFacts) -> int:
    return facts.copies[0][0] if facts.copies else 0


def _whole_blanks(regime: Regime, facts: CopyPaperFacts) -> Mapping[str, str]:
    words = regime.sheet("copy_marks").words
    return {
        "copy_form": regime.sheet("copy_request").words[f"form_{facts.form.value}"],
        "copy_day": short_day(facts.day),
        "copies": words["quantity"].format(count=two_digits(len(facts.copies))),
        "recipients": words["between"].join(dict.fromkeys(clean(who) for _, who in facts.copies)),
        "authority": clean(facts.position).upper(),
        "signer": clean(facts.permitter),
    }


def _fits(shape: StampShape, blanks: Mapping[str, str]) -> bool:
    mark = PlacedMark(shape=shape, blanks=blanks, ink=shape.ink, x_mm=0, y_mm=0, page="last")
    return fits(mark)


def _number_mark(regime: Regime, number: str, ink: Ink) -> PlacedMark:
    shape = regime.stamps[Stamp.SECRET_COPY_NUMBER]
    place = place_of(shape)
    return PlacedMark(
        shape=shape,
        blanks={"copy_number": number},
        ink=ink,
        x_mm=place.x_mm,
        y_mm=place.y_mm,
        page=place.page,
    )


def _made(regime: Regime, plan: CopyMarkPlan, copy: tuple[int, int]) -> tuple[MarkMade, MarkMade]:
    """The marks of a copy, given by its number and that of the first."""
    number, first = copy
    photocopied = plan.from_first and number != first
    corner = place_of(regime.stamps[Stamp.SECRET_COPY_NUMBER])
    way = MarkWay.PRINT if photocopied else plan.way
    ink = Ink.BLACK if photocopied else plan.ink_of(number, first)
    places = (
        (Stamp.SECRET_COPY_NUMBER, corner.x_mm, corner.y_mm),
        (Stamp.SECRET_COPY, plan.left_mm, plan.top_mm),
    )
    on_first, on_last = (
        MarkMade(copy_number=number, stamp=stamp, way=way, ink=ink, x_mm=x_mm, y_mm=y_mm)
        for stamp, x_mm, y_mm in places
    )
    return on_first, on_last
