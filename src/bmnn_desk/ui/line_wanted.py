"""What a sheet may end in: the page of a book, and the line in it that was chosen."""

from __future__ import annotations

from dataclasses import dataclass, field

BACKUPS = "backups"
"""The part of the settings page that shows the backups."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWanted:
    """The key of a page in the navigation, and the line to go to there; `said` for the toast.

    `book` is the line's, 0 where the page shows it already; `part` the list of a page of several,
    and then `line` is the number of a row of that list.
    """

    page: str
    line: int
    book: int = 0
    part: str = ""
    said: str = field(default="", repr=False)
