"""The differences of a count that nobody answered, to be ticked."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bmnn_desk.services.counted import CountPart
from bmnn_desk.ui.dialogs.tick_group import TickGroup
from bmnn_desk.ui.inventory.inventory_source import line_ids, lines_of
from bmnn_desk.ui.inventory.inventory_words import difference_words

if TYPE_CHECKING:
    from bmnn_desk.domain.inventory import AnswerWay
    from bmnn_desk.ui.seat import Seat

MOST = 40
"""How many differences are offered at once; the next ones after these."""


def difference_ticks(seat: Seat, inventory: int, way: AnswerWay | None = None) -> TickGroup[int]:
    """The first differences of a round that are open, of those that suit `way` where it is given.

    The values are the rows of what was counted.

    Raises:
        DeskError: the body has no such round, or a read went wrong.
    """
    lines = lines_of(seat, inventory, line_ids(seat, inventory, CountPart.UNRESOLVED))
    open_ones = (
        (line.count, difference_words(line))
        for line in lines
        if line.count is not None
        and (way is None or (line.outcome is not None and way.suits(line.outcome)))
    )
    return TickGroup(islice(open_ones, MOST))
