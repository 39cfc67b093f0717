"""A run of row numbers: what one block of a long count looks at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.sql.elements import SQLCoreOperations


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The numbers after `after`, up to `until` itself."""

    after: int
    until: int

    def holds(self, number: SQLCoreOperations[int]) -> ColumnElement[bool]:
        """Whether a column's number lies in it."""
        return (number > self.after) & (number <= self.until)
