"""Whether the built program shows its first window on a screen: by what the screen then holds."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tests.hunt.own_screen import own_screen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.bundle.bare import Started

# An empty screen has one colour, a bare cursor two more.
FEWEST_COLOURS = 8
_MOST_SECONDS, _REST_SECONDS = 60.0, 0.05
_FRAME = "Xvfb_screen0"
_COLOUR_BYTES, _STEP = 12, 32


class NothingShownError(Exception):
    """No window came: there is no Xvfb, the program ended, or a minute passed."""


def seconds_until_shown(started: Callable[[Mapping[str, str]], Started]) -> float:
    """From the start until the screen holds a window's colours.

    `started` gets what leads onto the screen; what is started is ended afterwards, and all that
    it started with it.

    Raises:
        NothingShownError: nothing was shown.
    """
    with tempfile.TemporaryDirectory() as name, own_screen(Path(name)) as screen:
        if "DISPLAY" not in screen:
            why = "there is no Xvfb"
            raise NothingShownError(why)
        wanted = started({"DISPLAY": screen["DISPLAY"]})
        begun = time.monotonic()
        with subprocess.Popen(
            wanted.command, env=dict(wanted.environment), start_new_session=True
        ) as process:
            try:
                return _watch(Path(name) / _FRAME, process, begun)
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)


def _watch(frame: Path, process: subprocess.Popen[bytes], begun: float) -> float:
    while time.monotonic() < begun + _MOST_SECONDS:
        if colours(frame.read_bytes()) >= FEWEST_COLOURS:
            return time.monotonic() - begun
        if process.poll() is not None:
            why = f"the program ended with {process.returncode}"
            raise NothingShownError(why)
        time.sleep(_REST_SECONDS)
    why = "no window in a minute"
    raise NothingShownError(why)


def colours(picture: bytes) -> int:
    """How many colours a file of xwd(1) has, of every eighth dot; header and table are left out."""
    length, table = (int.from_bytes(picture[at : at + 4], "big") for at in (0, 76))
    begin = length + _COLOUR_BYTES * table
    return len({picture[at : at + 4] for at in range(begin, len(picture) - 3, _STEP)})
