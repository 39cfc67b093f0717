"""Write a package onto a drive: beside its place, read back and compared, then under its name.

Until `named` it is a file that no program takes for a package; whatever goes wrong takes it away,
and what a pulled drive kept of it goes with the next writing.
"""

from __future__ import annotations

import errno
import hashlib
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    DriveFullError,
    DriveGoneError,
    DriveReadBackError,
    DriveReadOnlyError,
)
from bmnn_desk.machine.disk_hands import DiskHands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.drives import VolumeFound

BESIDE = ".bmnn-part"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_MEGABYTE = 1_000_000
_SPARE = 64 * 1024  # of a folder's growth and the file system's own blocks


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OnDrive:
    """A package that lies beside its place on a drive, read back and found whole."""

    beside: Path
    name: str
    sha256: str
    size: int
    volume: VolumeFound
    hands: DiskHands = field(default_factory=DiskHands)

    def named(self) -> Path:
        """Give it its name: from now on it is there.

        Raises:
            DriveGoneError, DriveReadOnlyError, DriveFullError: and nothing is left of it.
        """
        folder = self.beside.parent
        with _told(self.size), _nothing_left((self.beside, folder / self.name), self.hands):
            _require_there(folder, self.volume, self.hands)
            self.hands.rename(self.beside, self.name)
        return folder / self.name

    def taken_away(self) -> None:
        """Leave nothing of it on the drive; what is pulled out cannot be reached, and stays."""
        for path in (self.beside, self.beside.parent / self.name):
            with suppress(OSError):
                self.hands.remove(path)


def write_to_drive(
    volume: VolumeFound, name: str, data: bytes, hands: DiskHands | None = None
) -> OnDrive:
    """Write a package beside its place, and compare what the drive gives back by SHA-256.

    Raises:
        DriveFullError: there is no room for it.
        DriveReadOnlyError: the drive refuses writing.
        DriveGoneError: the drive was pulled out or failed.
        DriveReadBackError: it gave back other bytes.
    """
    acts, folder = hands or DiskHands(), Path(volume.mount)
    wanted, beside = hashlib.sha256(data).hexdigest(), folder / f"{name}{BESIDE}"
    with _told(len(data)):
        _require_there(folder, volume, acts)
        _sweep(folder, acts)
        if acts.free(folder) < len(data) + _SPARE:
            raise DriveFullError(_megabytes(len(data)))
        with _nothing_left((beside,), acts):
            acts.write(beside, data)
            if hashlib.sha256(acts.read(beside)).hexdigest() != wanted:
                raise DriveReadBackError
            _require_there(folder, volume, acts)
    return OnDrive(
        beside=beside, name=name, sha256=wanted, size=len(data), volume=volume, hands=acts
    )


def _require_there(folder: Path, volume: VolumeFound, hands: DiskHands) -> None:
    """A drive that is pulled out leaves its folder behind, on the PC's own disk."""
    if hands.device(folder) != volume.device:
        raise DriveGoneError


def _sweep(folder: Path, hands: DiskHands) -> None:
    for name in hands.names(folder):
        if name.startswith("bmnn-") and name.endswith(BESIDE):
            hands.remove(folder / name)


@contextmanager
def _nothing_left(paths: tuple[Path, ...], hands: DiskHands) -> Iterator[None]:
    is_whole = False
    try:
        yield
        is_whole = True
    finally:
        for path in () if is_whole else paths:
            with suppress(OSError):
                hands.remove(path)


@contextmanager
def _told(size: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DriveFullError(_megabytes(size)) from None
        if error.errno in _REFUSED:
            raise DriveReadOnlyError from None
        raise DriveGoneError from None


def _megabytes(size: int) -> int:
    return -(-size // _MEGABYTE)
