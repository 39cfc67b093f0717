"""Rows that may hold a word, by LIKE: who looks into long texts reads these alone.

SQLite knows no Vietnamese. Any letter may stand for one that has marks, and a text with a letter of
another alphabet, or with marks that stand apart, is found whatever it says. So what is found is
more than what has the word, and never less.
"""

from __future__ import annotations

import re
from functools import reduce
from typing import TYPE_CHECKING

from sqlalchemy import literal_column, or_, select, text, union_all

from bmnn_desk.storage import tables as t
from bmnn_desk.storage.tables.strange import index_name, is_strange

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute
    from sqlalchemy.sql.elements import SQLCoreOperations

_MARKED = re.compile(r"[^0-9b-cf-hj-np-tv-xz]")


def is_like(word: str, *texts: InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """Which rows are like one that has a folded word in these texts, whole or inside another.

    They are columns of one table, which has a `strange_index` of just these.
    """
    said: SQLCoreOperations[str] = reduce(lambda before, each: before + " " + each, texts)
    return or_(said.like(f"%{_MARKED.sub('_', word)}%"), texts[0].class_.id.in_(_strange(texts)))


def rows_like(word: str, *texts: InstrumentedAttribute[str]) -> Select[int]:
    """The rows of their table that are like one with the word: one look at an index of them all."""
    return select(texts[0].class_.id).where(is_like(word, *texts)).correlate(None)


def _strange(texts: tuple[InstrumentedAttribute[str], ...]) -> Select[int]:
    columns = [each.property.columns[0] for each in texts]
    table = columns[0].table.name
    # By its name: a query that could not go by it would fail, and not become slow.
    rows = text(f"{table} INDEXED BY {index_name(table)}")
    is_one = text(is_strange(*(column.name for column in columns)))
    return select(literal_column("id")).select_from(rows).where(is_one)


def lines_like(word: str) -> Select[int]:
    """The register lines whose reference, arrival number or correction is like a word."""
    outgoing, incoming, copying = t.OutgoingLine, t.IncomingLine, t.CopyLine
    numbers = is_like(word, incoming.reference, incoming.arrival_number)
    found = union_all(
        select(outgoing.line_id).where(is_like(word, outgoing.reference)),
        select(incoming.line_id).where(numbers),
        select(copying.line_id).where(is_like(word, copying.reference)),
        select(t.LineCorrection.line_id).where(is_like(word, t.LineCorrection.new)),
    ).subquery()
    return select(found.c.line_id)


def items_like(word: str) -> Select[int]:
    """The items that have such a line."""
    return select(t.Line.item_id).where(t.Line.id.in_(lines_like(word)))


def copies_like(word: str) -> Select[int]:
    """The copies that stand in such a line."""
    return select(t.Copy.id).where(t.Copy.line_id.in_(lines_like(word)))
