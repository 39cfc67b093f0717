"""A table as it was read from a workbook or a CSV file, before anybody asks what it means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Cell = str | float | bool | date | None
"""What stands in a cell. A blank one is None, or "" in a CSV file; whole numbers are floats."""

FORMULA_FAULTS = frozenset(
    {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)
"""What Excel shows where a formula failed."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetRow:
    """A row that is not blank; `number` is the one that Excel shows at its left."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Merged:
    """Cells joined into one; rows as Excel numbers them, columns from 0."""

    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sheet:
    """A sheet: its rows from above, without blank ones, and where cells are merged.

    `starts_1904` says that the workbook counts its days from 1904, as old ones of a Mac do.
    """

    name: str
    rows: tuple[SheetRow, ...]
    merged: tuple[Merged, ...] = ()
    starts_1904: bool = False
