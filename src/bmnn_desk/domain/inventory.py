"""Counting (kiểm kê): a round, what was counted, how differences are resolved, how it ends."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel


class InventoryScope(StrEnum):
    """Which copies a round counts: one holder's, those of one place, or all."""

    ALL = "all"
    HOLDER = "holder"
    PLACE = "place"


class CountOutcome(StrEnum):
    """What was counted: there as expected, not there, there but elsewhere, or one too many."""

    FOUND = "found"
    MISSING = "missing"
    ELSEWHERE = "elsewhere"
    EXTRA = "extra"

    @property
    def is_difference(self) -> bool:
        """True for everything that has to be resolved before the round closes."""
        return self is not CountOutcome.FOUND


class AnswerWay(StrEnum):
    """How a difference was resolved."""

    FOUND_LATER = "found_later"
    HANDED_OVER = "handed_over"
    MOVED = "moved"
    EXPLAINED = "explained"
    INCIDENT = "incident"

    def suits(self, outcome: CountOutcome) -> bool:
        """Whether a difference of that outcome can be resolved so."""
        return outcome in _SUITS[self]


_SUITS = {
    AnswerWay.FOUND_LATER: {CountOutcome.MISSING, CountOutcome.ELSEWHERE},
    AnswerWay.HANDED_OVER: {CountOutcome.MISSING, CountOutcome.ELSEWHERE},
    AnswerWay.MOVED: {CountOutcome.MISSING, CountOutcome.ELSEWHERE, CountOutcome.EXTRA},
    AnswerWay.EXPLAINED: {CountOutcome.EXTRA},
    AnswerWay.INCIDENT: {CountOutcome.MISSING, CountOutcome.EXTRA},
}


class InventoryState(StrEnum):
    """How a round stands: being counted, with differences, ready to be closed, closed."""

    COUNTING = "counting"
    DIFFERING = "differing"
    READY = "ready"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InventoryRequest:
    """Begin a round: `holder` or `place` say whose or where, `counters` who counts.

    `person` is a holder of the office; `decision` the paper that ordered the count, "" for none.
    """

    request_id: str
    day: date
    body: int
    scope: InventoryScope
    counters: tuple[str, ...]
    holder: str = ""
    person: int | None = None
    place: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CountedThing:
    """A copy with its outcome; or a thing too many that is no copy, told in `words`.

    `holder` and `place` say where it was seen, where that is not where it was expected.
    """

    outcome: CountOutcome
    copy: int | None = None
    holder: str = ""
    place: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CountRequest:
    """What was counted on a day, many in one act; a copy counted again counts as the last time."""

    request_id: str
    day: date
    body: int
    inventory: int
    counts: tuple[CountedThing, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DifferenceRequest:
    """Differences resolved in one way: why, and by which paper that is proved.

    `counts` are the rows of what was counted. `holder` and `place` say where the copies are now;
    empty they are where the count saw them or, of what moved since, where its last move put them.
    """

    request_id: str
    day: date
    body: int
    inventory: int
    counts: tuple[int, ...]
    way: AnswerWay
    reason: str
    paper: str = ""
    holder: str = ""
    person: int | None = None
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CloseInventoryRequest:
    """Close a round: the number of its minutes, and what they conclude."""

    request_id: str
    day: date
    body: int
    inventory: int
    number: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InventoryFigures:
    """The figures of a round, in copies.

    `opening` were expected; since the list was frozen `came`, `went` away by a recorded move and
    were `lost` by an incident; `closing` are there by the newest moves. `found` were counted as
    expected; `missing`, `elsewhere` and `extra` are differences, `unresolved` those without an
    answer; `uncounted` have no outcome and did not go away.
    """

    opening: int
    came: int
    went: int
    lost: int
    closing: int
    found: int
    missing: int
    elsewhere: int
    extra: int
    uncounted: int
    unresolved: int

    @property
    def reckoned(self) -> int:
        """What the movements leave of the opening number."""
        return self.opening + self.came - self.went - self.lost

    @property
    def balances(self) -> bool:
        """True where opening and movements give what the newest moves say is there."""
        return self.reckoned == self.closing

    @property
    def differences(self) -> int:
        """How many things were not as expected."""
        return self.missing + self.elsewhere + self.extra


def inventory_state(figures: InventoryFigures, *, closed: bool) -> InventoryState:
    """How a round stands by its figures."""
    if closed:
        return InventoryState.CLOSED
    if figures.uncounted:
        return InventoryState.COUNTING
    return InventoryState.DIFFERING if figures.unresolved else InventoryState.READY


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InventoryRow:
    """A round in a list; `closed_on` is None while it is open."""

    id: int
    day: date
    scope: InventoryScope
    holder: str
    place: str
    counters: tuple[str, ...]
    decision: str
    figures: InventoryFigures
    closed_on: date | None
    number: str
    words: str
    state: InventoryState


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CountRow:
    """A line of a round: `id` is the copy's number, below 0 for a thing that is no copy.

    `holder` and `place` are those of the frozen list, which has it where `expected`. `count` is the
    row of what was counted, None before; `outcome` None of a copy not counted yet. `went` tells
    that it left by a recorded move since. `code` is the copy's code, "" for what is no copy.
    """

    id: int
    item: int
    reference: str
    number: int | None
    level: SecrecyLevel | None
    title: str
    holder: str
    place: str
    code: str
    expected: bool = True
    count: int | None = None
    outcome: CountOutcome | None = None
    counted_on: date | None = None
    seen_holder: str = ""
    seen_place: str = ""
    words: str = ""
    way: AnswerWay | None = None
    answered_on: date | None = None
    reason: str = ""
    paper: str = ""
    incident: int | None = None
    went: bool = False

    @property
    def is_open(self) -> bool:
        """True for a difference that nobody has resolved."""
        return self.outcome is not None and self.outcome.is_difference and self.way is None


class ScanState(StrEnum):
    """What a scanned code is: expected, counted before, a copy not on the list, or no copy."""

    EXPECTED = "expected"
    COUNTED = "counted"
    NOT_LISTED = "not_listed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Scanned:
    """A scanned code in a round: `row` is None where it is no copy."""

    state: ScanState
    row: CountRow | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InventoryPaperFacts:
    """What the counting list and the minutes of a round say.

    `rows` are its lines, `leader` who leads the office with his position. Titles stand there only
    as the account may read them.
    """

    parent: str
    agency: str
    place: str
    day: date
    row: InventoryRow
    rows: tuple[CountRow, ...]
    leader: str
    leader_position: str
    paper_code: str
