"""Whether a folder is the one that a store's backups were made into, and no other store's.

A mount point without its disk is an empty folder that looks right, and would take the backups on
the very disk that they are to outlive. And a place has one file of shares: two stores that shared
it would overwrite each other's, and no backup of either would open its files any more.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bmnn_desk.errors import BackupPlaceOtherError, BackupPlaceTakenError, DeskError
from bmnn_desk.storage.backup_file import SUFFIX, read_manifest
from bmnn_desk.storage.files import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


def require_same(folder: Path, made: Collection[str]) -> None:
    """Let a folder pass that holds anything of the backups that were `made` into it, by name.

    Raises:
        BackupPlaceOtherError: there were some, and neither one of them nor their shares are there.
    """
    if made and not any((folder / name).exists() for name in (CONTENTS, *made)):
        raise BackupPlaceOtherError


def require_own(folder: Path, made: Collection[str], vault_id: bytes) -> None:
    """Let a folder pass where no backup is another store's; those that were `made` are this one's.

    A file that is none of its name, or is damaged, says nothing.

    Raises:
        BackupPlaceTakenError: another store's backups lie there.
    """
    others = (path for path in folder.glob(f"*{SUFFIX}") if path.name not in made)
    if any(_store_of(path) not in {None, vault_id} for path in others):
        raise BackupPlaceTakenError


def _store_of(path: Path) -> bytes | None:
    with suppress(DeskError, OSError):
        return read_manifest(path)[0].header.vault_id
    return None
