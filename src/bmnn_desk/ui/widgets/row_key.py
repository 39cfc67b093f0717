"""By what a row takes its place where a table is sorted by one of its columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.sort_keys import sort_key
from bmnn_desk.ui.widgets.column import Column, ColumnKind, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})")


def row_key(column: Column[Row], row: Row) -> tuple[Any, ...]:
    """Levels by what they are worth, days as days, all else as Vietnamese words with numbers in it.

    An empty cell stands before all others.
    """
    value = None if column.value is None else column.value(row)
    if isinstance(value, SecrecyLevel):
        return (True, list(SecrecyLevel).index(value))
    words = column.text(row)
    told: str | Sequence[str] = sort_key(words)
    if column.kind is ColumnKind.DAY and (found := _DAY.search(words)):
        told = "".join(reversed(found.groups()))
    return (bool(words.strip()), told)
