"""Whatever an upgrade might lose of a table is seen; what comes to it is not held against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage.table_prints import first_changed, table_prints
from tests.storage.stores import NOTES, raw_connection, store_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlcipher3.dbapi2 as sqlcipher


@pytest.fixture
def records(tmp_path: Path) -> Iterator[sqlcipher.Connection]:
    connection = raw_connection(store_in(tmp_path / "store"))
    connection.execute("CREATE TABLE pair (a, b)")
    connection.execute("INSERT INTO pair VALUES (1, 'một'), (2, 'hai'), (NULL, x'00')")
    yield connection
    connection.close()


def test_rows_are_counted_and_indexes_and_the_revision_are_no_tables(
    records: sqlcipher.Connection,
) -> None:
    prints = table_prints(records, "main", {})
    assert prints["note"].rows == NOTES
    assert prints["pair"].columns == ("a", "b")
    assert not {"alembic_version", "note_fts", "note_fts_data", "sqlite_schema"} & set(prints)
    assert first_changed(records, prints) is None


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM pair WHERE a = 2",
        "INSERT INTO pair VALUES (3, 'ba')",
        "UPDATE pair SET b = 'Hai' WHERE a = 2",
        "UPDATE pair SET a = 3 - a WHERE a IS NOT NULL",
        "UPDATE pair SET b = x'01' WHERE a IS NULL",
        "UPDATE pair SET a = 0 WHERE a IS NULL",
        "UPDATE pair SET a = '1' WHERE a = 1",
        "UPDATE pair SET a = 1.0 WHERE a = 1",
        "UPDATE pair SET b = CAST(b AS BLOB) WHERE a = 1",
        "ALTER TABLE pair DROP COLUMN b",
        "ALTER TABLE pair RENAME COLUMN b TO c",
        "ALTER TABLE pair RENAME TO pairs",
        "DROP TABLE pair",
    ],
)
def test_a_row_a_column_or_a_value_that_is_lost_is_seen(
    records: sqlcipher.Connection, change: str
) -> None:
    prints = table_prints(records, "main", {})
    records.execute(change)
    assert first_changed(records, prints) == "pair"


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE pair ADD COLUMN c",
        "CREATE INDEX ix_pair ON pair (a)",
        "CREATE TABLE other (a)",
        "CREATE TABLE new AS SELECT * FROM pair ORDER BY a DESC",
    ],
)
def test_what_comes_to_it_is_no_change(records: sqlcipher.Connection, change: str) -> None:
    prints = table_prints(records, "main", {})
    records.execute(change)
    if "new" in change:  # as a step does that rebuilds a table
        records.execute("DROP TABLE pair")
        records.execute("ALTER TABLE new RENAME TO pair")
    assert first_changed(records, prints) is None


def test_columns_left_out_are_not_compared_but_the_rows_are_counted(
    records: sqlcipher.Connection,
) -> None:
    prints = table_prints(records, "main", {"pair": ("a", "b")})
    assert prints["pair"].columns == ()
    records.execute("UPDATE pair SET b = 'khác'")
    assert first_changed(records, prints) is None
    records.execute("DELETE FROM pair WHERE a = 1")
    assert first_changed(records, prints) == "pair"


def test_a_text_that_is_no_utf_8_is_taken_as_it_is(records: sqlcipher.Connection) -> None:
    records.execute("INSERT INTO pair VALUES (4, CAST(x'FF' AS TEXT))")
    prints = table_prints(records, "main", {})
    assert first_changed(records, prints) is None
    records.execute("UPDATE pair SET b = CAST(x'FE' AS TEXT) WHERE a = 4")
    assert first_changed(records, prints) == "pair"
    assert records.execute("SELECT b FROM pair WHERE a = 1").fetchone() == ("một",)
