"""Days as people type them, days of every year, terms, and working days."""

from __future__ import annotations

import re
import unicodedata
from calendar import isleap, monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from bmnn_desk.domain.typed_patterns import LONG_DAY

_DIGITS = re.compile(r"\d{1,8}")
_PARTS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_STEP = re.compile(r"([+-])(\d{1,3})")
_NAMED = {"hn": 0, "hq": -1}
_COMPACT = 4, 6, 8
_LEAP_YEAR = 2024


class DayTrouble(StrEnum):
    """Why a typed day cannot be taken."""

    UNREADABLE = "unreadable"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_MONTH = "no_such_month"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayProblem:
    """A typed day that is none: what was read of it, to say what is wrong."""

    trouble: DayTrouble
    day: int = 0
    month: int = 0
    year: int = 0
    last_day: int = 0


def read_day(typed: str, today: date, *, past: bool = False) -> date | DayProblem | None:
    """The day that somebody typed: `05022026`, `0502`, `5/2`, `5.2.26`, `5`, `hn`, `+3`, ISO.

    Day comes before month; a missing year or month is today's. Empty text is None, never
    a guess: `31022026` is a problem that names the month's last day (ux c7). `past` is for days
    of what has happened: `28/12` typed in January is last year's.
    """
    text = unicodedata.normalize("NFC", typed).strip().casefold()
    if not text:
        return None
    if text in _NAMED:
        return today + timedelta(days=_NAMED[text])
    if step := _STEP.fullmatch(text):
        days = int(step[2])
        return today + timedelta(days=days if step[1] == "+" else -days)
    parts = _read_parts(text, today)
    if parts is None:
        return DayProblem(trouble=DayTrouble.UNREADABLE)
    found = _real_day(*parts)
    if past and isinstance(found, date) and found > today:
        return _once_before(text, today)
    return found


def yearly_day(text: str, year: int) -> date | None:
    """The day of a year out of a setting "MM-DD"; None where it is empty.

    29 February is 28 February in a year that has none.

    Raises:
        ValueError: it is no day of a year.
    """
    if not text:
        return None
    month, dash, day = text.partition("-")
    if not (dash and month.isdecimal() and day.isdecimal() and text.isascii()):
        raise ValueError(text)
    asked = date(_LEAP_YEAR, int(month), int(day))
    is_leap_day = (asked.month, asked.day) == (2, 29)
    return date(year, 2, 28) if is_leap_day and not isleap(year) else asked.replace(year=year)


def in_term(day: date, since: date | None, until: date | None) -> bool:
    """True from a term's first day to its last; None leaves that end open."""
    return (since is None or since <= day) and (until is None or day <= until)


def short_day(day: date) -> str:
    """A day as the office writes it in figures: dd/mm/yyyy."""
    return f"{day.day:02d}/{day.month:02d}/{day.year:04d}"


def day_text(day: date | None) -> str:
    """As `short_day`; "" without a day."""
    return "" if day is None else short_day(day)


def next_working_day(day: date) -> date:
    """The working day after `day`; weekends are free, public holidays are not known here."""
    after = day + timedelta(days=1)
    while after.weekday() >= 5:  # noqa: PLR2004  Saturday is 5
        after += timedelta(days=1)
    return after


def _read_parts(text: str, today: date) -> tuple[int, int, int] | None:
    if _DIGITS.fullmatch(text):
        return _read_digits(text, today)
    if match := _ISO.fullmatch(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := LONG_DAY.fullmatch(text) or _PARTS.fullmatch(text):
        return int(match[1]), int(match[2]), _year(match[3], today)
    return None


def _once_before(text: str, today: date) -> date | DayProblem | None:
    """The text as of a month ago, else as of a year ago: what it leaves open lies in the past."""
    month_ago = today.replace(day=1) - timedelta(days=1)
    found = read_day(text, month_ago)
    if isinstance(found, date) and found > today:
        return read_day(text, date(today.year - 1, 1, 1))
    return found


def _read_digits(text: str, today: date) -> tuple[int, int, int] | None:
    if len(text) <= 2:  # noqa: PLR2004  one or two digits are a day of this month
        return int(text), today.month, today.year
    if len(text) in _COMPACT:
        return int(text[:2]), int(text[2:4]), _year(text[4:], today)
    return None


def _year(text: str | None, today: date) -> int:
    if not text:
        return today.year
    return 2000 + int(text) if len(text) == 2 else int(text)  # noqa: PLR2004  `26` is 2026


def _real_day(day: int, month: int, year: int) -> date | DayProblem:
    if not 1 <= month <= 12 or not 1900 <= year <= 2200:  # noqa: PLR2004  months; an office's years
        return DayProblem(trouble=DayTrouble.NO_SUCH_MONTH, day=day, month=month, year=year)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        return DayProblem(
            trouble=DayTrouble.NO_SUCH_DAY, day=day, month=month, year=year, last_day=last
        )
    return date(year, month, day)
