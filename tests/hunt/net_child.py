"""The whole program as a person starts it, walked through by keys; it tells how it stands at last.

`python -m tests.hunt.net_child STORE SEED STEPS [--try] [--all]`; its input is the passphrase.
It goes by the program's own first line, so that all is as it is delivered: the ban, the worker,
the printers, the settings beside the store. `--try` asks for a socket of a network in its midst;
`--all` loads at last what the walk had no use for.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import bmnn_desk
from bmnn_desk import __main__ as program_main
from bmnn_desk import app as program_app

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from bmnn_desk.ui.program import Program
    from bmnn_desk.ui.setup import Setup
    from tests.hunt.net_walk import Walk

BACKUPS = "sao-luu"


def main() -> int:
    """Start the program; the walk begins with its first window."""
    given = _given()
    open_windows = program_app._open_windows
    walks: list[Walk] = []

    def walked(folder: Path | None, told: str) -> int:
        """The windows, with somebody at the keys."""
        # Nothing of Qt is loaded before the program closed its network.
        from bmnn_desk.ui import start  # noqa: PLC0415
        from tests.hunt.net_walk import Walk  # noqa: PLC0415

        prepared, passphrase = start.prepared, sys.stdin.readline().rstrip("\n")

        def with_walk(setup: Setup) -> tuple[QApplication, Program]:
            """As delivered, and the first key is on its way."""
            app, program = prepared(setup)
            backups = Path(given.store).parent / BACKUPS
            walks.append(Walk(program, passphrase, given.seed, given.steps, backups))
            walks[0].ended.connect(lambda: _tell(app.platformName(), walks[0], given))
            return app, program

        start.prepared = with_walk
        return open_windows(folder, told)

    program_app._open_windows = walked
    sys.argv = ["bmnn-desk", "--store", given.store]
    return program_main.main()


def _tell(platform: str, walk: Walk, given: argparse.Namespace) -> None:
    if given.tries:
        with suppress(PermissionError):
            socket.socket(socket.AF_INET).close()
    if given.all:
        _load_all()
    told = {
        "platform": platform,
        "pages": walk.pages,
        "sheets": sorted(walk.sheets),
        "locks": walk.locks,
        "seccomp": seccomp_of_all(),
        "modules": sorted(sys.modules),
        "libraries": sorted(_libraries()),
    }
    print(json.dumps(told), flush=True)


def _load_all() -> None:
    for found in pkgutil.walk_packages(bmnn_desk.__path__, "bmnn_desk."):
        if not found.name.endswith("__main__") and ".migrations" not in found.name:
            importlib.import_module(found.name)


def seccomp_of_all() -> dict[str, list[int]]:
    """The mode of each thread of this process and of those below it, by process; 2 is a filter."""
    found: dict[str, list[int]] = {}
    for process in _with_children(Path("/proc/self").resolve()):
        for thread in (process / "task").iterdir():
            lines = (thread / "status").read_text("utf-8").splitlines()
            mode = next(line.split()[1] for line in lines if line.startswith("Seccomp:"))
            found.setdefault(process.name, []).append(int(mode))
    return found


def _libraries() -> set[str]:
    lines = Path("/proc/self/maps").read_text("utf-8").splitlines()
    return {line.split(maxsplit=5)[-1] for line in lines if ".so" in line}


def _with_children(process: Path) -> Iterator[Path]:
    yield process
    for thread in (process / "task").iterdir():
        for child in (thread / "children").read_text("utf-8").split():
            yield from _with_children(process.parent / child)


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.hunt.net_child")
    parser.add_argument("store")
    parser.add_argument("seed", type=int)
    parser.add_argument("steps", type=int)
    parser.add_argument("--try", dest="tries", action="store_true")
    parser.add_argument("--all", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
