"""Builds the program from its sources and a folder of wheels, on a machine without a network.

`download` fills the folder where there is a network; everything in it is held by the hashes of
requirements.lock, both when it is fetched and when it is installed. `build` runs each step under
`unshare -n`: a step that wants a network fails.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.licences.lock import LOCK, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

# What a build reads of the sources; git and what tools leave behind are none of it.
SOURCES = (
    "LICENSE", "README.md", "build_installer.spec", "forms", "pyproject.toml",
    "requirements.lock", "resources", "src",
)  # fmt: skip
_NO_NETWORK = ("unshare", "--map-root-user", "--net")
# Whether there really is none, asked the way a step would.
_PROBE = "import socket; socket.create_connection(('192.0.2.1', 80), 3)"


def download(wheels: Path) -> int:
    """Fetch what the lock names into a folder; how many files lie there then.

    Raises:
        CalledProcessError: a file is not to be had, or is another than the lock's.
    """
    wheels.mkdir(parents=True, exist_ok=True)
    pip = (sys.executable, "-m", "pip", "download", "-q", "--require-hashes")
    subprocess.run([*pip, "-r", str(LOCK), "-d", str(wheels)], check=True)
    return sum(1 for _ in wheels.iterdir())


def build(wheels: Path, folder: Path) -> Path:
    """Build the bundle in a new folder from a copy of the sources; the bundle's folder.

    Raises:
        CalledProcessError: a step failed, or there was a network after all.
    """
    folder.mkdir(parents=True)
    copy_sources(folder / "source")
    for command in steps(wheels.resolve(), folder.resolve()):
        run(command, folder / "source", folder.resolve())
    return folder / "source" / "dist" / "bmnn-desk"


def steps(wheels: Path, folder: Path) -> Iterator[tuple[str, ...]]:
    """The commands of a build, one after the other; those of the manual."""
    python = str(folder / "venv" / "bin" / "python")
    pip = (python, "-m", "pip", "install", "-q", "--no-index")
    yield (sys.executable, "-m", "venv", str(folder / "venv"))
    yield (*pip, "--require-hashes", "--find-links", str(wheels), "-r", "requirements.lock")
    yield (*pip, "--no-deps", "--no-build-isolation", ".")
    yield (python, "-m", "PyInstaller", "--noconfirm", "build_installer.spec")
    yield (str(folder / "source" / "dist" / "bmnn-desk" / "bmnn-desk"), "--selftest")


def run(command: Sequence[str], at: Path, home: Path) -> None:
    """Run a command without a network, with a home of its own and nothing of this environment."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    around = {**kept, "HOME": str(home), "PIP_CONFIG_FILE": os.devnull}
    subprocess.run([*_NO_NETWORK, *command], cwd=at, env=around, check=True)


def has_network() -> bool:
    """Whether a step of a build could reach one."""
    probe = [*_NO_NETWORK, sys.executable, "-c", _PROBE]
    told = subprocess.run(probe, capture_output=True, text=True, check=False)
    return "Network is unreachable" not in told.stderr


def copy_sources(to: Path) -> None:
    """Copy what a build needs of the sources."""
    to.mkdir()
    left_out = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in SOURCES:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, to / name, ignore=left_out, symlinks=True)
        else:
            shutil.copy2(path, to / name)
