"""The two marks of a copy (Bản sao số, Bản sao bí mật nhà nước), filled in: to draw, to record."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.marks import MarkMade
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.papers.mark import CopyMarks, PlacedMark
from bmnn_desk.papers.marking_plan import place_of, placed_as
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

    def way_and_ink(self, number: int, first: int) -> tuple[MarkWay, Ink]:
        """Those of a copy's marks; `first` is the number of the first copy."""
        if number == first:
            return self.way, self.ink
        if self.from_first:
            return MarkWay.PRINT, Ink.BLACK
        return self.way, Ink.BLACK if self.further_black else self.ink


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
    made = _made(regime, facts, plan)
    return tuple(
        CopyMarks(
            number=one.copy_number, marks=tuple(placed_as(regime, mark) for mark in (one, two))
        )
        for one, two in (made[:1] if plan.from_first else made)
    )


def marks_to_record(
    regime: Regime, facts: CopyPaperFacts, plan: CopyMarkPlan
) -> tuple[MarkMade, ...]:
    """Both marks of every copy as the store keeps them; those photocopied are black prints."""
    return tuple(chain.from_iterable(_made(regime, facts, plan)))


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


def _made(
    regime: Regime, facts: CopyPaperFacts, plan: CopyMarkPlan
) -> list[tuple[MarkMade, MarkMade]]:
    """Number and mark of each copy; photocopies of the first leave the number open."""
    corner = place_of(regime.stamps[Stamp.SECRET_COPY_NUMBER])
    last = place_of(regime.stamps[Stamp.SECRET_COPY]).page
    blanks = tuple(mark_blanks(regime, facts).items())
    found = []
    for number, _ in facts.copies:
        way, ink = plan.way_and_ink(number, facts.copies[0][0])
        one = MarkMade(
            copy_number=number,
            stamp=Stamp.SECRET_COPY_NUMBER,
            way=way,
            ink=ink,
            x_mm=corner.x_mm,
            y_mm=corner.y_mm,
            pages=corner.page,
            blanks=(("copy_number", "" if plan.from_first else two_digits(number)),),
        )
        two = MarkMade(
            copy_number=number,
            stamp=Stamp.SECRET_COPY,
            way=way,
            ink=ink,
            x_mm=plan.left_mm,
            y_mm=plan.top_mm,
            pages=last,
            blanks=blanks,
        )
        found.append((one, two))
    return found
