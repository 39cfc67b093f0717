"""The demonstration's windows, in a process of their own: drawn into pictures, or opened.

The child may lack Qt's system libraries or a screen; whatever happens to it, the demonstration
ends. The passphrase goes through its standard input, never through its arguments.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WINDOW_ARGUMENT = "--demo-window"
DRAWN, OPENED = "draw", "open"
_SECONDS = 180


def draw_windows(store: Path, passphrase: str, out: Path) -> Iterator[tuple[str, Path]]:
    """Each window's words and picture (PNG, 1366 by 768), drawn on the offscreen platform.

    None where the machine lacks Qt's system libraries.
    """
    child = _start(DRAWN, store, out, {"QT_QPA_PLATFORM": "offscreen"})
    said = _talk(child, passphrase, _SECONDS)
    for line in said.splitlines():
        words, found, name = line.partition("\t")
        if found and (out / name).is_file():
            yield words, out / name


def has_screen() -> bool:
    """True where a child of this process starts on a real screen."""
    if sys.platform == "linux" and not any(
        map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    ):
        return False
    child = _start("look", None, None, {})
    return _talk(child, "", _SECONDS).strip() == "screen"


def open_window(store: Path, passphrase: str) -> None:
    """Open the window on the store, and return when it is closed."""
    _talk(_start(OPENED, store, None, {}), passphrase, None)


def _start(
    what: str, store: Path | None, out: Path | None, more: dict[str, str]
) -> subprocess.Popen[str]:
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-X", "utf8", "-m", "bmnn_desk"]
    given = [str(path) for path in (store, out) if path is not None]
    return subprocess.Popen(  # noqa: S603  this program itself
        [*program, WINDOW_ARGUMENT, what, *given],
        env={**os.environ, **more},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )


def _talk(child: subprocess.Popen[str], passphrase: str, seconds: float | None) -> str:
    try:
        return child.communicate(f"{passphrase}\n", timeout=seconds)[0]
    except subprocess.TimeoutExpired:
        child.kill()
        return child.communicate()[0]
