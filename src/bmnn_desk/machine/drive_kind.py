"""What kind of drive a path lies on, as far as the system says."""

from __future__ import annotations

import ctypes
import sys
from enum import StrEnum
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_BLOCKS = Path("/sys/dev/block")
_NETWORK = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.gvfsd-fuse", "fuse.rclone",
     "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "prl_fs", "smb3", "smbfs", "vboxsf"}
)  # fmt: skip
_LOCAL_FUSE = frozenset({"fuse.exfat", "fuse.ntfs", "fuse.ntfs-3g", "fuse.veracrypt"})
_USB = "/usb"
_MEMORY = frozenset({"ramfs", "tmpfs"})
_PULLED_OUT = ("/media", "/run/media")
_ESCAPES = {r"\040": " ", r"\011": "\t", r"\012": "\n", r"\134": "\\"}
_DRIVE_REMOVABLE, _DRIVE_REMOTE, _DRIVE_CDROM, _DRIVE_RAMDISK = 2, 4, 5, 6


class DriveKind(StrEnum):
    """Built in, as far as can be told, or not."""

    FIXED = "fixed"
    REMOVABLE = "removable"
    NETWORK = "network"
    MEMORY = "memory"


def drive_kind(path: Path) -> DriveKind:
    """The kind of the drive that an absolute path lies on, or would lie on."""
    if sys.platform == "win32":
        kinds = {
            _DRIVE_REMOVABLE: DriveKind.REMOVABLE,
            _DRIVE_REMOTE: DriveKind.NETWORK,
            _DRIVE_CDROM: DriveKind.REMOVABLE,
            _DRIVE_RAMDISK: DriveKind.MEMORY,
        }
        number = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
        return kinds.get(number, DriveKind.FIXED)
    try:
        mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return DriveKind.FIXED
    return kind_by_mounts(path, mounts, _BLOCKS)


def kind_by_mounts(path: Path, mounts: str, blocks: Path) -> DriveKind:
    """The kind by the lines of /proc/self/mountinfo; `blocks` is /sys/dev/block (proc(5))."""
    found: tuple[int, str, str, str] | None = None
    chain = {str(step) for step in (path, *path.parents)}
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, kind = before.split(" "), after.split(" ")[0]
        point = _plain(fields[4])
        # Of mounts on one point the last one counts.
        if point in chain and (found is None or len(point) >= found[0]):
            found = (len(point), point, kind, fields[2])
    if found is None:
        return DriveKind.FIXED
    _, point, kind, device = found
    # Of what a program mounts, only a local drive of Windows is a drive.
    if kind in _NETWORK or (kind.startswith("fuse.") and kind not in _LOCAL_FUSE):
        return DriveKind.NETWORK
    if kind in _MEMORY:
        return DriveKind.MEMORY
    is_pulled_out = point.startswith(_PULLED_OUT) or _is_removable(blocks / device)
    return DriveKind.REMOVABLE if is_pulled_out else DriveKind.FIXED


def _is_removable(device: Path) -> bool:
    """A partition has no such file of its own: the disk it is part of does."""
    resolved = device.resolve()
    # An encrypted drive is a device of its own over the disk's; a USB hard disk calls itself fixed.
    if _USB in str(resolved) or any(map(_is_removable, _below(resolved))):
        return True
    for folder in (resolved, resolved.parent):
        try:
            return (folder / "removable").read_text("ascii").strip() == "1"
        except OSError:
            continue
    return False


def _below(device: Path) -> tuple[Path, ...]:
    try:
        return tuple((device / "slaves").iterdir())
    except OSError:
        return ()


def _plain(point: str) -> str:
    for escape, letter in _ESCAPES.items():
        point = point.replace(escape, letter)
    return point
