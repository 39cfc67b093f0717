"""What a rekey that was cut off left beside the records: finished or dropped at the next opening.

The header decides. Until its first copy is the new one, the records are the old ones and what
lies beside them is dropped; from then on it is complete, and takes their place.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bmnn_desk.errors import StoreDamagedError
from bmnn_desk.storage.files import (
    CONTENTS,
    HEAD,
    RECORDS,
    REKEYED_CONTENTS,
    REKEYED_HEAD,
    REKEYED_RECORDS,
    sync_folder,
)
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.records import connect_records

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.storage.key import MasterKeys

_BESIDE = (
    REKEYED_RECORDS,
    f"{REKEYED_RECORDS}-wal",
    f"{REKEYED_RECORDS}-journal",
    REKEYED_HEAD,
    REKEYED_CONTENTS,
)


def settle_leftover(folder: Path, keys: MasterKeys, db_salt: bytes) -> None:
    """Finish or drop a rekey that was cut off; `keys` are those of the proved header.

    Records that open with these keys are never replaced. Where neither file opens, nothing is
    touched, and the opening goes on to say that the store is damaged.

    Raises:
        StoreOpenElsewhereError: another window has the store; it may be rekeying it.
        DiskFullError, DiskFailingError, FolderNotWritableError: the disk refuses.
    """
    if not any((folder / name).exists() for name in _BESIDE):
        return
    if _opens(folder / RECORDS, keys, db_salt):
        drop_leftover(folder)
    elif _opens(folder / REKEYED_RECORDS, keys, db_salt):
        finish_rekey(folder)


def finish_rekey(folder: Path) -> None:
    """Put the rekeyed head, shares and records in place; again where it was cut off.

    Raises:
        DiskFailingError, FolderNotWritableError: a name cannot be changed; the next opening tries.
    """
    with as_desk_errors():
        for made, name in ((REKEYED_HEAD, HEAD), (REKEYED_CONTENTS, CONTENTS)):
            with suppress(FileNotFoundError):
                (folder / made).replace(folder / name)
        # Records in place would make a head that is still beside them look like a leftover.
        sync_folder(folder)
        (folder / f"{RECORDS}-wal").unlink(missing_ok=True)
        with suppress(FileNotFoundError):
            (folder / REKEYED_RECORDS).replace(folder / RECORDS)
        sync_folder(folder)


def drop_leftover(folder: Path) -> None:
    """Take away what a rekey has written beside the records.

    Raises:
        DiskFailingError, FolderNotWritableError: a name cannot be removed.
    """
    with as_desk_errors():
        for name in _BESIDE:
            (folder / name).unlink(missing_ok=True)
        sync_folder(folder)


def _opens(records: Path, keys: MasterKeys, db_salt: bytes) -> bool:
    # An empty file would open with any key, as a new database.
    if not records.is_file() or records.stat().st_size == 0:
        return False
    try:
        connect_records(records, keys, db_salt).close()
    except StoreDamagedError:
        return False
    return True
