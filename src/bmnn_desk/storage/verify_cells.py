"""Proves that each cell is spelt as the program spells it.

A row's digest is of values: a date in another ISO form, a 2 for true, a list with a space more, or
bytes whose hex digits are the text would have the same, and yet be another thing to SQL.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import JSON, Boolean, Date, Float, Integer, LargeBinary, Table, TextClause, text

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Column
    from sqlalchemy.orm import Session

    from bmnn_desk.storage.tables import Record

# The first that fits counts; every other type is kept as text.
_SPELT = (
    (Boolean, "typeof({0}) = 'integer' AND {0} IN (0, 1)"),
    (Date, "typeof({0}) = 'text' AND {0} = date({0})"),
    (Integer, "typeof({0}) = 'integer'"),
    (Float, "typeof({0}) = 'real'"),
    (LargeBinary, "typeof({0}) = 'blob'"),
)
_BLOCK = 500
_TEXT = "typeof({0}) = 'text'"


def verify_cells(session: Session, tables: Iterable[type[Record]]) -> None:
    """Look at every cell of these tables inside SQLite.

    Raises:
        JournalBrokenError: a cell is not spelt as its column's values are.
    """
    for kind in tables:
        table = kind.__table__
        if not isinstance(table, Table):
            raise TypeError(table)
        found = session.execute(_strange_cells(table)).first()
        if found is not None:
            raise _broken(found[0])
        for column in table.columns:
            if isinstance(column.type, JSON):
                _verify_lists(session, table, column)


def _verify_lists(session: Session, table: Table, column: Column[object]) -> None:
    asked = f'SELECT act_seq, "{column.name}" FROM "{table.name}"'  # noqa: S608
    for seq, spelt in session.execute(text(asked).execution_options(yield_per=_BLOCK)):
        # As SQLAlchemy writes them.
        if spelt is not None and json.dumps(json.loads(spelt)) != spelt:
            raise _broken(seq)


def _broken(seq: object) -> JournalBrokenError:
    return JournalBrokenError(seq if isinstance(seq, int) else 0, JournalFault.UNREADABLE)


@cache
def _strange_cells(table: Table) -> TextClause:
    """The act of a row that has a cell spelt otherwise; a long read asks this again and again."""
    cells = " AND ".join(_condition(column) for column in table.columns)
    return text(f'SELECT act_seq FROM "{table.name}" WHERE ({cells}) IS NOT TRUE LIMIT 1')  # noqa: S608


def _condition(column: Column[object]) -> str:
    name = f'"{column.name}"'
    spelt = next((form for kind, form in _SPELT if isinstance(column.type, kind)), _TEXT)
    condition = spelt.format(name)
    return f"({name} IS NULL OR {condition})" if column.nullable else f"({condition})"
