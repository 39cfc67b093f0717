"""One recording, cut at many points: what each cut leaves is opened and held to its promises."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tests.hunt.disk_log import WAYS, read_log
from tests.hunt.store_look import look
from tests.storage.stores import contents

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tests.hunt.disk_log import Call, Disk
    from tests.hunt.store_acts import Promised
    from tests.hunt.store_look import Looked

_GOES_ON = 0.25
_TURNING = frozenset("ASDTRU")


class Hunt(Protocol):
    """What every hunt of this kind has."""

    @property
    def base(self) -> Path:
        """A folder for what the cuts leave."""

    @property
    def office(self) -> str:
        """The office of the store, in JSON."""

    @property
    def chance(self) -> Random:
        """What the seed decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A folder, what was recorded of it from `disk` on, and what had been promised before."""

    folder: Path
    log: Path
    disk: Disk
    promised: Promised


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What a cut left in the folder, and what had been promised by then."""

    files: dict[str, bytes]
    promised: Promised
    what: str

    def write(self, folder: Path) -> None:
        """Make the folder of it."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name, data in self.files.items():
            (folder / name).write_bytes(data)


@dataclass(kw_only=True)
class Cuts:
    """What cutting came to; `left` are some of the folders, as they were left."""

    calls: int = 0
    points: int = 0
    unopenable: int = 0
    lost: int = 0
    wrong: int = 0
    beyond: int = 0
    ways: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    left: list[Left] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def figures(self) -> str:
        """In words."""
        ways = _said(self.ways)
        refused = f" ({_said(self.refused)})" if self.refused else ""
        return (
            f"{self.points} cuts ({ways}) in {self.calls} recorded calls: {self.lost} lost, "
            f"{self.unopenable} unopenable{refused}, {self.wrong} silently wrong, "
            f"{self.beyond} with an act that was not promised yet"
        )

    def add(self, more: Cuts) -> None:
        """Those of another recording."""
        for name in ("calls", "points", "unopenable", "lost", "wrong", "beyond"):
            setattr(self, name, getattr(self, name) + getattr(more, name))
        self.ways.update(more.ways)
        self.refused.update(more.refused)
        self.faults += more.faults

    def note(self, found: Looked, what: str) -> None:
        """One more."""
        self.points += 1
        self.lost += found.lost
        self.unopenable += not found.opened
        self.refused.update([found.refused] if found.refused else [])
        self.wrong += found.opened and not found.lost and bool(found.faults)
        self.beyond += bool(found.beyond)
        self.faults += [f"{what}: {fault}" for fault in found.faults]


def cut_many(recording: Recording, hunt: Hunt, n: int, *, keep: int = 0) -> Cuts:
    """Cut at `n` points, in their order; `keep` of the folders are handed back."""
    cuts, promised = Cuts(), recording.promised
    calls = read_log(recording.log)
    cuts.calls = len(calls)
    points = Counter(_points(calls, n, hunt.chance))
    kept = set(hunt.chance.sample(sorted(points), min(keep, len(points))))
    for at in range(len(calls) + 1):
        for _ in range(points[at]):
            way = hunt.chance.choice(WAYS)
            files = recording.disk.cut(hunt.chance, way)
            left = Left(
                files=files, promised=promised, what=f"{recording.folder.name}, call {at}, {way}"
            )
            cuts.ways[way] += 1
            cuts.note(_looked_at(hunt, left), left.what)
            if at in kept:
                kept.remove(at)
                cuts.left.append(left)
        if at < len(calls):
            recording.disk.take(calls[at])
            if calls[at].kind == "A":
                promised = promised.after(calls[at].data.decode())
    if recording.disk.cut(hunt.chance, "all") != contents(recording.folder):
        cuts.faults.append("the log does not tell all that befell the folder")
    return cuts


def _points(calls: Sequence[Call], n: int, chance: Random) -> list[int]:
    """After how many calls the power goes: half of them anywhere, half where things turn."""
    turning = [at for at, call in enumerate(calls) if call.kind in _TURNING]
    points = [chance.randint(0, len(calls)) for _ in range(n - n // 2)]
    return points + [chance.choice(turning) + chance.randrange(2) for _ in range(n // 2)]


def _looked_at(hunt: Hunt, left: Left) -> Looked:
    folder = hunt.base / "left"
    left.write(folder)
    goes_on = hunt.office if hunt.chance.random() < _GOES_ON else ""
    found = look(folder, left.promised, go_on=goes_on)
    shutil.rmtree(folder)
    place = os.environ.get("BMNN_HUNT_KEEP")
    if found.faults and place:
        left.write(Path(place) / left.what.replace(", ", "-"))
    return found


def _said(counted: Counter[str]) -> str:
    return ", ".join(f"{count} {name}" for name, count in sorted(counted.items()))
