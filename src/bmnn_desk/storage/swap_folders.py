"""A restored store takes the place of the old one by two renames; the old one is kept.

Cut off between the two, the next look finishes what was begun: only here does a whole store lie
beside a place that is empty.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from bmnn_desk.errors import StoreExistsError
from bmnn_desk.storage.files import HEADER, MADE_FILES, sync_folder
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_MADE, _RESTORED, _BEFORE = "dang-khoi-phuc", "khoi-phuc", "truoc-khoi-phuc"


def made_beside(live: Path) -> Path:
    """Where a store is restored to be looked at; what is cut off here never takes the place."""
    return live.with_name(f"{live.name}.{_MADE}")


def restored_beside(live: Path) -> Path:
    """Where a restored store waits whose restoring is on record, to stand in for `live`."""
    return live.with_name(f"{live.name}.{_RESTORED}")


def may_stand_in(live: Path) -> bool:
    """Whether a restored store may take this folder's place: it is a store's, empty, or not there.

    Raises:
        FolderNotWritableError, DiskFailingError: it cannot be looked into.
    """
    with as_desk_errors():
        if not live.exists():
            return True
        names = {path.name for path in live.iterdir()} if live.is_dir() else {live.name}
    return not names or not names.isdisjoint(MADE_FILES)


def stand_ready(live: Path) -> None:
    """A store that was looked at, and whose restoring is on record, may take the place now.

    Raises:
        FolderNotWritableError, DiskFailingError: the name cannot be changed; all stands as it was.
    """
    ready = restored_beside(live)
    with as_desk_errors():
        # One that waits beside a store was given up: its swap did not begin.
        if ready.exists():
            shutil.rmtree(ready)
        made_beside(live).rename(ready)
        sync_folder(live.parent)


def kept_beside(live: Path) -> tuple[Path, ...]:
    """The folders of earlier stores that restorings left, the oldest first."""
    if not live.parent.is_dir():
        return ()
    return tuple(sorted(live.parent.glob(f"{live.name}.{_BEFORE}-*")))


def swap_in(live: Path, now: datetime) -> Path | None:
    """Put the restored store in the place of `live`; where the old one lies now, None without one.

    Raises:
        StoreExistsError: an old one of this second is kept there already.
        FolderNotWritableError, DiskFailingError: a name cannot be changed; both folders stand.
    """
    kept = live.with_name(f"{live.name}.{_BEFORE}-{now:%Y%m%d-%H%M%S}")
    if kept.exists():
        raise StoreExistsError
    with as_desk_errors():
        was_there = live.exists()
        if was_there:
            live.rename(kept)
        sync_folder(live.parent)
    settle_swap(live)
    return kept if was_there else None


def settle_swap(live: Path) -> bool:
    """Finish a swap that was cut off; whether there was one.

    Raises:
        FolderNotWritableError, DiskFailingError: the name cannot be changed.
    """
    restored = restored_beside(live)
    # The header is written last, so a folder without it is no store.
    if live.exists() or not (restored / HEADER).exists():
        return False
    with as_desk_errors():
        restored.rename(live)
        sync_folder(live.parent)
    return True
