"""What a part of the page shows: cells and states of its rows, its pane, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bmnn_desk.ui.listed.part import AnyPart


def cells(part: AnyPart, choice: str, words: str = "") -> list[dict[str, str]]:
    """The words of every row by column, narrowed so."""
    part.source.narrow(words, choice)
    rows = part.source.rows(tuple(part.source.ids()))
    return [{column.key: column.text(row) for column in part.columns} for row in rows]


def rows(part: AnyPart, choice: str) -> list[Any]:
    """The rows themselves."""
    part.source.narrow("", choice)
    return list(part.source.rows(tuple(part.source.ids())))
