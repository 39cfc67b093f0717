"""The day that this machine's clock shows: against it last days and due days are held."""

from __future__ import annotations

from datetime import date, datetime


def today() -> date:
    """The local day; a request's own day is the office's, and may be another."""
    return datetime.now().astimezone().date()
