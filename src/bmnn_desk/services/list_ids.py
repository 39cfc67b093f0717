"""The ids that a list shows, read and given as one row: a row for each costs thirty times as much.

A hundred thousand ids are an array of 0.8 MB then, and nothing that the collector walks through.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from sqlalchemy import func

from bmnn_desk.services.work import Block

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Select

    from bmnn_desk.services.work import Work


def ids_of(work: Work, rows: Select[Any]) -> list[int]:
    """The ids of a query of one column of ids, in no order."""
    (column,) = rows.selected_columns
    joined: str | int | None = work.session.scalar(
        rows.with_only_columns(func.group_concat(column))
    )
    return [] if joined is None else list(map(int, str(joined).split(",")))


def ids_block(ids: Iterable[int], *, newest_first: bool) -> Block[array[int]]:
    """One array ("q") of the ids, sorted."""
    return Block(rows=(array("q", sorted(ids, reverse=newest_first)),), next_key=None)
