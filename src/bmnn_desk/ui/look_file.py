"""The program's own small file: where the store lies, look, text size, window's place.

Nothing else may stand outside the store: no name, no search, no list of files (ux c13).
"""

from __future__ import annotations

import os
import sys
from configparser import ConfigParser, Error
from dataclasses import dataclass
from pathlib import Path

from bmnn_desk.ui.tokens import Look

_SECTION = "desk"
_FILE = "desk.ini"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookKept:
    """What is remembered between two starts; `geometry` is Qt's own text for a window's place."""

    store: Path | None = None
    look: Look = Look.LIGHT
    points: int = 10
    geometry: str = ""


def look_folder() -> Path:
    """Where programs of this machine keep such files."""
    if sys.platform == "win32":
        base = os.environ.get("APPDATA")
    else:
        base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "bmnn-desk"


def read_look(folder: Path) -> LookKept:
    """What was kept; a missing or damaged file, or value, means the delivered one."""
    parser = ConfigParser(interpolation=None)
    try:
        parser.read(folder / _FILE, encoding="utf-8")
    except (Error, OSError, UnicodeDecodeError):
        return LookKept()
    kept = parser[_SECTION] if parser.has_section(_SECTION) else {}
    store, points = kept.get("store", ""), kept.get("points", "")
    look = kept.get("look", "")
    return LookKept(
        store=Path(store) if store else None,
        look=Look(look) if look in set(Look) else Look.LIGHT,
        points=int(points) if points in {"9", "10", "11", "12", "13", "14"} else 10,
        geometry=kept.get("geometry", ""),
    )


def keep_look(folder: Path, kept: LookKept) -> None:
    """Write the file beside and rename it.

    Raises:
        OSError: the folder refuses; the caller goes on without.
    """
    parser = ConfigParser(interpolation=None)
    parser[_SECTION] = {
        "store": "" if kept.store is None else str(kept.store),
        "look": kept.look.value,
        "points": str(kept.points),
        "geometry": kept.geometry,
    }
    folder.mkdir(parents=True, exist_ok=True)
    beside = folder / f"{_FILE}.new"
    with beside.open("w", encoding="utf-8") as file:
        parser.write(file)
    beside.replace(folder / _FILE)
