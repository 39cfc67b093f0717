"""Whether the plugin loads by which Qt opens windows on a Linux screen; it takes no display.

The plugin of X11 links to a dozen libraries of the system that a bare PC may lack, and Qt ends the
process where one is missing.
"""

from __future__ import annotations

import os
import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import QPluginLoader

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

# Qt tries that of Wayland first in a session of Wayland, that of X11 otherwise and after it.
_FILES: Mapping[str, str] = {"xcb": "libqxcb.so", "wayland": "libqwayland.so"}


def screens_here(environment: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The plugins that must load on this machine; none where windows are not Linux's.

    That of X11 always; that of Wayland where the session is one, which its variables tell.
    """
    if platform.system() != "Linux":
        return ()
    known = os.environ if environment is None else environment
    is_wayland = known.get("WAYLAND_DISPLAY") or known.get("XDG_SESSION_TYPE") == "wayland"
    return ("xcb", "wayland") if is_wayland else ("xcb",)


def lacking(folders: Sequence[Path], wanted: Iterable[str]) -> dict[str, str]:
    """Those of the wanted plugins that do not load, with the file that stands in the way.

    `folders` are Qt's, in its order. The program may come without that of Wayland, as that of X11
    serves there too; never without that.
    """
    found = {}
    for name in wanted:
        at = [folder / "platforms" / _FILES[name] for folder in folders]
        there = next((path for path in at if path.is_file()), None)
        if there is not None:
            found[name] = _unresolved(there)
        elif name == "xcb":
            found[name] = _FILES[name]
    return {name: file for name, file in found.items() if file}


def _unresolved(plugin: Path) -> str:
    """The name of the file that the system's loader lacks; empty where the plugin loads."""
    loader = QPluginLoader(str(plugin))
    if loader.load():
        return ""
    # "… PLUGIN: FILE: why" by the system's loader, other words where Qt itself refuses the file.
    told = loader.errorString().partition(f"{plugin}: ")[2].partition(": ")[0]
    # A name alone: where the program lies concerns nobody.
    return told.rpartition("/")[2] or plugin.name
