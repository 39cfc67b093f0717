"""Terms of protection (thời hạn bảo vệ): when a level's own term ends."""

from __future__ import annotations

from datetime import date


def end_of_term(determined_on: date, years: int) -> date:
    """The day a term of so many years ends, from the day the level was determined.

    From 29 February it is 1 March in a year that has none; the years are the pack's `term_years`.
    """
    try:
        return determined_on.replace(year=determined_on.year + years)
    except ValueError:
        return date(determined_on.year + years, 3, 1)
