"""Cut the power at random points of a recorded run: nothing promised is lost, the store opens.

Real acts of a desk are recorded, call by call, as they reach the disk; at random points the store's
folder is made anew as a disk would hold it whose cache was lost, and opened. Some of those
openings are recorded too, and cut off in their turn. The controls are run with weaker settings
than the program's, and must lose. BMNN_HUNT_KEEP names a folder where what went wrong is kept.
"""

from __future__ import annotations

import json
import random
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.hunt.disk_calls import NO_COMPILER, build, can_build, place_of_hunt, run_child
from tests.hunt.disk_log import Disk
from tests.hunt.power_cuts import Cuts, Left, Recording, cut_many
from tests.hunt.recorded_child import Recorded
from tests.hunt.report import Report
from tests.hunt.store_made import Made, made_store
from tests.remembered import share_statements
from tests.stretched_once import stretched_once

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_MADE = "made"
_SITTINGS = 3
_LEAST_ACTS, _MOST_ACTS, _POINTS_OF_AN_ACT = 3, 120, 16
_AGAIN_OF_ALL, _POINTS_OF_AN_OPENING = 0.2, 10
_CONTROL_OF_ALL, _LEAST_CONTROL = 0.05, 10
CONTROLS: Mapping[str, Mapping[str, Any]] = {
    "synchronous OFF": {"synchronous": "OFF"},
    "synchronous NORMAL, no checkpoints": {"synchronous": "NORMAL", "checkpoints": False},
}
"""Settings that the program does not have: what the simulator spares is seen to be spared."""


@dataclass(kw_only=True)
class _Hunt:
    base: Path
    made: Made
    chance: random.Random
    recordings: list[Recording] = field(default_factory=list)
    sittings: list[Recorded] = field(default_factory=list)

    @property
    def office(self) -> str:
        """The office of every copy of the store."""
        return self.made.office


def hunt_powerloss(n: int, seed: int) -> Report:
    """Cut `n` times, and a twentieth of that in each control."""
    if not can_build():
        return Report(figures=f"not run: {NO_COMPILER}", faults=("not run",))
    share_statements()
    with stretched_once(), tempfile.TemporaryDirectory(dir=place_of_hunt()) as name:
        hunt = _begin(Path(name), seed)
        again = round(n * _AGAIN_OF_ALL / _POINTS_OF_AN_OPENING)
        acts = min(_MOST_ACTS, max(_LEAST_ACTS, n // _POINTS_OF_AN_ACT))
        for settings in ({}, *CONTROLS.values()):
            _sit(hunt, acts, settings)
        first, *weak = _recorded(hunt)
        cuts = cut_many(first, hunt, n - again * _POINTS_OF_AN_OPENING, keep=again)
        for left in cuts.left:
            _sit_again(hunt, left)
        for recording in _recorded(hunt):
            cuts.add(cut_many(recording, hunt, _POINTS_OF_AN_OPENING))
        points = max(_LEAST_CONTROL, round(n * _CONTROL_OF_ALL))
        controls = [cut_many(recording, hunt, points) for recording in weak]
    return _report(seed, cuts, dict(zip(CONTROLS, controls, strict=True)))


def _report(seed: int, cuts: Cuts, controls: Mapping[str, Cuts]) -> Report:
    faults = list(cuts.faults)
    for name, found in controls.items():
        if not found.lost + found.unopenable:
            faults.append(f"the control lost nothing: {name}")
    said = "; ".join(f"control {name}: {found.figures()}" for name, found in controls.items())
    figures = f"seed {seed}, {cuts.figures()}; {said}"
    return Report(figures=figures, faults=tuple(faults))


def _begin(base: Path, seed: int) -> _Hunt:
    build(base)
    made = made_store()
    made.save(base / _MADE)
    return _Hunt(base=base, made=made, chance=random.Random(seed))


def _sit(hunt: _Hunt, acts: int, settings: Mapping[str, Any]) -> None:
    """Some sittings in a copy of the store, all but the last ended as a crash ends them."""
    folder = hunt.made.write(hunt.base / f"store-{len(hunt.recordings)}")
    first = hunt.chance.randrange(1, 10_000) * _SITTINGS
    log = folder.with_suffix(".log")
    for sitting in range(_SITTINGS):
        hunt.sittings.append(
            Recorded(
                folder=str(folder),
                log=str(log),
                office=hunt.office,
                promised=json.dumps(asdict(hunt.made.promised)),
                number=first + sitting,
                acts=acts // _SITTINGS,
                closes=sitting + 1 == _SITTINGS,
                **settings,
            )
        )
    hunt.recordings.append(
        Recording(folder=folder, log=log, disk=Disk(folder), promised=hunt.made.promised)
    )


def _sit_again(hunt: _Hunt, left: Left) -> None:
    """One sitting of one act in what a cut has left."""
    folder = hunt.base / f"again-{len(hunt.sittings)}"
    left.write(folder)
    log = folder.with_suffix(".log")
    hunt.sittings.append(
        Recorded(
            folder=str(folder),
            log=str(log),
            office=hunt.office,
            number=hunt.chance.randrange(10_000, 100_000) * _SITTINGS,
            acts=1,
            promised=json.dumps(asdict(left.promised)),
        )
    )
    hunt.recordings.append(
        Recording(folder=folder, log=log, disk=Disk(folder), promised=left.promised)
    )


def _recorded(hunt: _Hunt) -> Sequence[Recording]:
    """Let the child act, and give what it recorded."""
    if hunt.sittings:
        sittings = [asdict(sitting) for sitting in hunt.sittings]
        told = json.dumps({"made": str(hunt.base / _MADE), "sittings": sittings})
        run_child(hunt.base, "tests.hunt.recorded_child", told)
    made, hunt.recordings, hunt.sittings = hunt.recordings, [], []
    return made
