"""What people hold (đang giữ): a copy that is counted, and a person who leaves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.deadlines import Deadline


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HoldingCase:
    """A copy as the inventory looks at it (KK-01).

    It came on the day `since` and was counted last on `counted_on`; `next_count` is how much
    later it is counted again. A copy that `is_missing` was looked for in vain; `incident` is the
    number of what was recorded about that, 0 where nothing was.
    """

    day: date
    holder: str
    place: str
    since: date
    counted_on: date | None
    next_count: Deadline
    is_missing: bool
    incident: int

    @property
    def count_due(self) -> date:
        """The last day for the next count."""
        return self.next_count.after(self.counted_on or self.since)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingCase:
    """A person who leaves on a day: how much he still holds, and his commitment (BG-01)."""

    day: date
    held: int
    signed_on: date | None
