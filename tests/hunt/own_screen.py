"""A screen of X11 for a hunt's windows alone, where the machine can make one."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def own_screen(pictures: Path | None = None) -> Iterator[dict[str, str]]:
    """The environment that leads a program onto it; it listens on no network.

    With `pictures` what it shows stands in a file of that folder, as xwd(1) writes it.

    Without Xvfb, or where that starts no screen, the windows are drawn and shown nowhere.
    """
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24",
               "-nolisten", "tcp"]  # fmt: skip
    command += [] if pictures is None else ["-fbdir", str(pictures)]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as told:
                number = told.readline().strip()
            shown = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
            yield shown if number else {"QT_QPA_PLATFORM": "offscreen"}
        finally:
            server.terminate()
