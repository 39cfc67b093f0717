"""A drill of restoring (diễn tập khôi phục dữ liệu) as its record on paper tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

MOST_DRILL_SECONDS = 600
"""A restoring shall take ten minutes at most (security.md, P14)."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DrillRun:
    """What a drill found: which backup, how long, each thing in it and in the live store.

    `name` and `sha256` are of the backup's file; `seq` and `live_seq` the last acts of both.
    `compared` are what was compared, as the backup has it and as the live store has it now;
    `took_seconds` from the first byte to the proved journal.
    """

    name: str
    sha256: str
    made_at: datetime
    seq: int
    live_seq: int | None
    took_seconds: int
    compared: tuple[tuple[str, int, int], ...]

    @property
    def is_quick(self) -> bool:
        """Whether it took no longer than it may."""
        return self.took_seconds <= MOST_DRILL_SECONDS

    @property
    def beyond_live(self) -> tuple[str, ...]:
        """Of what the backup has more than the live store: in no order of events can that be."""
        return tuple(what for what, held, live in self.compared if held > live)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DrillFacts:
    """The record of a drill: the office, the day, who did it, and what he found."""

    parent: str
    agency: str
    place: str
    day: date
    person: str
    run: DrillRun
