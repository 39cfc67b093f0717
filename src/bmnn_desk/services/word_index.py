"""Rows that hold words, by the indexes of words: of register lines, and of items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import column, select, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Select

LINE_WORDS, ITEM_WORDS = "line_fts", "search_fts"


def match_of(phrases: Iterable[tuple[str, ...]], *, is_open: bool) -> str:
    """What the index is asked for all of some phrases; '' where there is none.

    Each phrase stands in quotes, so that it has no operators. `is_open` lets the last word be the
    beginning of a longer one.
    """
    quoted = [f'"{" ".join(phrase)}"' for phrase in phrases]
    if is_open and quoted:
        quoted[-1] += " *"
    return " AND ".join(quoted)


def rows_with(index: str, match: str) -> Select[int]:
    """The numbers of the rows in an index that match."""
    words = table(index, column("rowid"), column(index))
    return select(words.c.rowid).where(words.c[index].op("MATCH")(match))
