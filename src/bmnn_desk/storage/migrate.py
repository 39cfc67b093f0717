"""Bringing an old store's schema to what the program knows: all steps, or none.

A whole copy lies beside the records before the first step, and all steps are one transaction.
It is committed when every table holds what the copy holds and the journal is proved under the new
schema; then the copy goes, since it would outlive a destruction. Where anything fails before, the
records are as they were, and the copy, if it is whole, stays until an opening ends well.

A step that drops columns, or writes others into those that are there, names them in `changes` (a
table's name to columns' names): no other value may differ after it, and no row may come or go but
in a table that is named with "*".
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.orm import Session

from bmnn_desk.domain.store_steps import UpgradeStep, untold
from bmnn_desk.errors import (
    StoreDamagedError,
    StoreTooNewError,
    UpgradeRoomError,
    UpgradeUndoneError,
)
from bmnn_desk.storage.files import BEFORE_MIGRATION, BINARY, create_file, sync_folder
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.table_prints import first_changed, table_prints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import sqlcipher3.dbapi2 as sqlcipher
    from sqlalchemy import Connection, Engine

    from bmnn_desk.domain.store_steps import TellUpgrade
    from bmnn_desk.storage.table_prints import Columns, TablePrint

    Prove = Callable[[Session], object]

MIGRATIONS = Path(__file__).parent / "migrations"
_NONE = "0000"
# Once for the copy, once for what the steps write before it is moved into the records.
_ROOM_TIMES = 2
_ROOM_BESIDES_BYTES = 8 * 1024 * 1024
_MEBIBYTE = 1024 * 1024
_SIZE = ("page_count", "page_size")


def known_revision(scripts: Path = MIGRATIONS) -> str | None:
    """The newest revision that this program can read; None while there is none."""
    return ScriptDirectory.from_config(_config(scripts)).get_current_head()


def migrate(
    engine: Engine,
    folder: Path,
    scripts: Path = MIGRATIONS,
    prove: Prove | None = None,
    tell: TellUpgrade = untold,
) -> None:
    """Run the pending steps in one transaction, before the authorizer is set.

    The records of an existing store are copied first, encrypted with the same key. `prove` is
    asked before the new schema takes the old one's place: what it raises undoes the steps. A new
    store has nothing to be copied or proved. `tell` hears each step begin.

    Raises:
        StoreTooNewError: the store's revision is not one of this program's.
        UpgradeRoomError: the disk has no room for it; nothing was begun.
        UpgradeUndoneError: a table lost or changed what it had; the old schema stands.
        StoreDamagedError: after the steps a reference is broken; the old schema stands.
        DiskFullError: the room ended on the way; the old schema stands.
    """
    known = known_revision(scripts)
    with as_desk_errors(), engine.connect() as connection, connection.begin():
        found = MigrationContext.configure(connection).get_current_revision()
    if found == known:
        # A copy that was left would outlive what is destroyed in the store.
        (folder / BEFORE_MIGRATION).unlink(missing_ok=True)
        return
    _require_older(found, known, scripts)
    with as_desk_errors(), engine.connect() as connection:
        if found is None:
            _run(connection, scripts, lambda: None)
            return
        before = folder / BEFORE_MIGRATION
        tell(UpgradeStep.COPY)
        kept = _copy(connection, before, _changes(scripts, found))

        def proved() -> None:
            """What an upgrade must not have touched is as it was, and the journal holds."""
            tell(UpgradeStep.PROVE)
            _prove(connection, kept, prove)

        tell(UpgradeStep.CHANGE)
        _run(connection, scripts, proved)
        before.unlink()


def _require_older(found: str | None, known: str | None, scripts: Path) -> None:
    directory = ScriptDirectory.from_config(_config(scripts))
    revisions = {script.revision for script in directory.walk_revisions()}
    if found is not None and found not in revisions:
        raise StoreTooNewError(found, known or _NONE)


def _changes(scripts: Path, found: str) -> Columns:
    directory = ScriptDirectory.from_config(_config(scripts))
    changes: defaultdict[str, set[str]] = defaultdict(set)
    for script in directory.iterate_revisions("head", found):
        for table, columns in getattr(script.module, "changes", {}).items():
            changes[table].update(columns)
    return changes


def _copy(connection: Connection, before: Path, changes: Columns) -> Mapping[str, TablePrint]:
    """Copy the records beside themselves, flushed; what the copy holds, read back from it."""
    before.unlink(missing_ok=True)
    _require_room(connection, before.parent)
    with ExitStack() as undo:
        # Half a copy is none, and on a full disk takes the room that is asked for.
        undo.callback(before.unlink, missing_ok=True)
        create_file(before)
        # Not by reading the file: closing it would drop SQLite's locks on it (POSIX).
        _execute(connection, "VACUUM INTO ?", str(before))
        _flush(before)
        sync_folder(before.parent)
        kept = _prints_of_copy(connection, before, changes)
        undo.pop_all()
    return kept


def _require_room(connection: Connection, folder: Path) -> None:
    driver = _driver(connection)
    pages, page = (int(driver.execute(f"PRAGMA {name}").fetchone()[0]) for name in _SIZE)
    needed = pages * page * _ROOM_TIMES + _ROOM_BESIDES_BYTES
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        return  # a system that does not say lets the copy find out
    if free < needed:
        raise UpgradeRoomError(-(-needed // _MEBIBYTE), free // _MEBIBYTE)


def _flush(path: Path) -> None:
    number = os.open(path, os.O_RDWR | BINARY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _prints_of_copy(
    connection: Connection, before: Path, changes: Columns
) -> Mapping[str, TablePrint]:
    # Attached without a key of its own it has that of the records.
    _execute(connection, "ATTACH DATABASE ? AS before", str(before))
    try:
        return table_prints(_driver(connection), "before", changes)
    finally:
        _execute(connection, "DETACH DATABASE before")


def _prove(connection: Connection, kept: Mapping[str, TablePrint], prove: Prove | None) -> None:
    changed = first_changed(_driver(connection), kept)
    if changed is not None:
        raise UpgradeUndoneError(changed)
    if prove is not None:
        with Session(connection) as session:
            prove(session)


def _run(connection: Connection, scripts: Path, proved: Callable[[], object]) -> None:
    # Outside a transaction, where alone SQLite obeys it; batch steps rebuild whole tables.
    _execute(connection, "PRAGMA foreign_keys = OFF")
    try:
        with connection.begin():
            config = _config(scripts)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise StoreDamagedError
            proved()
    finally:
        _execute(connection, "PRAGMA foreign_keys = ON")


def _execute(connection: Connection, statement: str, *values: str) -> None:
    _driver(connection).execute(statement, values)


def _driver(connection: Connection) -> sqlcipher.Connection:
    # Beneath SQLAlchemy, which would begin a transaction first.
    driver: sqlcipher.Connection | None = connection.connection.driver_connection
    if driver is None:
        raise RuntimeError(BEFORE_MIGRATION)
    return driver


def _config(scripts: Path) -> Config:
    config = Config()
    # A per cent sign would be taken for an interpolation.
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
