"""Takes over where the marks stood on the last document of the same type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.mark_pages import pages_from
from bmnn_desk.domain.marks import is_level
from bmnn_desk.domain.stamps import level_stamp
from bmnn_desk.papers.marking_plan import Stand
from bmnn_desk.services.last_places import last_places
from bmnn_desk.services.paper_facts import ItemAsked

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat


def remember(seat: Seat, matter: IssueMatter) -> None:
    """Put them into the matter; the mark of another level stands for this document's own."""
    asked = ItemAsked(body=seat.body, item=matter.detail.item)
    for place in seat.desk.read(last_places, asked):
        own = level_stamp(matter.detail.level) if is_level(place.stamp) else place.stamp
        matter.remembered[own] = Stand(
            x_mm=place.x_mm,
            y_mm=place.y_mm,
            pages=pages_from(place.pages),
            from_right=place.from_right,
        )
