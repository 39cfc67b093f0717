"""Tasks (nhiệm vụ): what an inspection or an order wants done once, and by when (BC-06)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TaskRequest:
    """What is to be done, who ordered it by which paper, till when, and who sees to it."""

    request_id: str
    day: date
    body: int
    words: str
    ordered_by: str
    number: str
    ordered_on: date
    due: date | None = None
    person: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TaskEndRequest:
    """A task was done on `done_on`: how, and by which paper it was told (`report`)."""

    request_id: str
    day: date
    body: int
    task: int
    done_on: date
    words: str
    report: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TaskEntry:
    """A task as its list shows it; `done_on` None while it is open."""

    id: int
    words: str
    ordered_by: str
    number: str
    ordered_on: date
    due: date | None
    person: int | None
    name: str
    done_on: date | None
    done: str
    report: str

    def is_late(self, day: date) -> bool:
        """True where its last day went by before it was done."""
        return self.due is not None and (self.done_on or day) > self.due
