"""The registry of Windows, read-only. Only what stands under `win32` is not run elsewhere."""

from __future__ import annotations

import sys
from typing import Protocol


class Registry(Protocol):
    r"""A registry; a path begins with its hive ("HKLM\SOFTWARE\…")."""

    def keys(self, path: str) -> tuple[str, ...] | None:
        """The names of the keys under a path, None where there is no such path or it is refused."""

    def value(self, path: str, name: str) -> str | int | bytes | None:
        """A value of a key; None where it is not there, refused, or of another kind."""


if sys.platform == "win32":
    import winreg

    _HIVES = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER}
    # The registry as programs of 64 bits see it, whatever this one is.
    _ACCESS = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
    _MOST_KEYS = 5000

    class SystemRegistry:
        """The registry of this machine."""

        def keys(self, path: str) -> tuple[str, ...] | None:
            """The names of the keys under a path."""
            hive, _, below = path.partition("\\")
            try:
                with winreg.OpenKey(_HIVES[hive], below, 0, _ACCESS) as key:
                    count = min(winreg.QueryInfoKey(key)[0], _MOST_KEYS)
                    return tuple(winreg.EnumKey(key, place) for place in range(count))
            except OSError:
                return None

        def value(self, path: str, name: str) -> str | int | bytes | None:
            """A value of a key."""
            hive, _, below = path.partition("\\")
            try:
                with winreg.OpenKey(_HIVES[hive], below, 0, _ACCESS) as key:
                    found = winreg.QueryValueEx(key, name)[0]
            except OSError:
                return None
            return found if isinstance(found, str | int | bytes) else None


def system_registry() -> Registry:
    """The registry of this machine; there is one on Windows alone."""
    if sys.platform == "win32":
        return SystemRegistry()
    raise NotImplementedError
