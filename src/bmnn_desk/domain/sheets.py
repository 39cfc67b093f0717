"""Printed sheets of a volume (tờ sổ): printed, signed, bound with the paging seal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


class SheetMark(StrEnum):
    """What became of a sheet, as recorded: `sheet_event.state`.

    CONTINUED: new rows were printed onto its free lines (in nối tiếp). CORRECTION: the sheet
    holds corrections of lines that stand on older sheets.
    """

    PRINTED = "printed"
    CONTINUED = "continued"
    CORRECTION = "correction"
    SIGNED = "signed"
    BOUND = "bound"


class SheetState(StrEnum):
    """How far a sheet is: printed (waits for signatures), signed, bound (giáp lai)."""

    PRINTED = "printed"
    SIGNED = "signed"
    BOUND = "bound"


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetEntry:
    """A printed sheet: its number, code and state, its lines, and where its last row ends (mm).

    `code` is that of all rows on it now. A correction sheet tells what replaces which lines.
    """

    sheet: int
    number: int
    code: str
    state: SheetState
    printed_on: date
    signed_on: date | None
    bound_on: date | None
    first_ordinal: int | None
    last_ordinal: int | None
    bottom_mm: float
    is_correction: bool = False


_STATES = {
    SheetMark.PRINTED: SheetState.PRINTED,
    SheetMark.CONTINUED: SheetState.PRINTED,
    SheetMark.SIGNED: SheetState.SIGNED,
    SheetMark.BOUND: SheetState.BOUND,
}


def state_of(marks: Sequence[SheetMark]) -> SheetState:
    """The state of a sheet by what became of it, in order: new rows wait for a signature anew."""
    known = [_STATES[mark] for mark in marks if mark in _STATES]
    return known[-1] if known else SheetState.PRINTED
