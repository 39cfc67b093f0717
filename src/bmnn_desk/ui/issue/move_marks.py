"""Moves marks in the matter of an issue, and tells how one stands against the pack's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.marking_plan import pack_stand, place_of
from bmnn_desk.ui.issue.mark_lines import framed_marks
from bmnn_desk.ui.issue.mark_place import PlaceShown
from bmnn_desk.ui.issue.stands import own_place

if TYPE_CHECKING:
    from bmnn_desk.domain.mark_pages import PageChoice
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.ui.issue.framed_mark import FramedMark
    from bmnn_desk.ui.issue.matter import IssueMatter


def keep_inside(matter: IssueMatter) -> None:
    """A draft, or the last document, may put a mark beyond a smaller page."""
    for mark in framed_marks(matter):
        place = mark.inside(mark.x_mm, mark.y_mm)
        if place != (mark.x_mm, mark.y_mm):
            matter.places[mark.stamp] = place


def move_seen(matter: IssueMatter, stamp: Stamp, to: tuple[float, float], shown: int) -> None:
    """Move a mark to a place on the page `shown`, from 0, which may be narrower than its first."""
    x, y = to
    if matter.stand(stamp).from_right and shown in matter.choice(stamp).indexes(
        len(matter.page_sizes)
    ):
        x += matter.page_mm(matter.first_page(stamp))[0] - matter.page_mm(shown)[0]
    matter.places[stamp] = (round(x, 1), y)


def choose_pages(matter: IssueMatter, stamp: Stamp, choice: PageChoice) -> None:
    """Put a mark onto other pages; it stays where it was seen."""
    place = matter.place(stamp)
    matter.pages[stamp], matter.places[stamp] = choice, place
    keep_inside(matter)


def to_own_place(matter: IssueMatter, stamp: Stamp) -> None:
    """Back to the pack's page and place, also from where the last document had the mark."""
    matter.places.pop(stamp, None)
    matter.pages.pop(stamp, None)
    if stamp in matter.remembered:
        shape = matter.regime.stamps[stamp]
        matter.pages[stamp] = pack_stand(shape).pages
        matter.places[stamp] = own_place(shape, matter.page_mm(matter.first_page(stamp)))
    keep_inside(matter)


def place_shown(matter: IssueMatter, mark: FramedMark, count: int | None) -> PlaceShown:
    """A mark's frame on its first page beside the pack's place; `count` pages, None if unknown."""
    stamp = mark.stamp
    shape = matter.regime.stamps[stamp]
    own = mark.inside(*own_place(shape, mark.page_mm)), pack_stand(shape).pages
    is_own = own == ((mark.x_mm, mark.y_mm), matter.choice(stamp))
    was_chosen = stamp in matter.places or stamp in matter.pages
    return PlaceShown(
        mark=mark,
        place=place_of(shape),
        choice=matter.choice(stamp),
        count=count,
        many=matter.bears_many,
        is_own=is_own,
        is_remembered=stamp in matter.remembered and not was_chosen and not is_own,
    )
