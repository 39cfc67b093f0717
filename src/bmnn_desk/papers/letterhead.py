"""The two-column head of a paper: the agency on the left, Quốc hiệu or a heading on the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportlab.lib.units import mm

from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.sheet import Place
from bmnn_desk.papers.text import clean, long_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.papers.sheet import Sheet

LEFT_SHARE = 0.43
_AGENCY_LINE = 0.4
_BELOW_LINE_MM = 2.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What a head says; without a motto the agency stands alone on the left.

    `below` are lines under the agency, centred, each in its letters (số, ký hiệu); the first of
    them is level with the place and day. `left_room_mm` is kept free under them.
    """

    parent: str
    agency: str
    motto: tuple[str, ...]
    place_and_day: str
    size_pt: float
    below: tuple[tuple[str, Letters], ...] = ()
    left_room_mm: float = 0.0


class OfficeNames(Protocol):
    """The names of the office that gives a paper out."""

    @property
    def parent(self) -> str:
        """The body above; '' where the head names none."""

    @property
    def agency(self) -> str:
        """The office."""


class OfficeFacts(OfficeNames, Protocol):
    """What a paper's facts say of the office that gives it out, its place and day."""

    @property
    def place(self) -> str:
        """Where the paper is dated."""

    @property
    def day(self) -> date:
        """The paper's day."""


def letterhead(sheet: Sheet, head: Letterhead) -> None:
    """Set the head at the top of a page (NĐ 30/2020 Phụ lục I, boxes 1, 2 and 4)."""
    whole, top = sheet.whole, sheet.y_mm
    left_width = whole.width_mm * LEFT_SHARE
    left = Place(left_mm=whole.left_mm, width_mm=left_width, anchor=0.5)
    right = Place(
        left_mm=left.left_mm + left_width + 1, width_mm=whole.width_mm - left_width - 1, anchor=0.5
    )
    if head.parent:
        _name(sheet, head.parent, Letters(REGULAR, head.size_pt), left)
    _name(sheet, head.agency, Letters(BOLD, head.size_pt), left)
    sheet.underline(left, _AGENCY_LINE)
    bottom = sheet.y_mm + _BELOW_LINE_MM
    sheet.y_mm = top
    if head.motto:
        _motto(sheet, head, right)
    level = max(bottom, sheet.y_mm) if head.below else sheet.y_mm
    sheet.y_mm = level
    if head.motto:
        sheet.text(head.place_and_day, Letters(ITALIC, head.size_pt + 1), right)
    after = sheet.y_mm
    sheet.y_mm = level if head.below else bottom
    for text, letters in head.below:
        # Whole where it fits: breaking takes the blanks out that leave room for a number.
        fits = sheet.width_mm(text, letters) <= left.width_mm
        for line in (text,) if fits else sheet.balanced(text, letters, left.width_mm):
            sheet.line(line, letters, left)
    sheet.y_mm = max(sheet.y_mm + head.left_room_mm, after)


def office_letterhead(
    words: Mapping[str, str], office: OfficeNames, place_and_day: str, size_pt: float
) -> Letterhead:
    """The head of a paper whose words hold Quốc hiệu."""
    return Letterhead(
        parent=office.parent,
        agency=office.agency,
        motto=(words["motto_state"], words["motto_values"]),
        place_and_day=place_and_day,
        size_pt=size_pt,
    )


def office_head(sheet: Sheet, words: Mapping[str, str], facts: OfficeFacts, size_pt: float) -> None:
    """Set the head of a paper whose words hold Quốc hiệu and the form of its place and day."""
    place_and_day = long_day(facts.place, facts.day, words)
    letterhead(sheet, office_letterhead(words, facts, place_and_day, size_pt))


def _name(sheet: Sheet, name: str, letters: Letters, place: Place) -> None:
    """Set a name in capitals."""
    for line in sheet.balanced(clean(name).upper(), letters, place.width_mm):
        sheet.line(line, letters, place)


def _motto(sheet: Sheet, head: Letterhead, place: Place) -> None:
    for step, line in enumerate(head.motto):
        letters = Letters(BOLD, head.size_pt + (1 if step else 0))
        sheet.text(line, letters, place)
    longest = sheet.breaker(letters).width(head.motto[-1]) / mm
    sheet.underline(place, min(longest / place.width_mm, 1.0))
    sheet.y_mm += _BELOW_LINE_MM
