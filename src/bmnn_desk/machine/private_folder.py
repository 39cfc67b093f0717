"""A folder for plaintext that must be a file for seconds: private, in memory, wiped after."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import DiskFullError, FolderNotWritableError
from bmnn_desk.machine.process_start import started_at
from bmnn_desk.machine.processes import end_processes_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PRIVATE = stat.S_IRWXU
_NAME = re.compile(r"bmnn-desk-(?P<pid>\d+)-(?P<start>\d+)-[0-9a-f]{16}")
_CHUNK = bytes(1024 * 1024)


def private_places() -> tuple[Path, ...]:
    """Where private folders may be made: in memory first, the temp folder of the disk last."""
    memory = ("/dev/shm", os.environ.get("XDG_RUNTIME_DIR", ""))  # noqa: S108  folders in it are 0700
    return (*(Path(name) for name in memory if name), Path(tempfile.gettempdir()))


@contextmanager
def private_folder(places: Sequence[Path] | None = None, *, room_bytes: int = 0) -> Iterator[Path]:
    """A new folder that nobody else may enter, in the first place with so much room.

    On leaving, whatever happened in it, the processes that work in it are ended, and each file
    is overwritten and removed. Overwriting is sure in memory; a disk may keep old blocks.

    Raises:
        DiskFullError: no place has that room.
        FolderNotWritableError: no place takes it, or something in it cannot be removed.
    """
    folder = _made(private_places() if places is None else places, room_bytes)
    try:
        yield folder
    finally:
        wipe_folder(folder)


def sweep_private_folders(places: Sequence[Path] | None = None) -> tuple[Path, ...]:
    """Wipe the folders of processes that are gone, and end what still works in them.

    Returns:
        The folders that were wiped. One that cannot be wiped stays for the next sweep.
    """
    swept: list[Path] = []
    for place in dict.fromkeys(private_places() if places is None else places):
        for folder in _left_over(place):
            try:
                wipe_folder(folder)
            except FolderNotWritableError:
                continue
            swept.append(folder)
    return tuple(swept)


def wipe_folder(folder: Path) -> None:
    """End the processes that work in a folder, overwrite and remove its files, and itself.

    Links are removed, never followed.

    Raises:
        FolderNotWritableError: something could not be removed; all the rest is wiped.
    """
    end_processes_of(folder)
    _wipe(folder)
    if os.path.lexists(folder):
        raise FolderNotWritableError


def _made(places: Sequence[Path], room_bytes: int) -> Path:
    mine = os.getpid()
    name = f"bmnn-desk-{mine}-{started_at(mine) or 0}-{secrets.token_hex(8)}"
    is_full = False
    for place in places:
        try:
            if shutil.disk_usage(place).free < room_bytes:
                is_full = True
                continue
            (place / name).mkdir(mode=_PRIVATE)
        except OSError:
            continue
        return place / name
    raise DiskFullError if is_full else FolderNotWritableError


def _left_over(place: Path) -> Iterator[Path]:
    try:
        folders = sorted(place.iterdir())
    except OSError:
        return
    for folder in folders:
        found = _NAME.fullmatch(folder.name)
        if found and _is_ours(folder) and started_at(int(found["pid"])) != int(found["start"]):
            yield folder


def _is_ours(folder: Path) -> bool:
    """Not a link, and not a folder that another user gave such a name."""
    try:
        about = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(about.st_mode) and about.st_uid == _my_user()


def _my_user() -> int:
    return os.getuid() if hasattr(os, "getuid") else 0


def _wipe(folder: Path) -> None:
    with suppress(OSError):
        folder.chmod(_PRIVATE)
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in list(entries):
            path = Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                _wipe(path)
                continue
            with suppress(OSError):
                _remove(path, overwrite=entry.is_file(follow_symlinks=False))
    with suppress(OSError):
        folder.rmdir()


def _remove(path: Path, *, overwrite: bool) -> None:
    if overwrite:
        with suppress(OSError):
            _overwrite(path)
    path.unlink()


def _overwrite(path: Path) -> None:
    path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    with path.open("r+b", buffering=0) as file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            left -= file.write(_CHUNK[: min(left, len(_CHUNK))])
        os.fsync(file.fileno())
