"""The machine's clock: against it last days and due days are held, and it may be set back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

_STEADY = timedelta(minutes=5)  # what clocks are set by now and then


def today() -> date:
    """The local day; a request's own day is the office's, and may be another."""
    return datetime.now().astimezone().date()


def now() -> datetime:
    """This moment, UTC."""
    return datetime.now(UTC)


def is_behind(shown: datetime, known: datetime) -> bool:
    """Whether a clock shows more than five minutes less than a moment that has been before."""
    return shown < known - _STEADY
