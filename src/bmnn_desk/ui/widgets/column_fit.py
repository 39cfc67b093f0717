"""Which columns of a table are shown in a given width, and how wide each is. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """The least pixels of a column, and what becomes of it where there is more or less room."""

    pixels: int
    stretches: bool
    priority: int


def fit(needs: Sequence[Need], room: int) -> tuple[int, ...]:
    """The pixels of each column, 0 where it is hidden.

    Of the columns that do not stretch the lowest priority goes first, of equals the rightmost.
    The highest priority stays even where it does not fit.
    """
    shown = list(range(len(needs)))
    for place in _order_of_going(needs):
        if sum(needs[at].pixels for at in shown) <= room:
            break
        shown.remove(place)
    spare = max(room - sum(needs[at].pixels for at in shown), 0)
    stretching = [at for at in shown if needs[at].stretches]
    widths = [needs[at].pixels if at in shown else 0 for at in range(len(needs))]
    for nth, place in enumerate(stretching):
        widths[place] += spare // len(stretching) + (nth < spare % len(stretching))
    return tuple(widths)


def _order_of_going(needs: Sequence[Need]) -> list[int]:
    highest = max((need.priority for need in needs), default=0)
    may_go = [
        place for place, need in enumerate(needs) if not need.stretches and need.priority < highest
    ]
    return sorted(may_go, key=lambda place: (needs[place].priority, -place))
