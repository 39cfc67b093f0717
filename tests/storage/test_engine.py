from __future__ import annotations

import os
import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import column, select, table, text

from bmnn_desk.errors import FolderNotWritableError, StoreDamagedError
from bmnn_desk.storage import engine
from bmnn_desk.storage.engine import (
    SETTINGS,
    Setting,
    check_pages,
    checkpoint,
    connect,
    make_engine,
)
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.mishaps import as_desk_errors
from tests.storage.stores import NOTES, all_notes, raw_connection, spec_of, store_in, template

if TYPE_CHECKING:
    from pathlib import Path

    import sqlcipher3.dbapi2 as sqlcipher
    from sqlalchemy import Engine

_LITERAL = {"literal_binds": True}


def test_a_query_goes_by_the_index_that_it_names(tmp_path: Path) -> None:
    made = make_engine(raw_connection(store_in(tmp_path / "store")))
    note = table("note", column("id"))
    asked = select(note.c.id).where(note.c.id > 1)
    with made.begin() as begun:
        begun.exec_driver_sql("CREATE INDEX note_by_title ON note (title, id)")
        named = asked.with_hint(note, "INDEXED BY note_by_title")
        plans = [
            str(begun.exec_driver_sql(f"EXPLAIN QUERY PLAN {words}").one()[-1])
            for words in (each.compile(begun, compile_kwargs=_LITERAL) for each in (asked, named))
        ]
    made.dispose()
    assert ["note_by_title" in plan for plan in plans] == [False, True]


def test_every_setting_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    connection = raw_connection(store_in(tmp_path / "store"))
    found = {
        setting.name: connection.execute(f"PRAGMA {setting.name}").fetchone()[0]
        for setting in SETTINGS
    }
    connection.close()
    assert found == {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 3,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "cache_size": -32768,
    }


def test_a_setting_that_is_not_kept_refuses_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weak = Setting(name="synchronous", value="NORMAL", answer=3)
    monkeypatch.setattr(engine, "SETTINGS", (*SETTINGS, weak))
    with pytest.raises(RuntimeError, match="synchronous"):
        raw_connection(store_in(tmp_path / "store"))


@pytest.mark.parametrize(("floor", "value"), [("LEAST_SQLITE", (3, 99, 0)), ("LEAST_SQLCIPHER", 5)])
def test_an_older_library_refuses_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, floor: str, value: object
) -> None:
    monkeypatch.setattr(engine, floor, value)
    with pytest.raises(RuntimeError, match=r"[34]\."):
        raw_connection(store_in(tmp_path / "store"))


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    with pytest.raises(FolderNotWritableError):
        connect(tmp_path / RECORDS, spec_of(template()))
    assert list(tmp_path.iterdir()) == []


def test_the_salt_is_in_the_key_so_the_first_16_bytes_may_be_lost(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    records = (folder / RECORDS).read_bytes()
    assert records[:16] == template().db_salt
    (folder / RECORDS).write_bytes(os.urandom(16) + records[16:])
    connection = raw_connection(folder)
    assert len(all_notes(connection)) > NOTES
    connection.close()


def test_plain_sqlite_goes_through_the_same_door_for_the_bench(tmp_path: Path) -> None:
    (tmp_path / RECORDS).touch()
    connection = connect(tmp_path / RECORDS, None)
    connection.execute("CREATE TABLE t (x)")
    checkpoint(connection)
    connection.close()
    assert (tmp_path / RECORDS).read_bytes().startswith(b"SQLite format 3")


def test_a_transaction_begins_at_once_and_rolls_back_rows_and_schema(tmp_path: Path) -> None:
    made = make_engine(raw_connection(store_in(tmp_path / "store")))
    statements: list[str] = []
    driver = made.raw_connection().driver_connection
    assert driver is not None
    driver.set_trace_callback(statements.append)
    with pytest.raises(KeyError):
        change_and_fail(made)
    driver.set_trace_callback(None)
    assert statements[0] == "BEGIN IMMEDIATE"
    assert statements[-1] == "ROLLBACK"
    with made.begin() as session:
        tables = session.execute(text("SELECT count(*) FROM sqlite_master WHERE name = 'other'"))
        assert tables.scalar() == 0
        assert session.execute(text("SELECT count(*) FROM note")).scalar() == NOTES
    made.dispose()


def change_and_fail(made: Engine) -> None:
    with made.begin() as session:
        session.execute(text("CREATE TABLE other (x)"))
        session.execute(text("DELETE FROM note"))
        raise KeyError


def test_after_a_checkpoint_the_wal_may_be_lost(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    connection = raw_connection(folder)
    connection.execute("INSERT INTO note VALUES (9000, 'mới', x'00')")
    checkpoint(connection)
    assert (folder / f"{RECORDS}-wal").stat().st_size == 0
    other = tmp_path / "other"
    other.mkdir()
    (other / RECORDS).write_bytes((folder / RECORDS).read_bytes())
    connection.close()
    copy = raw_connection(other)
    assert copy.execute("SELECT title FROM note WHERE id = 9000").fetchone() == ("mới",)
    copy.close()


@pytest.mark.parametrize("key", [bytes(32), None])
def test_another_key_and_no_key_read_nothing(tmp_path: Path, key: bytes | None) -> None:
    folder = store_in(tmp_path / "store")
    before = (folder / RECORDS).read_bytes()
    spec = None if key is None else bytearray(b"x'" + b"00" * 48 + b"'")
    with pytest.raises(StoreDamagedError):
        connect(folder / RECORDS, spec)
    assert (folder / RECORDS).read_bytes() == before
    assert not (folder / f"{RECORDS}-wal").exists()


@pytest.mark.parametrize("pages", [1, 2, 5, 30, -1, -2])
@pytest.mark.parametrize("extra", [0, 1, 2000])
def test_cut_records_are_damaged_and_left_alone(tmp_path: Path, pages: int, extra: int) -> None:
    folder = store_in(tmp_path / "store")
    size = len(template().files[RECORDS])
    os.truncate(folder / RECORDS, (pages * 4096 + extra) % size)
    before = (folder / RECORDS).read_bytes()
    with pytest.raises(StoreDamagedError):
        open_and_check(folder)
    assert (folder / RECORDS).read_bytes() == before


def open_and_check(folder: Path) -> None:
    connection = raw_connection(folder)
    try:
        check_pages(connection)
    finally:
        connection.close()


def test_300_flipped_bits_never_give_wrong_data(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    records = template().files[RECORDS]
    connection = raw_connection(folder)
    right = all_notes(connection)
    connection.close()
    chance = random.Random(5)  # noqa: S311
    outcomes: Counter[str] = Counter()
    for _ in range(300):
        flipped = bytearray(records)
        flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        (folder / RECORDS).write_bytes(flipped)
        outcomes[flip_outcome(folder, right)] += 1
    assert set(outcomes) <= {"damaged", "found by the check", "the salt"}
    assert outcomes["damaged"] > 200


def flip_outcome(folder: Path, right: list[tuple[object, ...]]) -> str:
    try:
        connection = raw_connection(folder)
    except StoreDamagedError:
        return "damaged"
    try:
        with as_desk_errors():
            found = all_notes(connection)
            if found != right:
                # FTS5 answers a damaged index with fewer hits; the rows themselves are right.
                lost = found[:NOTES] == right[:NOTES] and is_refused(connection)
                return "found by the check" if lost else "WRONG DATA"
    except StoreDamagedError:
        return "damaged"
    else:
        return "found by the check" if is_refused(connection) else "the salt"
    finally:
        connection.close()


def is_refused(connection: sqlcipher.Connection) -> bool:
    try:
        check_pages(connection)
    except StoreDamagedError:
        return True
    return False


def test_a_whole_store_passes_the_check(tmp_path: Path) -> None:
    connection = raw_connection(store_in(tmp_path / "store"))
    check_pages(connection)
    connection.close()
