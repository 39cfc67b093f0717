"""A restored store takes the place of the old one by two renames; the old one is kept.

Cut off between the two, the next look finishes what was begun: only here does a whole store lie
beside a place that is empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import StoreExistsError
from bmnn_desk.storage.files import HEADER, sync_folder
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

_RESTORED, _BEFORE = "khoi-phuc", "truoc-khoi-phuc"


def restored_beside(live: Path) -> Path:
    """Where a store is restored that shall stand in for `live`."""
    return live.with_name(f"{live.name}.{_RESTORED}")


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
