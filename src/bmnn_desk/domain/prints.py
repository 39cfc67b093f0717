"""What came out of the printer, copy by copy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class PrintOutcome(StrEnum):
    """How a print came out; a spoiled copy is printed once more under the same number."""

    CAME_OUT = "came_out"
    SPOILED = "spoiled"


class PrintedWhat(StrEnum):
    """What was printed: a whole copy, marks or number onto a sheet, a sheet of its own, covers."""

    WHOLE = "whole"
    OVERPRINT = "overprint"
    DISTRIBUTION = "distribution"
    SLIP = "slip"
    NUMBER = "number"
    COVER = "cover"

    @property
    def is_of_a_copy(self) -> bool:
        """True where each print is of one numbered copy."""
        return self in {PrintedWhat.WHOLE, PrintedWhat.OVERPRINT}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyPrint:
    """A print of one copy, or with `copy_number` 0 of the paper itself; `pages` that came out."""

    copy_number: int
    outcome: PrintOutcome
    pages: int
    reason: str = ""

    def __post_init__(self) -> None:
        """Refuse numbers that cannot be: the form must not let them through."""
        if self.pages < 0 or self.copy_number < 0:
            raise ValueError(self.pages, self.copy_number)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyPrintsRequest:
    """Record prints of an item's papers, after the clerk said how they came out."""

    request_id: str
    body: int
    day: date
    item: int
    what: PrintedWhat
    prints: tuple[CopyPrint, ...]

    def __post_init__(self) -> None:
        """Refuse a request about nothing."""
        if not self.prints:
            raise ValueError(self.item)
