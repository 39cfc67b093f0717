"""Walk random lives of secrets, many more than the suite does."""

from __future__ import annotations

from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from tests.hunt.report import Report
from tests.lives import run_lives

_AT_ONCE = 250


def hunt_lives(count: int, seed: int) -> Report:
    """So many lives in runs of 250, each with a seed of its own from `seed` on."""
    law = Law(forms_folder())
    done: dict[str, int] = {}
    refused: dict[str, int] = {}
    faults: list[str] = []
    lived = 0
    while lived < count:
        number = min(_AT_ONCE, count - lived)
        try:
            lives = run_lives(law, number, seed)
        except AssertionError as error:
            faults.append(f"seed {seed}: {error}")
        else:
            for told, of_run in ((done, lives.done), (refused, lives.refused)):
                for verb, times in of_run.items():
                    told[verb] = told.get(verb, 0) + times
        lived, seed = lived + number, seed + 1
    figures = (
        f"{lived} lives, {sum(done.values())} acts of {len(done)} verbs, "
        f"{sum(refused.values())} refused"
    )
    return Report(figures=figures, faults=tuple(faults))
