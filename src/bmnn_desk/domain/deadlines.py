"""Deadlines (thời hạn) that the law sets: spans from an event, and fixed days."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import next_working_day
from bmnn_desk.domain.terms import end_of_term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.findings import Confidence

_MONTHS = 12


class DeadlineKind(StrEnum):
    """Every span that a pack's deadlines.toml gives."""

    EXTENSION_DECIDED = "extension_decided"
    EXTENSION_FIRST_REMINDER = "extension_first_reminder"
    EXTENSION_SECOND_REMINDER = "extension_second_reminder"
    EXTENSION_NOTICE = "extension_notice"
    LEVEL_CHANGE_NOTICE = "level_change_notice"
    DELISTING_NOTICE = "delisting_notice"
    DECLASSIFICATION_NOTICE = "declassification_notice"
    EMERGENCY_REPORT = "emergency_report"
    LOSS_REPORT = "loss_report"
    ARCHIVE = "archive"
    ARCHIVE_CONSTRUCTION = "archive_construction"
    INVENTORY = "inventory"
    DISPATCH = "dispatch"


class FixedDayKind(StrEnum):
    """Every fixed day that a pack's deadlines.toml gives."""

    OLD_SECRETS_BEFORE = "old_secrets_before"
    OLD_TERMS_FIXED_BEFORE = "old_terms_fixed_before"
    OLD_TERMS_ENDED_BEFORE = "old_terms_ended_before"


class DeadlineUnit(StrEnum):
    """What a span is counted in."""

    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Deadline:
    """So many days, months or years, as a regime's data says."""

    code: DeadlineKind
    words: str
    count: int
    unit: DeadlineUnit
    source: str
    confidence: Confidence

    def after(self, event: date) -> date:
        """The last day that still keeps it, counted from the event."""
        if self.unit is DeadlineUnit.DAYS:
            return event + timedelta(days=self.count)
        if self.unit is DeadlineUnit.MONTHS:
            return _months_on(event, self.count)
        if self.unit is DeadlineUnit.YEARS:
            return end_of_term(event, self.count)
        for _ in range(self.count):
            event = next_working_day(event)
        return event

    def before(self, event: date) -> date:
        """The last day that lies so far ahead of the event.

        Raises:
            ValueError: it is counted in working days, which nothing counts back.
        """
        if self.unit is DeadlineUnit.DAYS:
            return event - timedelta(days=self.count)
        if self.unit is DeadlineUnit.MONTHS:
            return _months_on(event, -self.count)
        if self.unit is DeadlineUnit.YEARS:
            return end_of_term(event, -self.count)
        raise ValueError(self.unit)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FixedDay:
    """A day that a text names."""

    code: FixedDayKind
    words: str
    day: date
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Deadlines:
    """All spans and fixed days of a regime."""

    spans: Mapping[DeadlineKind, Deadline]
    days: Mapping[FixedDayKind, FixedDay]


def reminder_due(until: date, day: date, reminders: Iterable[Deadline]) -> Deadline | None:
    """The reminder nearest to the end that has come by `day`; None before the first one."""
    come = [each for each in reminders if each.before(until) <= day]
    return max(come, key=lambda each: each.before(until), default=None)


def _months_on(day: date, months: int) -> date:
    """The same day so many months on, or the last of a month that has no such day."""
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
