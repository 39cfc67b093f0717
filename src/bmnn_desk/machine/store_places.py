"""Where no store may lie: what leaves the machine, what is swept away, what others may write.

Design/ux c11. Only what can be told from names, permissions and mounts is told; a folder that
passes is no promise that no sync program watches it.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import tempfile
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.errors import PlaceRefusedError
from bmnn_desk.machine.drive_kind import DriveKind, drive_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# A folder of this name without its marks, or the name followed by " - …" as OneDrive calls an
# office's.
_CLOUD_NAMES = re.compile(
    r"(onedrive|dropbox|g(oogle)? ?drive( cua toi)?|my drive|drive cua toi|icloud ?drive"
    r"|cloudstorage|mobile documents|zalo[a-z]*|zalo received files|mega|megasync|pcloud ?drive"
    r"|box|box sync|nextcloud|owncloud|yandex\.?disk|synology ?drive|creative cloud files)"
    r"( ?[-(].*)?",
    re.IGNORECASE,
)
_CLOUD_MARKS = (
    ".dropbox",
    ".dropbox.cache",
    ".stfolder",
    ".owncloudsync.log",
    ".nextcloudsync.log",
)
_CLOUD_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_SHARED_VARIABLES = ("PUBLIC",)
_TEMPORARY_VARIABLES = ("TMPDIR", "TEMP", "TMP")
_TEMPORARY = ("/tmp", "/var/tmp", "/dev/shm", "/run")  # noqa: S108  refused, not used
_SHARED_NAMES = frozenset({"public", "cong cong", "shared"})


class Refusal(StrEnum):
    """Why a folder is no place for a store; the words are PlaceRefusedError's kinds."""

    UNUSABLE = "unusable"
    RELATIVE = "relative"
    CLOUD = "cloud"
    TEMPORARY = "temporary"
    SHARED = "shared"
    NETWORK = "network"
    REMOVABLE = "removable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a place is judged by: the user's home, the environment, and what drives there are."""

    home: Path = field(default_factory=Path.home)
    environment: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    temporary: tuple[Path, ...] = field(
        default_factory=lambda: (Path(tempfile.gettempdir()), *map(Path, _TEMPORARY))
    )
    drive: Callable[[Path], DriveKind] = drive_kind


def require_place(folder: Path, around: Around | None = None) -> None:
    """Let a folder pass that a store may lie in; it need not exist yet.

    Raises:
        PlaceRefusedError: it is copied to a cloud, temporary, open to others, on another
            machine or a drive that is pulled out, or its path does not begin at a root or has
            characters that no path has.
        OSError: the system cannot say what lies there: a name too long, a link to itself.
    """
    reason = refusal(folder, around or Around())
    if reason is not None:
        raise PlaceRefusedError(reason.value)


def refusal(folder: Path, around: Around) -> Refusal | None:
    """Why the folder is refused; None where nothing speaks against it.

    Raises:
        OSError: as `require_place`.
    """
    if not _is_usable(folder):
        return Refusal.UNUSABLE
    if not folder.is_absolute():
        return Refusal.RELATIVE
    # Both what was typed and where its links lead.
    try:
        paths = dict.fromkeys((folder, folder.resolve()))
    except RuntimeError as error:  # a link that leads to itself; Python 3.13 says OSError
        raise OSError(errno.ELOOP, "") from error
    for path in paths:
        reason = _by_drive(path, around) or _by_name(path, around)
        if reason is not None:
            return reason
    return None


def _is_usable(folder: Path) -> bool:
    """False for what no system takes as a path; a NUL comes with what is pasted."""
    try:
        return b"\0" not in os.fsencode(folder)
    except UnicodeEncodeError:
        return False


def _by_name(path: Path, around: Around) -> Refusal | None:
    chain = (path, *path.parents)
    if _is_cloud(chain, around):
        return Refusal.CLOUD
    temporary = {*around.temporary, *_folders(around, _TEMPORARY_VARIABLES)}
    if not temporary.isdisjoint(chain):
        return Refusal.TEMPORARY
    return Refusal.SHARED if _is_shared(chain, around) else None


def _is_cloud(chain: tuple[Path, ...], around: Around) -> bool:
    clouds = _folders(around, _CLOUD_VARIABLES)
    return any(
        step in clouds
        or _CLOUD_NAMES.fullmatch(fold(step.name))
        or any((step / mark).exists() for mark in _CLOUD_MARKS)
        for step in chain
    )


def _is_shared(chain: tuple[Path, ...], around: Around) -> bool:
    if not _folders(around, _SHARED_VARIABLES).isdisjoint(chain):
        return True
    if any(step.parent == around.home and fold(step.name) in _SHARED_NAMES for step in chain):
        return True
    there = next((step for step in chain if step.exists()), None)
    if there is None or sys.platform == "win32":
        return False
    # Whoever may write into it may put his own files in the store's place.
    return bool(there.stat().st_mode & stat.S_IWOTH)


def _by_drive(path: Path, around: Around) -> Refusal | None:
    if str(path).startswith(("\\\\", "//")):
        return Refusal.NETWORK
    return {
        DriveKind.NETWORK: Refusal.NETWORK,
        DriveKind.REMOVABLE: Refusal.REMOVABLE,
        DriveKind.MEMORY: Refusal.TEMPORARY,
    }.get(around.drive(path))


def _folders(around: Around, names: tuple[str, ...]) -> set[Path]:
    return {Path(around.environment[name]) for name in names if around.environment.get(name)}
