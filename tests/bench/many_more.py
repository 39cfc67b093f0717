"""More of what an act wrote: its rows multiplied inside the store, each with ids of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.sql.ddl import sort_tables

from bmnn_desk.storage.tables import Base, LineText, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sqlalchemy import Table

    from bmnn_desk.storage.vault import Vault

_BLOCK = 10_000
# What no two rows may share; all else stays as the act wrote it.
_COUNTED: Mapping[str, str] = {
    "line.ordinal": "src.ordinal + n",
    "number_taken.number": "src.number + n",
    "slip.print_code": "printf('M%09d', n)",
    "outgoing_line.reference": "replace(src.reference, '/', n || '/')",
    # Copies of one copy are numbered through.
    "copy.number": "src.number + iif(src.source_copy_id IS NULL, 0, 100 * n)",
    "incoming_line.arrival_number": "CAST(src.arrival_number AS INTEGER) + n",
}


def many_more(vault: Vault, act: Callable[[], object], count: int) -> None:
    """Do an act once, and write its rows again until there are so many of it.

    The multiplied rows are of no act: such a store does not pass the proof of its journal.
    """
    tables = _tables()
    before = _last(vault, tables)
    act()
    after = _last(vault, tables)
    written = {name: after[name] - before[name] for name in after if after[name] > before[name]}
    if "line" not in written:
        raise RuntimeError(sorted(written))
    # Each after those that it refers to.
    ordered = sort_tables([table for table in tables if table.name in written])
    for first in range(1, count, _BLOCK):
        last = min(first + _BLOCK, count) - 1
        with vault.engine.begin() as connection:
            for table in ordered:
                connection.exec_driver_sql(_again(table, before, written, (first, last)))
            connection.exec_driver_sql(_texts_again(before, written, (first, last)))
        vault.checkpoint()


def _tables() -> list[Table]:
    """Those whose rows have an id."""
    named = {each.__tablename__ for each in _numbered(Record)}
    return [table for name, table in Base.metadata.tables.items() if name in named]


def _numbered(base: type[Record]) -> Iterator[type[Record]]:
    for each in base.__subclasses__():
        yield each
        yield from _numbered(each)


def _last(vault: Vault, tables: list[Table]) -> dict[str, int]:
    with vault.begin() as session:
        return {table.name: session.scalar(select(func.max(table.c.id))) or 0 for table in tables}


def _again(
    table: Table, before: Mapping[str, int], written: Mapping[str, int], block: tuple[int, int]
) -> str:
    columns = {"id": f"src.id + {written[table.name]} * n"}
    for column in table.columns:
        target = next((key.column.table.name for key in column.foreign_keys), "")
        value = f"src.{column.name}"
        if f"{table.name}.{column.name}" in _COUNTED:
            columns[column.name] = _COUNTED[f"{table.name}.{column.name}"]
        elif column.name != "id":
            columns[column.name] = _moved(value, target, before, written)
    return (
        f'{_numbers(block)} INSERT INTO "{table.name}" ({", ".join(columns)}) '  # noqa: S608
        f'SELECT {", ".join(columns.values())} FROM n CROSS JOIN "{table.name}" src WHERE src.id '
        f"BETWEEN {before[table.name] + 1} AND {before[table.name] + written[table.name]}"
    )


def _moved(value: str, target: str, before: Mapping[str, int], written: Mapping[str, int]) -> str:
    """What points to a row of the act points to that row's own copy."""
    if target not in written:
        return value
    moved = f"{value} + {written[target]} * n"
    return f"CASE WHEN {value} > {before[target]} THEN {moved} ELSE {value} END"


def _texts_again(
    before: Mapping[str, int], written: Mapping[str, int], block: tuple[int, int]
) -> str:
    name, line = LineText.__tablename__, before["line"]
    return (
        f"{_numbers(block)} INSERT INTO {name} (line_id, words, places) "  # noqa: S608
        f"SELECT src.line_id + {written['line']} * n, src.words || ' so' || n, src.places "
        f"FROM n CROSS JOIN {name} src WHERE src.line_id "
        f"BETWEEN {line + 1} AND {line + written['line']}"
    )


def _numbers(block: tuple[int, int]) -> str:
    first, last = block
    return (
        f"WITH RECURSIVE n(n) AS (VALUES({first}) "  # noqa: S608  numbers alone
        f"UNION ALL SELECT n + 1 FROM n WHERE n < {last})"
    )
