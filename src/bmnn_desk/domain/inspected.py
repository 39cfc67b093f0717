"""What an inspection of the office's own store looks at: rows with the case of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.inspection_report import AboutRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectedYear:
    """A year of work on the day of an inspection: whether it is over, and was closed."""

    year: int
    day: date
    is_closed: bool

    @property
    def is_over(self) -> bool:
        """True from the first day of the next year on."""
        return self.day.year > self.year


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectedVolume:
    """A volume of a register: printed sheets that nobody signed, and whether it was bound.

    `is_finished` is true when it takes no more lines; a `hand_written` one is bound from the
    beginning and has no sheets.
    """

    hand_written: bool
    has_lines: bool
    is_finished: bool
    is_bound: bool
    unsigned: int
    unprinted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectedCopying:
    """A line of copying: whether who permitted it signed, of how many copies."""

    is_signed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyHeld:
    """How many copies of a document have no holder or no place on record (KK-01)."""

    unheld: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LossesOpen:
    """How many losses, openings or swappings of what came nobody has answered (BC-04B)."""

    losses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCaseUsed:
    """A "Trường hợp khác": the rule that did not hold, and the number of its document."""

    rule: str
    document_number: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InspectedRow:
    """Something of the own store that rules are asked about, as they stood on `day`.

    `detail` is told with whatever it breaks. `excused` are rules for which a "Trường hợp khác"
    was recorded with it: those stand in the list by their own row. `counts` says that the row is
    a record of its book, and not one more look at it.
    """

    about: AboutRecord
    day: date
    case: object
    detail: str = ""
    excused: frozenset[str] = frozenset()
    counts: bool = False
