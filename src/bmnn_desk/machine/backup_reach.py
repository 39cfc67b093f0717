"""Where the places of backups are now: a folder as it is called, a drive where it is mounted."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from bmnn_desk.domain.drives import safe_volumes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bmnn_desk.domain.backups import BackupPlace
    from bmnn_desk.domain.drives import DriveFound, ListedDrive


def reached_places(
    places: Iterable[BackupPlace],
    listed: Iterable[ListedDrive],
    find: Callable[[], Sequence[DriveFound]],
) -> dict[int, Path | None]:
    """Where each place is now, by its number; None where it is away.

    `listed` are the drives that stand on the list. `find` is asked once, and only where a place is
    on a drive.
    """
    asked = tuple(places)
    by_number = {each.id: each for each in listed}
    plugged = find() if any(place.drive is not None for place in asked) else ()
    return {
        place.id: _folder(Path(place.path))
        if place.drive is None
        else _on_drive(place.path, by_number.get(place.drive), plugged)
        for place in asked
    }


def is_on_one_volume(folder: Path, other: Path) -> bool:
    """Whether two folders lie on one volume, and so die with one disk.

    Two volumes of one disk pass: what is told is a warning, not a promise.
    """
    try:
        return folder.stat().st_dev == other.stat().st_dev
    except OSError:
        return False


def _on_drive(inner: str, entry: ListedDrive | None, plugged: Sequence[DriveFound]) -> Path | None:
    """The place on the one drive of that serial, which can be written and keeps it encrypted.

    Two drives of one serial are plugged in: nobody can tell which is meant, so it is away.
    """
    if entry is None or not entry.serial or not _is_within(inner):
        return None
    drives = [each for each in plugged if each.serial == entry.serial]
    if len(drives) != 1:
        return None
    volumes = [
        each
        for each in safe_volumes(drives[0], self_encrypting=entry.self_encrypting)
        if not each.read_only
    ]
    folders = (_folder(Path(each.mount) / inner) for each in volumes)
    return next((each for each in folders if each is not None), None)


def _is_within(inner: str) -> bool:
    path = PurePath(inner)
    return not path.is_absolute() and not path.drive and ".." not in path.parts


def _folder(path: Path) -> Path | None:
    try:
        return path if path.is_dir() else None
    except (OSError, ValueError):
        return None
