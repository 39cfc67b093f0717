"""What comes of a check code typed from paper: which sheet or line it is, and whether it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class CodeFinding(StrEnum):
    """SAME: as printed. CHANGED: the lines are not what was printed any more.

    OLDER: the lines of that print stand as they were, but rows were printed onto the sheet since.
    """

    SAME = "same"
    CHANGED = "changed"
    OLDER = "older"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSince:
    """A line of a print that was corrected, or cancelled, on a day after it."""

    ordinal: int
    day: date
    cancelled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeChecked:
    """A sheet or a line that has the code typed; `changed` are the ordinals that differ now.

    `since` are the acts recorded after the print: the paper does not show them.
    `ordinal` is None for the code of a whole sheet.
    """

    book: int
    kind: str
    year: int
    volume: int
    sheet: int
    ordinal: int | None
    finding: CodeFinding
    changed: tuple[int, ...]
    since: tuple[LineSince, ...] = ()
