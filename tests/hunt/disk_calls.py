"""A child whose calls to the disk are recorded, or fail: builds and loads disk_calls.c.

The C file is compiled when a hunt runs, with the system's cc, and loaded before libc. Inside the
child `record`, `mark` and `let_fail` speak to it; elsewhere they raise AttributeError.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SOURCE = Path(__file__).with_name("disk_calls.c")
NO_COMPILER = "needs a C compiler (Debian packages gcc and libc6-dev) and Linux"
_ROOT = Path(__file__).parents[2]
_LIBRARY = "disk_calls.so"
# Where the files of a hunt lie in memory, thousands of them are written in minutes.
_IN_MEMORY = Path("/dev/shm")  # noqa: S108  a private folder is made in it

ONCE, THAT_CALL, EVERY_CALL = 0, 1, 2
WHOLLY, TORN, SHORT = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Failing:
    """The `nth` call of a kind (W, S, T, R, U, O, P of disk_calls.c) on a file of this name.

    `name` empty is any file, "." the folder itself. `lasts` is ONCE, THAT_CALL for ever, or
    EVERY_CALL from then on. `how` is WHOLLY, TORN (half is written and it fails) or SHORT (half is
    written, and it says so).
    """

    kind: str
    name: str
    nth: int
    error: int
    lasts: int = ONCE
    how: int = WHOLLY


def can_build() -> bool:
    """Whether there is a compiler, and a loader that takes what it makes."""
    return sys.platform == "linux" and shutil.which("cc") is not None


def place_of_hunt() -> Path | None:
    """Where temporary folders of a hunt go: into memory, where there is such a place."""
    return _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None


def build(folder: Path) -> None:
    """Compile the library into this folder.

    Raises:
        CalledProcessError: the compiler refused.
    """
    options = ["-shared", "-fPIC", "-O1", "-Wall", "-Wextra"]
    subprocess.run(["cc", *options, "-o", folder / _LIBRARY, SOURCE, "-ldl"], check=True)


def run_child(folder: Path, module: str, told: str) -> str:
    """Run a module under the library that was built in this folder; what it says.

    Raises:
        CalledProcessError: it ended badly.
    """
    around = {
        **os.environ,
        "LD_PRELOAD": str(folder / _LIBRARY),
        "PYTHONPATH": os.pathsep.join([str(_ROOT / "src"), str(_ROOT)]),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [sys.executable, "-m", module]
    done = subprocess.run(
        command, input=told, stdout=subprocess.PIPE, text=True, check=True, env=around, cwd=_ROOT
    )
    return done.stdout


def record(folder: Path, log: Path | None) -> None:
    """In the child: from now on what befalls this folder's files goes to the end of the log.

    Without a log they are only watched, for calls that shall fail.
    """
    words = b"" if log is None else os.fsencode(log)
    ctypes.CDLL(None).hunt_record(os.fsencode(folder.resolve()), words)


def mark(words: str) -> None:
    """In the child: put words into the log, between what was written before and after."""
    ctypes.CDLL(None).hunt_mark(words.encode())


def let_fail(failing: Failing) -> None:
    """In the child: from now on such calls are counted, and one fails."""
    ctypes.CDLL(None).hunt_fail(
        ctypes.c_char(failing.kind.encode()),
        failing.name.encode(),
        ctypes.c_long(failing.nth),
        failing.error,
        failing.lasts,
        failing.how,
    )
