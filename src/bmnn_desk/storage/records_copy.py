"""A whole copy of open records under another key, by SQLite's own backup of a live database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher

from bmnn_desk.errors import (
    BackupSlowError,
    DeskError,
    DiskFailingError,
    DiskFullError,
    StoreDamagedError,
)
from bmnn_desk.storage.engine import check_seals
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.storage.vault import Vault

    GoesOn = Callable[[], bool]

_STEP_PAGES = 1024


def always() -> bool:
    """What goes on until it is done."""
    return True


def copy_vault(vault: Vault, made: sqlcipher.Connection, goes_on: GoesOn = always) -> None:
    """Copy every page of an open store into another keyed connection, while `goes_on` says so.

    Raises:
        BackupSlowError: `goes_on` denied it.
        StoreDamagedError: a page of the source is damaged.
        DiskFullError, DiskFailingError, FolderNotWritableError: the disk refuses.
    """
    with as_desk_errors(), vault.engine.connect() as pooled:
        source = pooled.connection.driver_connection
        if source is None:
            raise StoreDamagedError
        copy_pages(source, made, goes_on)


def copy_pages(
    source: sqlcipher.Connection, made: sqlcipher.Connection, goes_on: GoesOn = always
) -> None:
    """Copy every page from one keyed connection into another; after a checkpoint only.

    Raises:
        BackupSlowError, StoreDamagedError, DiskFullError, DiskFailingError: as `copy_vault`.
    """
    # The copying itself passes a damaged page on as an empty one, and says nothing.
    check_seals(source)
    # VACUUM INTO would need ATTACH, which an open store refuses.
    try:
        source.backup(made, pages=_STEP_PAGES, progress=_asking(goes_on))
    except sqlcipher.OperationalError as error:
        raise _meaning(str(error)) from error


def _asking(goes_on: GoesOn) -> Callable[[int, int, int], None]:
    def ask(_status: int, _left: int, _all: int) -> None:
        """Break off between two steps: what was copied by then is no store."""
        if not goes_on():
            raise BackupSlowError

    return ask


def _meaning(words: str) -> DeskError:
    # The driver gives a failed backup no code, only what SQLite says.
    if "full" in words:
        return DiskFullError()
    return StoreDamagedError() if "malformed" in words or "not a" in words else DiskFailingError()
