"""The one way to the records: a keyed SQLCipher connection with settings that are read back.

Every setting stands for a measured failure (security.md, 0 and 4.1): WAL with synchronous=EXTRA
for power cuts, EXCLUSIVE for the second window, recursive_triggers for INSERT OR REPLACE.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, StaticPool, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler

from bmnn_desk.errors import StoreDamagedError, StoreOpenElsewhereError
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, FromClause

LEAST_SQLITE = (3, 51, 3)
LEAST_SQLCIPHER = 4
_APPLICATION_ID = 0x424D4E4E  # "BMNN", so that `file` can name a decrypted copy
_BUSY_SECONDS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A pragma: the value that is written, and what SQLite answers when asked."""

    name: str
    value: str
    answer: str | int


SETTINGS = (
    Setting(name="locking_mode", value="EXCLUSIVE", answer="exclusive"),
    Setting(name="journal_mode", value="WAL", answer="wal"),
    Setting(name="synchronous", value="EXTRA", answer=3),
    Setting(name="foreign_keys", value="ON", answer=1),
    Setting(name="recursive_triggers", value="ON", answer=1),
    Setting(name="secure_delete", value="ON", answer=1),
    Setting(name="temp_store", value="MEMORY", answer=2),
    Setting(name="trusted_schema", value="OFF", answer=0),
    Setting(name="cell_size_check", value="ON", answer=1),
    # KB of pages, where 2 MB are usual: a hundred thousand rows' indexes were decrypted each time.
    Setting(name="cache_size", value="-32768", answer=-32768),
)
_CIPHER_ANSWERS = {"cipher_page_size": "4096", "cipher_use_hmac": "1"}


def connect(records: Path | None, keyspec: bytearray | None) -> sqlcipher.Connection:
    """An open connection whose key is proved and whose settings are read back.

    The file must exist (an empty one becomes a new database): nothing is created by opening.
    None for `records` is memory. None for `keyspec` is plain SQLite, for the bench alone.

    Raises:
        StoreDamagedError: the key does not fit, the file is cut or its first pages are damaged.
        StoreOpenElsewhereError: another connection holds the records.
        FolderNotWritableError: the file or folder refuses.
        RuntimeError: SQLite or SQLCipher is too old, or does not keep a setting.
    """
    _require_versions()
    with as_desk_errors(), ExitStack() as undo:
        connection = sqlcipher.connect(
            ":memory:" if records is None else str(records),
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            flags=sqlcipher.SQLITE_OPEN_READWRITE,
        )
        undo.callback(connection.close)
        if keyspec is not None:
            connection.set_key(keyspec)
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
        connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        # A wrong key shows only at the first read, and no setting may touch the file before.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting.name} = {setting.value}").fetchall()
        _require_settings(connection, in_memory=records is None, keyed=keyspec is not None)
        undo.pop_all()
    return connection


class HintedCompiler(SQLiteCompiler):
    """Writes `INDEXED BY` where a query has that hint: SQLAlchemy leaves it out for SQLite."""

    def get_from_hint_text(self, table: FromClause, text: str | None) -> str | None:
        """The hint as it was given, behind its table."""
        del table
        return text


def make_engine(connection: sqlcipher.Connection) -> Engine:
    """SQLAlchemy over this one connection; disposing of the engine closes it.

    A pool that made new connections would need a key that has been wiped.
    """
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connection,
        poolclass=StaticPool,
        hide_parameters=True,
    )
    engine.dialect.statement_compiler = HintedCompiler
    event.listen(engine, "begin", _begin)
    return engine


def checkpoint(connection: sqlcipher.Connection) -> None:
    """Move the WAL into the records and empty it, so that its loss loses nothing.

    Raises:
        StoreOpenElsewhereError: a reader or writer is in the way.
        StoreDamagedError, DiskFullError, DiskFailingError.
    """
    with as_desk_errors():
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if busy:
        raise StoreOpenElsewhereError


def check_pages(connection: sqlcipher.Connection) -> None:
    """Read every page and prove it; after a checkpoint only, since the WAL is not looked at.

    Raises:
        StoreDamagedError: a page or the structure is damaged.
    """
    check_seals(connection)
    check_structure(connection)


def check_seals(connection: sqlcipher.Connection) -> None:
    """Read every page of the file and prove its seal; after a checkpoint only.

    Raises:
        StoreDamagedError: a page is damaged.
    """
    with as_desk_errors():
        if connection.execute("PRAGMA cipher_integrity_check").fetchall():
            raise StoreDamagedError


def check_structure(connection: sqlcipher.Connection) -> None:
    """Follow every table and index from page to page.

    Raises:
        StoreDamagedError: the structure is damaged.
    """
    with as_desk_errors():
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise StoreDamagedError


def name_kind(connection: sqlcipher.Connection) -> None:
    """Write the program's mark into a new file, which also makes its first page."""
    with as_desk_errors():
        connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _require_versions() -> None:
    if sqlcipher.sqlite_version_info < LEAST_SQLITE:
        raise RuntimeError(sqlcipher.sqlite_version)


def _require_settings(connection: sqlcipher.Connection, *, in_memory: bool, keyed: bool) -> None:
    wanted = {setting.name: setting.answer for setting in SETTINGS}
    if in_memory:
        wanted["journal_mode"] = "memory"
    if keyed:
        wanted |= _CIPHER_ANSWERS
    for name, answer in wanted.items():
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found != (answer,):
            raise RuntimeError(name)
    version = str(connection.execute("PRAGMA cipher_version").fetchone()[0])
    if int(version.split(".", 1)[0]) < LEAST_SQLCIPHER:
        raise RuntimeError(version)
