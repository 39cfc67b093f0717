"""The ids that a list shows, read and given as one row: a row for each costs thirty times as much.

A hundred thousand ids are an array of 0.8 MB then, and nothing that the collector walks through.
"""

from __future__ import annotations

import json
from array import array
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, true

from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute

    from bmnn_desk.services.work import Work


# So many are asked for by their numbers; more of them in one go with all others.
_FEW = 5_000


class ListKey(Enum):
    """What an index of the store has sorted, so that a long list may be put in its order."""

    NUMBER = "number"
    LEVEL = "level"
    HOLDER = "holder"
    PLACE = "place"
    DAY = "day"
    SINCE = "since"
    DUE = "due"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOrder:
    """Another order than a list's own, up or down."""

    by: ListKey
    descending: bool = False


def ids_of(work: Work, rows: Select[Any]) -> list[int]:
    """The ids of a query of one column of ids, in no order."""
    (column,) = rows.selected_columns
    return as_ids(work.session.scalar(rows.with_only_columns(func.group_concat(column))))


def ids_among(work: Work, rows: Select[Any], among: Collection[int] | None) -> set[int]:
    """The ids of a query of one column of ids, all or those among these; none is given twice."""
    if among is None:
        return set(ids_of(work, rows))
    if len(among) > _FEW:
        return set(ids_of(work, rows)).intersection(among)
    (column,) = rows.selected_columns
    chunks = in_chunks(sorted(among))
    return {each for chunk in chunks for each in ids_of(work, rows.where(column.in_(chunk)))}


def ids_in_order(work: Work, rows: Select[Any], *by: InstrumentedAttribute[Any]) -> list[int]:
    """The ids of a query of one column of ids, in the order of these columns."""
    (each,) = rows.order_by(*by).subquery().columns
    return as_ids(work.session.scalar(select(func.group_concat(each))))


def each_value(
    work: Work, column: InstrumentedAttribute[Any], *where: ColumnElement[bool]
) -> list[Any]:
    """Every value of a column once, in its order: each found by the index after the one before.

    `where` are equalities with which that index begins; DISTINCT would walk through all rows.
    """
    first = select(func.min(column).label("value")).where(*where)
    found = first.cte("each_value", recursive=True)
    after = select(func.min(column)).where(*where, column > found.c.value).scalar_subquery()
    found = found.union_all(select(after).where(found.c.value.is_not(None)))
    return list(work.session.scalars(select(found.c.value).where(found.c.value.is_not(None))))


def of_body(work: Work, column: InstrumentedAttribute[int], body: int) -> ColumnElement[bool]:
    """The condition that a row is the body's; none where the office has but one.

    Then the narrow index of what is asked for answers; else whole rows are read, which takes
    three times as long.
    """
    bodies = work.session.scalars(select(t.Body.id)).all()
    return true() if list(bodies) == [body] else column == body


def as_ids(joined: str | int | None) -> list[int]:
    """Ids that SQLite joined by commas; a single one may come as a number, none as nothing."""
    # Half the time of `int` on each.
    return [] if joined is None else json.loads(f"[{joined}]")


def in_groups(ids: Iterable[int], groups: Iterable[Sequence[int]]) -> list[int]:
    """Those of the ids that stand in groups, group after group, in each as they stand there."""
    wanted = frozenset(ids)
    return [each for group in groups for each in group if each in wanted]


def ids_block(ids: Iterable[int], *, newest_first: bool) -> Block[array[int]]:
    """One array ("q") of the ids, sorted."""
    return ordered_block(sorted(ids, reverse=newest_first))


def ordered_block(ids: Iterable[int]) -> Block[array[int]]:
    """One array ("q") of the ids as they come."""
    return Block(rows=(array("q", ids),), next_key=None)
