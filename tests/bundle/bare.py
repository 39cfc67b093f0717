"""Runs the built program where nothing of Python is: an empty environment, or a bare root.

A bare root is a folder of its own in which of this system only the libraries, the fonts and the
keyboard's tables lie: no Python, no shell, no network, no home. It takes root's rights and Linux.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

# What a desktop has beside its programs.
_LENT = (
    "/lib64",
    "/lib/x86_64-linux-gnu",
    "/lib/aarch64-linux-gnu",
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/usr/lib/locale",
    "/usr/share/fonts",
    "/usr/share/X11",
    "/etc/fonts",
    "/tmp/.X11-unix",  # noqa: S108  where X has its sockets
)
_SECONDS = 300
_PROGRAM = "/program/bmnn-desk"
_UNSHARED = ("unshare", "--mount", "--net", "--pid", "--ipc", "--fork")
# The system's own shells do this from outside; in the root itself there is none.
_ENTER = r"""
set -e
root=$1; shift
mount -t tmpfs none "$root"
mkdir -p "$root/program" "$root/proc" "$root/dev/shm" "$root/store" "$root/home" "$root/tmp"
chmod 1777 "$root/tmp" "$root/dev/shm"
for lent in $LENT; do
    [ -d "$lent" ] || continue
    mkdir -p "$root$lent"
    mount --rbind "$(readlink -f "$lent")" "$root$lent"
done
for device in null zero random urandom; do
    touch "$root/dev/$device"
    mount --bind "/dev/$device" "$root/dev/$device"
done
mount --bind "$PROGRAM" "$root/program"
mount -o remount,bind,ro "$root/program"
[ -z "$STORE" ] || { mount --bind "$STORE" "$root/store"; mount -o remount,bind,ro "$root/store"; }
[ -z "$OUT" ] || { mkdir -p "$root/out"; mount --bind "$OUT" "$root/out"; }
mount -t proc proc "$root/proc"
exec env -i $WITHIN "$(command -v chroot)" "$root" "$@"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A command, and all that it sees of the environment."""

    command: tuple[str, ...]
    environment: Mapping[str, str]


def empty_environment(around: Path) -> dict[str, str]:
    """Nothing of this machine's user; no program is found by its name."""
    for name in ("home", "tmp"):
        (around / name).mkdir(parents=True, exist_ok=True)
    return {
        "HOME": str(around / "home"),
        "TMPDIR": str(around / "tmp"),
        "LANG": "C.UTF-8",
        "PATH": "/nonexistent",
    }


def in_emptiness(
    program: Path, arguments: Sequence[str], around: Path, more: Mapping[str, str] | None = None
) -> Started:
    """How the program is started with that environment, and `more` beside it."""
    return Started(
        command=(str(program), *arguments),
        environment={**empty_environment(around), **(more or {})},
    )


def can_make_root() -> bool:
    """Whether this machine lets a root be made: Linux, root's rights, no box around it."""
    if sys.platform != "linux" or os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    mounted = ["mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run([*_UNSHARED, *mounted], capture_output=True, check=False).returncode == 0


def in_root(
    folder: Path, arguments: Sequence[str], around: Path, more: Mapping[str, str] | None = None
) -> Started:
    """How the program of a built folder is started in a bare root without network.

    `more` may name OUT, a folder it writes to (/out), STORE, one it only reads (/store), and
    DISPLAY, where it shows its windows.
    """
    given = more or {}
    within = {"HOME": "/home", "LANG": "C.UTF-8"}
    within |= {key: given[key] for key in ("DISPLAY",) if key in given}
    root = around / "root"
    root.mkdir(parents=True, exist_ok=True)
    return Started(
        command=(*_UNSHARED, "sh", "-c", _ENTER, "sh", str(root), _PROGRAM, *arguments),
        environment={
            "PATH": os.environ["PATH"],
            "LENT": " ".join(_LENT),
            "PROGRAM": str(folder),
            "WITHIN": " ".join(f"{key}={value}" for key, value in within.items()),
            "STORE": given.get("STORE", ""),
            "OUT": given.get("OUT", ""),
        },
    )


def ended(started: Started, said: str = "") -> subprocess.CompletedProcess[str]:
    """Run it to its end, `said` typed into it."""
    return subprocess.run(
        started.command,
        env=dict(started.environment),
        input=said,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=_SECONDS,
        check=False,
    )
