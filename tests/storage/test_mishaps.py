from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bmnn_desk.errors import (
    DeskError,
    DiskFailingError,
    DiskFullError,
    FolderNotWritableError,
    StoreDamagedError,
    StoreOpenElsewhereError,
)
from bmnn_desk.storage.engine import make_engine
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.mishaps import as_desk_errors
from tests.storage.stores import LONGEST_NOTE, first_page_of_notes, raw_connection, store_in

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_that_may_not_grow_is_a_full_disk(tmp_path: Path) -> None:
    connection = raw_connection(store_in(tmp_path / "store"))
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    engine = make_engine(connection)
    with pytest.raises(DiskFullError), as_desk_errors(), engine.begin() as session:
        session.execute(text("UPDATE note SET body = zeroblob(9000)"))
    with engine.begin() as session:
        assert session.execute(text("SELECT max(length(body)) FROM note")).scalar() == LONGEST_NOTE
    engine.dispose()


def test_records_that_may_only_be_read_are_a_folder_that_refuses_writing(tmp_path: Path) -> None:
    connection = raw_connection(store_in(tmp_path / "store"))
    connection.execute("PRAGMA query_only = ON")
    with pytest.raises(FolderNotWritableError), as_desk_errors():
        connection.execute("DELETE FROM note")
    connection.close()


def test_a_second_connection_is_a_store_open_elsewhere(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    first = raw_connection(folder)
    with pytest.raises(StoreOpenElsewhereError):
        raw_connection(folder)
    first.close()


def test_a_damaged_page_met_in_a_query_is_a_damaged_store(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    records = bytearray((folder / RECORDS).read_bytes())
    for page in range(first_page_of_notes(), len(records) // 4096):
        records[page * 4096 + 100] ^= 1
    (folder / RECORDS).write_bytes(records)
    engine = make_engine(raw_connection(folder))
    with pytest.raises(StoreDamagedError), as_desk_errors(), engine.begin() as session:
        session.execute(text("SELECT body FROM note")).all()
    engine.dispose()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlcipher.SQLITE_IOERR | 10 << 8, DiskFailingError),
        (sqlcipher.SQLITE_IOERR | 2 << 8, StoreDamagedError),
        (sqlcipher.SQLITE_CANTOPEN, FolderNotWritableError),
        (sqlcipher.SQLITE_READONLY | 4 << 8, FolderNotWritableError),
    ],
)
def test_what_sqlite_reports_of_the_disk_has_a_meaning(code: int, kind: type[DeskError]) -> None:
    error = sqlcipher.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    with pytest.raises(kind), as_desk_errors():
        raise error


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EACCES, FolderNotWritableError),
        (errno.EROFS, FolderNotWritableError),
        (errno.EIO, DiskFailingError),
    ],
)
def test_what_the_system_reports_has_a_meaning(number: int, kind: type[DeskError]) -> None:
    with pytest.raises(kind), as_desk_errors():
        raise OSError(number, "reason")


def test_a_bug_stays_what_it_is(tmp_path: Path) -> None:
    engine = make_engine(raw_connection(store_in(tmp_path / "store")))
    with pytest.raises(IntegrityError) as broken, as_desk_errors(), engine.begin() as session:
        session.execute(
            text("INSERT INTO note (title) VALUES (:title)"), {"title": "Báo cáo thu 1"}
        )
    assert "thu 1" not in str(broken.value)
    engine.dispose()
    with pytest.raises(FileNotFoundError), as_desk_errors():
        (tmp_path / "nothing").read_bytes()
    with pytest.raises(sqlcipher.ProgrammingError), as_desk_errors():
        raise sqlcipher.ProgrammingError
