"""A Python of its own, for what cannot be undone or must be seen from the start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import bmnn_desk

ROOTS = (str(Path(bmnn_desk.__file__).parents[1]), str(Path(__file__).parents[2]))


def environment() -> dict[str, str]:
    """This environment, in which the program and its tests are found."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(ROOTS)}


def said_by(code: str, *arguments: str) -> str:
    """What the code prints."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    return done.stdout.strip()
