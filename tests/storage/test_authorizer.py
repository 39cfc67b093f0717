from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from bmnn_desk.storage.authorizer import guard
from tests.storage.stores import NOTES, raw_connection, store_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[sqlcipher.Connection]:
    connection = raw_connection(store_in(tmp_path / "store"))
    connection.execute("CREATE TRIGGER kept BEFORE DELETE ON note BEGIN SELECT 1; END")
    guard(connection)
    yield connection
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH ':memory:' AS other",
        "ATTACH DATABASE '/tmp/plain.db' AS plain KEY ''",
        "DETACH main",
        "SELECT sqlcipher_export('main')",
        "SELECT SQLCIPHER_EXPORT('main')",
        "SELECT load_extension('x')",
        "SELECT fts3_tokenizer('simple')",
        "VACUUM",
        "VACUUM INTO '/tmp/copy.db'",
        "PRAGMA key = 'x'",
        "PRAGMA rekey = 'x'",
        "PRAGMA hexrekey = '00'",
        "PRAGMA cipher_migrate",
        "PRAGMA cipher_log = '/tmp/log'",
        "PRAGMA cipher_use_hmac = OFF",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA JOURNAL_MODE = OFF",
        "PRAGMA main.synchronous = OFF",
        "PRAGMA locking_mode = NORMAL",
        "PRAGMA foreign_keys = OFF",
        "PRAGMA recursive_triggers = OFF",
        "PRAGMA secure_delete = OFF",
        "PRAGMA trusted_schema = ON",
        "PRAGMA writable_schema = ON",
        "PRAGMA temp_store = FILE",
        "PRAGMA temp_store_directory = '/tmp'",
        "PRAGMA ignore_check_constraints = ON",
        "PRAGMA user_version = 9",
        "DROP TRIGGER kept",
        "DROP TABLE note",
        "DROP TABLE note_fts",
        "ALTER TABLE note ADD COLUMN more",
        "ALTER TABLE note RENAME TO other",
        "CREATE TABLE other (x)",
        "CREATE TEMP TABLE other (x)",
        "CREATE TEMP TRIGGER out AFTER INSERT ON note BEGIN DELETE FROM note; END",
        "CREATE TRIGGER out AFTER INSERT ON note BEGIN DELETE FROM note; END",
        "CREATE VIEW other AS SELECT 1",
        "CREATE VIRTUAL TABLE other USING fts5(x)",
        "CREATE INDEX other ON note (body)",
        "DELETE FROM sqlite_master",
    ],
)
def test_a_side_door_is_shut(guarded: sqlcipher.Connection, statement: str) -> None:
    with pytest.raises(sqlcipher.DatabaseError, match=r"authoriz|may not be modified"):
        guarded.execute(statement).fetchall()
    assert guarded.execute("SELECT count(*) FROM note").fetchone() == (NOTES,)


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA wal_checkpoint(TRUNCATE)",
        "PRAGMA integrity_check",
        "PRAGMA quick_check",
        "PRAGMA cipher_integrity_check",
        "PRAGMA foreign_key_check",
        "PRAGMA foreign_keys",
        "PRAGMA table_info(note)",
        "SAVEPOINT one",
        "BEGIN IMMEDIATE",
        "INSERT INTO note (title) VALUES ('mới')",
        "UPDATE note SET title = 'khác' WHERE id = 1",
        "DELETE FROM note WHERE id = 1",
        "INSERT INTO note_fts (rowid, title) VALUES (5000, 'mới')",
        "INSERT INTO note_fts (note_fts) VALUES ('optimize')",
        "INSERT INTO note_fts (note_fts) VALUES ('integrity-check')",
        "SELECT snippet(note_fts, 0, '[', ']', '', 5) FROM note_fts WHERE note_fts MATCH 'thu'",
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION SELECT x+1 FROM n WHERE x<9) SELECT sum(x) FROM n",
    ],
)
def test_the_daily_work_is_allowed(guarded: sqlcipher.Connection, statement: str) -> None:
    guarded.execute(statement).fetchall()
