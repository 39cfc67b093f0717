"""Builds the bundle in a folder of its own, the same bytes each time."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bmnn_desk.paths import program_folder

if TYPE_CHECKING:
    from pathlib import Path

SPEC = program_folder() / "build_installer.spec"
# Any day serves, as long as it is the same: what is made bears it in place of the day of building.
_DAY = "1767225600"


def build(folder: Path) -> Path:
    """The folder with the built program; PyInstaller's log stands beside it.

    Raises:
        RuntimeError: PyInstaller failed; its last lines are told.
    """
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "log.txt"
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean"]
    places = ["--distpath", str(folder / "dist"), "--workpath", str(folder / "work")]
    own = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": _DAY, "TZ": "UTC"}
    cache = {"PYINSTALLER_CONFIG_DIR": str(folder / "cache")}
    with log.open("wb") as lines:
        done = subprocess.run(
            [*command, *places, str(SPEC)],
            env={**os.environ, **own, **cache},
            cwd=folder,
            stdout=lines,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        raise RuntimeError("\n".join(log.read_text("utf-8", "replace").splitlines()[-12:]))
    return folder / "dist" / "bmnn-desk"
