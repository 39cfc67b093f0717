"""A day of every year, typed as day and month (15/12), kept as a setting's text (12-15)."""

from __future__ import annotations

from datetime import date

from bmnn_desk.domain.dates import yearly_day


def kept_day(typed: str) -> str | None:
    """The setting's text of what was typed, empty for nothing; None where it is no day."""
    day, _, month = typed.strip().partition("/")
    text = f"{month.strip():0>2}-{day.strip():0>2}" if typed.strip() else ""
    try:
        yearly_day(text, date.max.year)
    except ValueError:
        return None
    return text


def shown_day(text: str) -> str:
    """A setting's text as it is typed; empty where it is."""
    month, _, day = text.partition("-")
    return f"{day}/{month}" if text else ""
