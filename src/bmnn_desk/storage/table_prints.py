"""What stands in each table, as a count and a digest: a copy and an upgrade are held against it.

The tables are taken as the file has them, not as the program knows them, so that a store of any
schema can be compared with what became of it.
"""

from __future__ import annotations

import hashlib
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    import sqlcipher3.dbapi2 as sqlcipher

    Columns = Mapping[str, Collection[str]]

# It says which schema the store has: to change it is what an upgrade is.
_REVISION_TABLE = "alembic_version"
_DIGEST_BITS = 256
WHOLE = "*"
"""Stands for every column of a table, and for its rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePrint:
    """A table's columns by name, its rows, and the sum of their SHA-256, in whatever order."""

    columns: tuple[str, ...]
    rows: int
    digest: int


def table_prints(
    connection: sqlcipher.Connection, schema: str, without: Columns
) -> dict[str, TablePrint]:
    """Every ordinary table of an attached file; full-text indexes are made of these.

    Args:
        connection: Where the file is open.
        schema: The name it is attached by; `main` for the records themselves.
        without: Columns to be left out, by their table; `WHOLE` leaves all of it out.
    """
    found = {}
    for name in _tables(connection, schema):
        left_out = without.get(name, ())
        if WHOLE in left_out:
            continue
        columns = (key for key in _columns(connection, schema, name) if key not in left_out)
        found[name] = _print(connection, schema, name, tuple(columns))
    return found


def first_changed(connection: sqlcipher.Connection, before: Mapping[str, TablePrint]) -> str | None:
    """The first table of `before` that lacks a row, a column or a value of then; None if none.

    What came to it, new columns and new tables, is no change of what was there.
    """
    there = set(_tables(connection, "main"))
    for name, printed in before.items():
        if name not in there or not set(printed.columns) <= set(_columns(connection, "main", name)):
            return name
        if _print(connection, "main", name, printed.columns) != printed:
            return name
    return None


def _tables(connection: sqlcipher.Connection, schema: str) -> Iterable[str]:
    found = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = ? AND type = 'table' ORDER BY name",
        (schema,),
    ).fetchall()
    names = (str(name) for (name,) in found)
    return [name for name in names if not name.startswith("sqlite_") and name != _REVISION_TABLE]


def _columns(connection: sqlcipher.Connection, schema: str, table: str) -> tuple[str, ...]:
    found = connection.execute(
        "SELECT name FROM pragma_table_info(?, ?) ORDER BY cid", (table, schema)
    ).fetchall()
    return tuple(str(name) for (name,) in found)


def _print(
    connection: sqlcipher.Connection, schema: str, table: str, columns: tuple[str, ...]
) -> TablePrint:
    names = ", ".join(f'"{name}"' for name in columns) or "NULL"
    rows = digest = 0
    # A cursor left open would lock the table for the steps that follow.
    with _texts_as_bytes(connection), closing(connection.cursor()) as cursor:
        cursor.execute(f'SELECT {names} FROM {schema}."{table}"')  # noqa: S608  the file's own
        for row in cursor:
            rows += 1
            digest += int.from_bytes(hashlib.sha256(repr(_short(row)).encode()).digest())
    return TablePrint(columns=columns, rows=rows, digest=digest % 2**_DIGEST_BITS)


@contextmanager
def _texts_as_bytes(connection: sqlcipher.Connection) -> Iterator[None]:
    # A text that is no UTF-8 is carried over like any other: this is no judge of contents.
    connection.text_factory = bytearray
    try:
        yield
    finally:
        connection.text_factory = str


def _short(row: tuple[object, ...]) -> list[object]:
    # A sealed file may be tens of megabytes, and its repr four times that.
    return [hashlib.sha256(cell).digest() if type(cell) is bytes else cell for cell in row]
