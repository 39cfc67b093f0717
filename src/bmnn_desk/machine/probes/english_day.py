"""Days that programs write with English months, whatever the language of the machine."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2}) (?P<month>[A-Za-z]{3}) (?P<year>\d{4})")


def english_day(words: str) -> date | None:
    """The first day of the form "17 Jan 2025" in some words; None where there is none."""
    found = _DAY_FIRST.search(words)
    if found is None or found["month"].lower() not in _MONTHS:
        return None
    with suppress(ValueError):
        month = _MONTHS.index(found["month"].lower()) + 1
        return date(int(found["year"]), month, int(found["day"]))
    return None
