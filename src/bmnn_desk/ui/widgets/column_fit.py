"""Which columns of a table are shown in a given width, and how wide each is. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """The pixels that a column asks for, and what becomes of it where there is more or less room.

    `chosen` is the width that a person gave it: of a column that stretches at least `pixels`, of
    another it may be less. `is_hidden` is a column that he hid. `most` is how far one that does not
    stretch may grow into spare room, 0 where it does not.
    """

    pixels: int
    stretches: bool
    priority: int
    chosen: int | None = None
    is_hidden: bool = False
    most: int = 0

    @property
    def least(self) -> int:
        """What it never goes below while it is shown."""
        if self.chosen is None or self.stretches:
            return self.pixels
        return min(self.pixels, self.chosen)


def fit(needs: Sequence[Need], room: int) -> tuple[int, ...]:
    """The pixels of each column, 0 where it is hidden.

    Of the columns that do not stretch the lowest priority goes first, of equals the rightmost.
    The highest priority stays even where it does not fit. What a person made wider gets its width
    out of the spare room alone, so that it takes no other column away. What may grow shares half of
    what is spare then; the rest goes to what stretches.
    """
    shown = [place for place, need in enumerate(needs) if not need.is_hidden]
    for place in _order_of_going(needs, shown):
        if sum(needs[at].least for at in shown) <= room:
            break
        shown.remove(place)
    widths = [needs[at].least if at in shown else 0 for at in range(len(needs))]
    spare = max(room - sum(widths), 0)
    for place in _order_of_widening(needs, shown):
        more = min(max((needs[place].chosen or 0) - widths[place], 0), spare)
        widths[place] += more
        spare -= more
    growing = [at for at in shown if needs[at].most and needs[at].chosen is None]
    shared = spare // 2
    for nth, place in enumerate(growing):
        more = min(max(needs[place].most - widths[place], 0), shared // (len(growing) - nth))
        widths[place] += more
        shared -= more
        spare -= more
    stretching = [at for at in shown if needs[at].stretches and needs[at].chosen is None]
    for nth, place in enumerate(stretching):
        widths[place] += spare // len(stretching) + (nth < spare % len(stretching))
    return tuple(widths)


def _order_of_going(needs: Sequence[Need], shown: Sequence[int]) -> list[int]:
    highest = max((needs[place].priority for place in shown), default=0)
    may_go = [
        place for place in shown if not needs[place].stretches and needs[place].priority < highest
    ]
    return sorted(may_go, key=lambda place: (needs[place].priority, -place))


def _order_of_widening(needs: Sequence[Need], shown: Sequence[int]) -> list[int]:
    """What stretches would take the rest anyway: it comes last."""
    chosen = [place for place in shown if needs[place].chosen is not None]
    return sorted(chosen, key=lambda place: (needs[place].stretches, -needs[place].priority, place))
