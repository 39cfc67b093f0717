"""The removable drives that are plugged in, and what is known of them without any rights."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.drives import DriveFound, VolumeFound
from bmnn_desk.machine.block_devices import BlockDevices
from bmnn_desk.machine.mount_table import mount_of, mounts
from bmnn_desk.machine.windows_drives import drives_of_volumes, volumes_there

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.machine.block_devices import Disk
    from bmnn_desk.machine.mount_table import Mount

_OF_THE_SYSTEM = ("/", "/boot", "/boot/efi", "/home", "/usr", "/var")


def _usage(point: str) -> tuple[int, int]:
    try:
        used = shutil.disk_usage(point)
    except OSError:
        return 0, 0
    return used.total, used.free


@dataclass(frozen=True, slots=True, kw_only=True)
class DriveSources:
    """Where the system says what it has; `usage` gives size and free bytes of a mount point."""

    root: Path = Path("/")
    usage: Callable[[str], tuple[int, int]] = field(default=_usage)


def removable_drives(sources: DriveSources | None = None) -> tuple[DriveFound, ...]:
    """Every removable drive with a medium in it, open or not; not the one the system runs from.

    A USB disk calls itself fixed, so what hangs on USB counts as removable.
    """
    if sources is None and sys.platform == "win32":
        return drives_of_volumes(volumes_there())
    given = sources or DriveSources()
    devices = BlockDevices(given.root)
    found: dict[str, list[VolumeFound]] = {}
    system: set[str] = set()
    for mount in devices.mounts:
        below = devices.below(mount.device)
        if mount.point in _OF_THE_SYSTEM:
            system |= {disk.port for disk in below.disks}
        if len(below.disks) != 1 or mount.inside != "/":
            continue
        (disk,) = below.disks
        size, free = given.usage(mount.point)
        volume = VolumeFound(
            mount=mount.point,
            device=mount.device,
            encryption=below.encryption,
            file_system=mount.file_system,
            read_only=mount.read_only or disk.read_only,
            size=size,
            free=free,
        )
        found.setdefault(disk.port, []).append(volume)
    drives = {disk.port: disk for disk in reversed(devices.disks()) if disk.is_removable}
    return tuple(
        _drive(disk, found.get(port, []))
        for port, disk in sorted(drives.items())
        if port not in system
    )


def drive_of(path: Path, sources: DriveSources | None = None) -> DriveFound | None:
    """The removable drive that a path lies on, with the one volume; None in a folder of the PC."""
    drives = removable_drives(sources)
    point = _point(path, sources)
    return next(
        (
            DriveFound(port=each.port, serial=each.serial, model=each.model, volumes=(volume,))
            for each in drives
            for volume in each.volumes
            if volume.mount == point
        ),
        None,
    )


def _point(path: Path, sources: DriveSources | None) -> str:
    if sources is None and sys.platform == "win32":
        return f"{path.resolve().drive}\\"
    given = sources or DriveSources()
    real = path.resolve() if sources is None else path
    mount: Mount | None = mount_of(real, mounts(given.root))
    return "" if mount is None else mount.point


def _drive(disk: Disk, volumes: list[VolumeFound]) -> DriveFound:
    once = {each.device: each for each in reversed(volumes)}
    return DriveFound(
        port=disk.port,
        serial=disk.serial,
        model=disk.model,
        volumes=tuple(sorted(once.values(), key=lambda each: each.mount)),
    )
