"""The index of decisions that issue a danh mục: their days, and what replaced them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.findings import Confidence

_NUMBER = re.compile(r"(?<!\d)0*(\d+)\s*/\s*(?:(\d{4})\s*/\s*)?qd\s*-\s*ttg\b")


class ListState(StrEnum):
    """How a decision stands on a day; `DOUBTFUL` is replaced by inference alone."""

    NOT_YET = "not_yet"
    IN_FORCE = "in_force"
    DOUBTFUL = "doubtful"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDays:
    """When a decision holds, from its first day to its last; None leaves that end open.

    `until` is its last day by its own or its successor's text, `until_inferred` the last day that
    is sure where only its field says that the decision `successor` replaced it.
    """

    since: date | None
    until: date | None
    until_inferred: date | None = None
    successor: str = ""

    def state_on(self, day: date) -> ListState:
        """How it stands on a day."""
        if self.until is not None and day > self.until:
            return ListState.EXPIRED
        if self.since is not None and day < self.since:
            return ListState.NOT_YET
        if self.until_inferred is not None and day > self.until_inferred:
            return ListState.DOUBTFUL
        return ListState.IN_FORCE


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDecision:
    """A decision of the index; `day` is None where no source gave it."""

    number: int
    year: int
    decision: str
    day: date | None
    issuer: str
    field: str
    held: HeldDays
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class UnpublishedField:
    """A field whose decision was never published: the office types it in from its paper."""

    key: str
    field: str
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionIndex:
    """Every decision that the program knows, and the fields of which none is published."""

    decisions: tuple[ListedDecision, ...]
    unpublished: tuple[UnpublishedField, ...]

    def numbered(self, number: int, year: int | None) -> ListedDecision | None:
        """The decision of a number and a year; without a year, the only one of that number."""
        found = [
            listed
            for listed in self.decisions
            if listed.number == number and year in (None, listed.year)
        ]
        return found[0] if len(found) == 1 else None

    def named(self, decision: str, day: date | None) -> ListedDecision | None:
        """The decision as a paper names it (`Quyết định số 440/QĐ-TTg`), None for another's.

        Its year is that of its day, or stands in its number (`440/2024/QĐ-TTg`).
        """
        read = _NUMBER.search(fold(decision))
        if read is None:
            return None
        year = int(read[2]) if read[2] else None if day is None else day.year
        return self.numbered(int(read[1]), year)

    def search(self, typed: str) -> Sequence[ListedDecision]:
        """The decisions that all typed words stand in, without accents; newest first."""
        words = search_words(typed)
        found = [
            listed
            for listed in self.decisions
            if words.are_in(fold(f"{listed.decision} {listed.field} {listed.year}"))
        ]
        return sorted(found, key=lambda listed: (listed.year, listed.number), reverse=True)


def held_days(since: date | None, own_end: date | None, listed: ListedDecision | None) -> HeldDays:
    """The days of a decision that an office entered, from the index where it stands there.

    `since` is as entered; `own_end` is the last day that the office itself recorded. It may only
    shorten what the index knows: the earlier of both last days holds, and what was inferred stays
    said as long as the office's own end does not come before it.
    """
    if listed is None:
        return HeldDays(since=since, until=own_end)
    held = replace(listed.held, since=listed.held.since or since)
    known = held.until or held.until_inferred
    if own_end is None or (known is not None and own_end >= known):
        return held if held.until is not None else replace(held, until=own_end)
    return HeldDays(since=held.since, until=own_end)
