"""The errand of taking a package in: from a listed drive, opened, held to its manifest."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.packages import name_disagrees
from bmnn_desk.errors import (
    DiskFailingError,
    FileMissingError,
    PackageChangedError,
    PackageTooBigError,
)
from bmnn_desk.machine.chosen_drive import known_drive
from bmnn_desk.machine.package_limits import MOST_BYTES
from bmnn_desk.machine.package_manifest import opened_package
from bmnn_desk.machine.removable_drives import drive_of
from bmnn_desk.services.export_list import SenderAsked, sender_facts
from bmnn_desk.services.peers import ClosedPackage, opened_for_us

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.domain.export_entries import PeerEntry
    from bmnn_desk.domain.packages import Manifest, OpenedPackage
    from bmnn_desk.ui.seat import Seat

AGE_SUFFIX = ".age"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackagePlace:
    """A package's file, the passphrase that it may want, and what tells a path's drive."""

    path: Path
    passphrase: str = ""
    find: Callable[[Path], DriveFound | None] = drive_of


def opened(seat: Seat, place: PackagePlace) -> OpenedPackage:
    """The package, once its name, its sums and its manifest agree with its bytes.

    Raises:
        DeskError: it lies on no listed drive, or does not open, or was changed.
    """
    (facts,) = seat.desk.read(sender_facts, SenderAsked(body=seat.body, day=seat.today()))
    known_drive(place.find(place.path), facts.drives)
    data = _read(place.path)
    digest = hashlib.sha256(data).hexdigest()
    # Before any passphrase: what was changed on the way is told from a wrong passphrase.
    if name_disagrees(place.path.name, digest):
        raise PackageChangedError
    if is_for_a_key(place.path):
        (stream,) = seat.desk.read(opened_for_us, ClosedPackage(data=data))
        files = seat.worker.do(jobs.UNPACK_ZIP, stream.data)
    else:
        files = seat.worker.do(jobs.UNPACK_7Z, data, place.passphrase)
    return opened_package(files, digest)


def is_for_a_key(path: Path) -> bool:
    """Whether the package was closed for a desk's key, and wants no passphrase."""
    return path.suffix.lower() == AGE_SUFFIX


def sender_of(manifest: Manifest, peers: tuple[PeerEntry, ...]) -> int | None:
    """The desk that a package says it is from: by its key, else by its name."""
    by_key = [each.peer for each in peers if manifest.sender and each.recipient == manifest.sender]
    name = manifest.unit.casefold()
    return next(iter(by_key + [each.peer for each in peers if each.name.casefold() == name]), None)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise PackageTooBigError
        return path.read_bytes()
    except FileNotFoundError:
        raise FileMissingError from None
    except OSError:
        raise DiskFailingError from None
