"""`python -m tests.screens FOLDER [--only NAME]`: a picture of every window, to be looked at.

Light and dark, at 1366 by 768, at the same screen set to 125 %, and at 1920 by 1080 set to 150 %,
with an index to open in a browser. The windows stand as the tests that open them leave them.
"""

from __future__ import annotations

import argparse
import html
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.ui.theme import PLAIN_PT
from bmnn_desk.ui.tokens import Look
from tests.ui.walk.orders import Orders, walk
from tests.ui.walk.windows import every_window

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# A screen's scale and what is then left of it in logical pixels.
SCREENS: tuple[tuple[float, tuple[tuple[int, int], ...]], ...] = (
    (1.0, ((1366, 768), (1093, 614))),
    (1.5, ((1280, 720),)),
)


def main() -> int:
    """Make them; 1 where a window was not met."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="windows with this in their name")
    given = parser.parse_args()
    windows = {name: file for name, file in every_window().items() if (given.only or "") in name}
    missed = make_screens(windows, given.folder)
    for name in missed:
        print(f"not met: {name}")
    print(f"{len(windows) - len(missed)} windows, {len(pictures(given.folder))} pictures")
    return 1 if missed or not windows else 0


def make_screens(windows: Mapping[str, Path], folder: Path) -> list[str]:
    """Paint these windows into a folder with an index; the names of those not met."""
    folder.mkdir(parents=True, exist_ok=True)
    met: set[str] = set()
    for scale, sizes in SCREENS:
        with tempfile.TemporaryDirectory() as kept:
            orders = Orders(
                windows=tuple(windows),
                looks=tuple(Look),
                points=(PLAIN_PT,),
                sizes=sizes,
                told=str(Path(kept) / "told.jsonl"),
                opened=PLAIN_PT,
                pictures=str(folder.absolute()),
            )
            walked = walk(orders, sorted(set(windows.values())), scale, Path(kept))
            met |= {each.window for each in walked}
    (folder / "index.html").write_text(_index(pictures(folder)), "utf-8")
    return sorted({*windows} - met)


def pictures(folder: Path) -> list[Path]:
    """What was painted there, by window."""
    return sorted(folder.glob("*.png"))


def _index(files: Iterable[Path]) -> str:
    lines = [
        f'<h2>{html.escape(file.stem)}</h2><img src="{html.escape(file.name)}" width="900">'
        for file in files
    ]
    return "\n".join(["<!doctype html><meta charset=utf-8><title>BMNN</title>", *lines])


if __name__ == "__main__":
    sys.exit(main())
