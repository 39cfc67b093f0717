"""Runs another program in a folder of its own, and ends all of it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import OfficeSuiteFailedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

if sys.platform == "linux":
    import select

FOLDER_KEY = "BMNN_DESK_FOLDER"
_PROC = Path("/proc")
_DEATH_MS = 5000
_ROUNDS = 20
# A program of the console must not flash a window on the screen.
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0


def run_in(
    folder: Path, command: Sequence[str], environment: Mapping[str, str], seconds: float
) -> int:
    """Run a program with `folder` as its working folder; its return code.

    Whatever it started is ended too before this returns.

    Raises:
        OfficeSuiteFailedError: it cannot be started, or is not done after `seconds`.
    """
    try:
        process = subprocess.Popen(  # noqa: S603  an installed program, and texts of ours
            command,
            cwd=folder,
            env={**environment, FOLDER_KEY: str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=_NO_WINDOW,
        )
    except OSError:
        raise OfficeSuiteFailedError from None
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise OfficeSuiteFailedError from None
    finally:
        if process.poll() is None:
            _end_tree(process.pid)
            process.wait()
        end_processes_of(folder)


def end_processes_of(folder: Path) -> None:
    """End every process that `run_in` started for a folder, orphans too.

    They are known by their environment, so that one which left its group is found as well.
    Only Linux shows it: elsewhere a tree is ended while its root lives, or not at all.
    """
    if sys.platform == "linux":
        mark = f"\0{FOLDER_KEY}={folder}\0".encode()
        for _ in range(_ROUNDS):
            found = [pid for pid in _all_processes() if _bears(pid, mark)]
            if not found:
                break
            for pid in found:
                _end(pid, mark)


def _end_tree(pid: int) -> None:
    """End a child that was not waited for, and its group: its number cannot be another's."""
    if sys.platform == "win32":
        end_windows_tree(pid)
    else:
        os.killpg(pid, signal.SIGKILL)


def end_windows_tree(pid: int) -> None:
    """End a process of Windows and all that it started."""
    folder = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32"
    subprocess.run(  # noqa: S603  the system's own program
        [str(folder / "taskkill.exe"), "/F", "/T", "/PID", str(pid)],
        capture_output=True,
        check=False,
        creationflags=_NO_WINDOW,
    )


if sys.platform == "linux":

    def _all_processes() -> Iterator[int]:
        return (int(entry.name) for entry in _PROC.iterdir() if entry.name.isdigit())

    def _bears(pid: int, mark: bytes) -> bool:
        try:
            return mark in b"\0" + (_PROC / str(pid) / "environ").read_bytes()
        except OSError:
            return False  # another user's, or gone meanwhile

    def _end(pid: int, mark: bytes) -> None:
        try:
            handle = os.pidfd_open(pid)
        except ProcessLookupError:
            return
        try:
            # Only now is the number held: it may have been given to another meanwhile.
            if _bears(pid, mark):
                signal.pidfd_send_signal(handle, signal.SIGKILL)
                death = select.poll()
                death.register(handle, select.POLLIN)
                death.poll(_DEATH_MS)
        finally:
            os.close(handle)
