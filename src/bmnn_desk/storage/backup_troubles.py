"""Why backups failed, beside the store: told when it is opened the next time.

The store itself is closed, or about to be, when a backup at a lock or an exit fails. Numbers, the
name of an error and a time are all that is written, and nothing is decided by it: who takes the
file away hides a notice, not the backups that are missing.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from bmnn_desk.domain.backups import BackupTrouble
from bmnn_desk.storage.files import BACKUP_TROUBLES, write_whole
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MOST_BYTES = 64 << 10


def read_troubles(store: Path) -> tuple[BackupTrouble, ...]:
    """The places whose last backup failed, one each; a file that cannot be read tells of none."""
    try:
        with (store / BACKUP_TROUBLES).open("rb") as file:
            rows = json.loads(file.read(_MOST_BYTES))
        return tuple(
            BackupTrouble(
                place=int(row["place"]),
                what=str(row["what"]),
                at=datetime.fromisoformat(row["at"]).astimezone(),
            )
            for row in rows
        )
    except (OSError, ValueError, TypeError, KeyError):
        return ()


def keep_troubles(store: Path, failed: Iterable[BackupTrouble], mended: Iterable[int]) -> None:
    """Note what failed now; the places by these numbers had their backup, or are no more asked.

    Raises:
        DiskFullError, FolderNotWritableError: the store's folder refuses.
    """
    now = {each.place: each for each in failed}
    gone = {*now, *mended}
    kept = [each for each in read_troubles(store) if each.place not in gone]
    rows = [
        {"place": each.place, "what": each.what, "at": each.at.isoformat(timespec="seconds")}
        for each in (*kept, *now.values())
    ]
    path = store / BACKUP_TROUBLES
    if rows:
        write_whole(path, json.dumps(rows).encode())
        return
    with as_desk_errors():
        path.unlink(missing_ok=True)
