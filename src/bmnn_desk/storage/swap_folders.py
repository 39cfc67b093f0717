"""A restored store takes the place of the old one by two renames; the old one is kept.

Cut off between the two, the next look finishes what was begun: only here does a whole store lie
beside a place that is empty.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from datetime import UTC, date, datetime
from glob import escape
from typing import TYPE_CHECKING

from bmnn_desk.errors import StoreExistsError, StoreMissingError
from bmnn_desk.storage.files import HEADER, MADE_FILES, sync_folder
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from pathlib import Path

_MADE, _RESTORED, _BEFORE = "dang-khoi-phuc", "khoi-phuc", "truoc-khoi-phuc"
_DRILL = "dien-tap"


def made_beside(live: Path) -> Path:
    """Where a store is restored to be looked at; what is cut off here never takes the place."""
    return live.with_name(f"{live.name}.{_MADE}")


def restored_beside(live: Path) -> Path:
    """Where a restored store waits whose restoring is on record, to stand in for `live`."""
    return live.with_name(f"{live.name}.{_RESTORED}")


def drilled_beside(live: Path) -> Path:
    """Where a store is restored for a drill; it never takes the place."""
    return live.with_name(f"{live.name}.{_DRILL}")


def drop_asides(live: Path) -> None:
    """Take away what a restoring or a drill that was cut off left; for whoever opened the store.

    They are copies of it with their shares: what is destroyed in the store would go on in them.
    And one that waits for a swap that did not begin would take the place on a later day, when the
    store is moved. What the disk refuses goes the next time.
    """
    for left in (made_beside(live), drilled_beside(live), restored_beside(live)):
        with suppress(OSError):
            if left.is_dir():
                shutil.rmtree(left)


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
    return tuple(sorted(live.parent.glob(f"{escape(live.name)}.{_BEFORE}-*")))


def kept_on(folder: Path) -> date:
    """The day on which a folder of `kept_beside` was put away; by the disk, where it was renamed.

    Raises:
        FolderNotWritableError, DiskFailingError: it cannot be looked at.
    """
    try:
        return date.fromisoformat(folder.name[-15:-7])
    except ValueError:
        with as_desk_errors():
            return datetime.fromtimestamp(folder.stat().st_mtime, tz=UTC).date()


def swap_in(live: Path, now: datetime) -> Path | None:
    """Put the restored store in the place of `live`; where the old one lies now, None without one.

    Raises:
        StoreExistsError: an old one of this second is kept there already.
        StoreMissingError: the restored store is not there any more; the old one stands.
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
    # Another window that looks at this place meanwhile finishes the swap by itself.
    if not settle_swap(live) and not live.exists():
        with as_desk_errors():
            if was_there:
                kept.rename(live)
        raise StoreMissingError
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
