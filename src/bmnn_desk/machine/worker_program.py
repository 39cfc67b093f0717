"""How a worker is started: this program once more, with a bare environment and no file's name."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import bmnn_desk

if TYPE_CHECKING:
    from collections.abc import Mapping

WORKER_ARGUMENT = "--worker"
_PYTHON = ("-P", "-X", "utf8", "-m", "bmnn_desk")
# What the search for LibreOffice or Word, its fonts and private folders ask for.
_KEPT = (
    "APPDATA",
    "COMMONPROGRAMFILES",
    "COMSPEC",
    "FONTCONFIG_FILE",
    "HOME",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "LD_LIBRARY_PATH",
    "LOCALAPPDATA",
    "PATH",
    "PROGRAMFILES",
    "PROGRAMFILES(X86)",
    "PROGRAMW6432",
    "SYSTEMDRIVE",
    "SYSTEMROOT",
    "TEMP",
    "TMP",
    "TMPDIR",
    "USERPROFILE",
    "WINDIR",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerProgram:
    """A program to start, and all that it sees of the environment."""

    arguments: tuple[str, ...]
    environment: Mapping[str, str]


def worker_program(environment: Mapping[str, str] | None = None) -> WorkerProgram:
    """The worker, from source or frozen."""
    given = os.environ if environment is None else environment
    kept = {key: given[key] for key in _KEPT if key in given}
    if getattr(sys, "frozen", False):
        return WorkerProgram(arguments=(sys.executable, WORKER_ARGUMENT), environment=kept)
    kept["PYTHONPATH"] = str(Path(bmnn_desk.__file__).parents[1])
    return WorkerProgram(arguments=(sys.executable, *_PYTHON, WORKER_ARGUMENT), environment=kept)
