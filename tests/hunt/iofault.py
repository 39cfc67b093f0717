"""Let calls to the disk fail: each failure comes out as an error with a sentence, or is harmless.

Writes, flushes, truncations, renames, removals, openings and reads fail with EIO or ENOSPC, once,
for ever, or every call from then on; writes are cut in the middle. Afterwards the store opens and
holds whatever was promised, also where the power goes at some later moment. A control lets the
system's errors out as they are, and must be found out.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.hunt.disk_calls import NO_COMPILER, build, can_build, place_of_hunt, run_child
from tests.hunt.faulty_work import WORKS
from tests.hunt.report import Report
from tests.hunt.store_made import made_store

if TYPE_CHECKING:
    from collections.abc import Sequence


def hunt_iofault(n: int, seed: int, works: Sequence[str] = tuple(WORKS)) -> Report:
    """So many failures that befell a call in one of these works, and the control."""
    if not can_build():
        return Report(figures=f"not run: {NO_COMPILER}", faults=("not run",))
    with tempfile.TemporaryDirectory(dir=place_of_hunt()) as name:
        build(Path(name))
        made = Path(name) / "made"
        made_store().save(made)
        told = {"n": n, "seed": seed, "works": list(works), "made": str(made)}
        answer = run_child(Path(name), "tests.hunt.faulty_child", json.dumps(told))
    said = json.loads(answer)
    return Report(figures=f"seed {seed}: {said['figures']}", faults=tuple(said["faults"]))
