"""Whether marks lie on the writing of their pages, and where one would not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.ink_map import SpotAsked, nearest_white
from bmnn_desk.ui.issue.mark_lines import framed_marks

if TYPE_CHECKING:
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.ui.issue.framed_mark import FramedMark
    from bmnn_desk.ui.issue.ink_keeper import InkKeeper, Pages
    from bmnn_desk.ui.issue.matter import IssueMatter


def covered_pages(matter: IssueMatter, inks: InkKeeper) -> dict[Stamp, int | None] | None:
    """For each mark the number of the first page on which it covers something, None for none.

    A mark whose pages are still being looked at is missing; None where there is nothing to look at.
    """
    found = {}
    for mark in framed_marks(matter):
        pages = pages_of(matter, mark.stamp)
        if inks.has_failed(pages):
            return None
        ink = inks.ink(pages)
        if ink is not None:
            found[mark.stamp] = ink.page_under(mark.rect_mm)
    return found


def white_spot(matter: IssueMatter, inks: InkKeeper, stamp: Stamp) -> tuple[float, float] | None:
    """The white spot nearest to a mark on all the pages that bear it; None where there is none.

    Where these differ in width, it stays in the half of the page whose edge it counts from.
    """
    pages = pages_of(matter, stamp)
    ink = inks.ink(pages)
    if ink is None:
        return None
    marks = framed_marks(matter)
    mark = next(each for each in marks if each.stamp is stamp)
    others = tuple(each.rect_mm for each in marks if each is not mark and each.page == mark.page)
    asked = SpotAsked(
        at=(mark.x_mm, mark.y_mm),
        size=(mark.width_mm, mark.height_mm),
        taken=others,
        between=_half(matter, mark, pages),
    )
    return nearest_white(ink, asked)


def pages_of(matter: IssueMatter, stamp: Stamp) -> Pages:
    """The pages that bear a mark, and whether they meet at their right edges."""
    indexes = matter.choice(stamp).indexes(max(len(matter.page_sizes), 1))
    return indexes, matter.stand(stamp).from_right


def _half(matter: IssueMatter, mark: FramedMark, pages: Pages) -> tuple[float, float] | None:
    indexes, from_right = pages
    if len({matter.page_mm(index)[0] for index in indexes}) == 1:
        return None
    middle = (mark.page_mm[0] - mark.width_mm) / 2
    return (middle + 0.1, mark.page_mm[0]) if from_right else (0.0, middle)
