"""Every window: both looks, four sizes of letters, four scales of the screen (ux f3, f4)."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.ui.tokens import Look
from tests.hunt.report import Report
from tests.ui.lint.least_size import LEAST_HEIGHT, LEAST_WIDTH
from tests.ui.walk.orders import Orders, Walked, walk
from tests.ui.walk.windows import every_window

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCALES = (1.0, 1.25, 1.5, 2.0)
POINTS = (9, 10, 12, 14)
LOOKS = tuple(Look)
_FILES = 16


def hunt_lint(count: int, seed: int) -> Report:
    """So many windows, all where there are no more, at every point of the matrix."""
    windows = dict(random.Random(seed).sample(sorted(every_window().items()), k=_all(count)))
    return lint_windows(windows, SCALES, POINTS)


def lint_windows(
    windows: Mapping[str, Path], scales: tuple[float, ...], points: tuple[int, ...]
) -> Report:
    """These windows; one that no test of its file leaves open is a fault too."""
    faults: list[str] = []
    for scale in scales:
        for opened in sorted({min(points), max(points)}):
            walked = _walked(windows, scale, points, opened)
            place = f"scale {scale:g}, opened at {opened} pt"
            faults += [f"{place}, {said}" for said in _faults(windows, walked)]
    figures = (
        f"{len(windows)} windows, {len(LOOKS)} looks, {len(points)} sizes of letters, "
        f"{len(scales)} scales"
    )
    return Report(figures=figures, faults=tuple(faults))


def _walked(
    windows: Mapping[str, Path], scale: float, points: tuple[int, ...], opened: int
) -> list[Walked]:
    """Some files to a process: one that is lost takes few with it."""
    files, met = sorted(set(windows.values())), list[Walked]()
    for part in (files[at : at + _FILES] for at in range(0, len(files), _FILES)):
        with tempfile.TemporaryDirectory() as kept:
            orders = Orders(
                windows=tuple(name for name, file in windows.items() if file in part),
                looks=LOOKS,
                points=points,
                sizes=((LEAST_WIDTH, LEAST_HEIGHT),),
                told=str(Path(kept) / "told.jsonl"),
                opened=opened,
            )
            met += walk(orders, part, scale, Path(kept))
    return met


def _faults(windows: Mapping[str, Path], walked: list[Walked]) -> Iterator[str]:
    # What stands open in one test is one window, under the names of all its parts.
    told: set[tuple[str, ...]] = set()
    for each in walked:
        if each.faults not in told:
            told.add(each.faults)
            yield from (f"{each.window}, {said} ({each.test})" for said in each.faults)
    for name in sorted({*windows} - {each.window for each in walked}):
        yield f"{name}: no test of {windows[name].name} leaves it open."


def _all(count: int) -> int:
    return min(count, len(every_window()))
