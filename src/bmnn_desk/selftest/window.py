"""Whether Qt paints: a window and a question in Vietnamese, off screen, in a child process.

Off screen, the plugin that opens windows on a real one is not touched: the child loads it besides.
In a process of its own, because Qt ends the process where it lacks a library of the system.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from bmnn_desk.selftest.paint_argument import PAINT_ARGUMENT
from bmnn_desk.selftest.proof import NotProvedError, Proof, require

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECONDS = 120
_NO_WINDOW = 0x08000000 if sys.platform == "win32" else 0
_FEWEST_COLOURS = 8
_PLUGIN_FAULTS = {"xcb": "window_xcb", "wayland": "window_wayland"}


def check_window(more: Mapping[str, str] | None = None) -> Proof:
    """Paint in a child, with `more` in its environment, and judge what it tells.

    Raises:
        NotProvedError: it died, painted nothing, or Qt's own buttons are not Vietnamese.
    """
    frozen = getattr(sys, "frozen", False)
    program = [sys.executable] if frozen else [sys.executable, "-X", "utf8", "-m", "bmnn_desk"]
    try:
        done = subprocess.run(  # noqa: S603  this program itself
            [*program, PAINT_ARGUMENT],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **(more or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=True,
            creationflags=_NO_WINDOW,
        )
        told = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        fault = "window_died"
        raise NotProvedError(fault) from None
    return judge(told)


def judge(told: Mapping[str, Any]) -> Proof:
    """What the child's figures prove.

    Raises:
        NotProvedError: they do not.
    """
    for plugin, fault in _PLUGIN_FAULTS.items():
        if plugin in told["lacking"]:
            raise NotProvedError(fault, told["lacking"][plugin])
    require(told["colours"] >= _FEWEST_COLOURS and told["icon_dots"] > 0, "window_blank")
    require(told["family_found"], "window_face")
    require(told["translated"], "window_english")
    return Proof(told="window", figures={"width": told["width"], "height": told["height"]})
