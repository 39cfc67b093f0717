"""Bringing an old store's schema to what the program knows: all steps, or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from bmnn_desk.errors import StoreDamagedError, StoreTooNewError
from bmnn_desk.storage.files import BEFORE_MIGRATION, create_file
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

MIGRATIONS = Path(__file__).parent / "migrations"
_NONE = "0000"


def known_revision(scripts: Path = MIGRATIONS) -> str | None:
    """The newest revision that this program can read; None while there is none."""
    return ScriptDirectory.from_config(_config(scripts)).get_current_head()


def migrate(engine: Engine, folder: Path, scripts: Path = MIGRATIONS) -> None:
    """Run the pending steps in one transaction, before the authorizer is set.

    The records of an existing store are copied first (encrypted, same key) beside themselves;
    the copy goes when the new schema has been proved, since it would outlive a destruction.

    Raises:
        StoreTooNewError: the store's revision is not one of this program's.
        StoreDamagedError: after the steps a reference is broken; the old schema stands.
        DiskFullError: no room for the copy or the steps; the old schema stands.
    """
    known = known_revision(scripts)
    with as_desk_errors(), engine.connect() as connection, connection.begin():
        found = MigrationContext.configure(connection).get_current_revision()
    if found == known:
        # A copy that was left would outlive what is destroyed in the store.
        (folder / BEFORE_MIGRATION).unlink(missing_ok=True)
        return
    _require_older(found, known, scripts)
    before = None if found is None else folder / BEFORE_MIGRATION
    with as_desk_errors(), engine.connect() as connection:
        if before is not None:
            _copy(connection, before)
        _run(connection, scripts)
    if before is not None:
        before.unlink()


def _require_older(found: str | None, known: str | None, scripts: Path) -> None:
    directory = ScriptDirectory.from_config(_config(scripts))
    revisions = {script.revision for script in directory.walk_revisions()}
    if found is not None and found not in revisions:
        raise StoreTooNewError(found, known or _NONE)


def _copy(connection: Connection, before: Path) -> None:
    # Not by reading the file: closing it would drop SQLite's locks on it (POSIX).
    before.unlink(missing_ok=True)
    create_file(before)
    _execute(connection, "VACUUM INTO ?", str(before))


def _run(connection: Connection, scripts: Path) -> None:
    # Outside a transaction, where alone SQLite obeys it; batch steps rebuild whole tables.
    _execute(connection, "PRAGMA foreign_keys = OFF")
    try:
        with connection.begin():
            config = _config(scripts)
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise StoreDamagedError
    finally:
        _execute(connection, "PRAGMA foreign_keys = ON")


def _execute(connection: Connection, statement: str, *values: str) -> None:
    # Beneath SQLAlchemy, which would begin a transaction first.
    driver = connection.connection.driver_connection
    if driver is None:
        raise RuntimeError(statement)
    driver.execute(statement, values)


def _config(scripts: Path) -> Config:
    config = Config()
    # A per cent sign would be taken for an interpolation.
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
