"""Where the program's own data lies, from source or frozen."""

from __future__ import annotations

import sys
from pathlib import Path


def program_folder() -> Path:
    """The folder that holds `forms/` and `resources/`."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) if frozen else Path(__file__).parents[2]


def forms_folder() -> Path:
    """The law as data, one folder a regime."""
    return program_folder() / "forms"


def resources_folder() -> Path:
    """What is shipped beside the code: faces, icons, translations."""
    return program_folder() / "resources"


def fonts_folder() -> Path:
    """The vendored faces with their licences."""
    return resources_folder() / "fonts"
