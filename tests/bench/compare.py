"""`python -m tests.bench.compare OLD NEW [--noise PART]`: what became of each bench's ratio.

OLD and NEW are files that `python -m tests.bench --json FILE` wrote, or numbers of releases.
Exit 1 where a bench that was within its target is out of it or was not run, or where any has
become worse by more than the noise; 2 where the two cannot be compared.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.kept import RELEASES, read_kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bench.kept import Kept
    from tests.bench.result import Result

NOISE = 0.25
"""By so much a ratio differs between two runs of one program: no change is seen below it."""


class Verdict(StrEnum):
    """What became of a bench."""

    SAME = "same"
    BETTER = "better"
    WORSE = "worse"
    OUT = "out of its target"
    IN = "within its target now"
    NEW = "new"
    GONE = "gone"
    ABSENT = "no peer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A bench in two runs; `times` is how many times worse the newer is, None where untold."""

    name: str
    old: Result | None
    new: Result | None
    times: float | None
    verdict: Verdict

    @property
    def is_bad(self) -> bool:
        """Whether a release should not go out with it."""
        if self.verdict in {Verdict.WORSE, Verdict.OUT}:
            return True
        was_within = self.old is not None and self.old.ok == "ok"
        return was_within and self.verdict in {Verdict.GONE, Verdict.ABSENT}


def compare(old: Kept, new: Kept, noise: float = NOISE) -> list[Change]:
    """Every bench of either run, in the order of the newer one, the gone at the end."""
    before = {result.name: result for result in old.results}
    after = {result.name: result for result in new.results}
    names = [*after, *(name for name in before if name not in after)]
    return [_change(name, before.get(name), after.get(name), noise) for name in names]


def _change(name: str, old: Result | None, new: Result | None, noise: float) -> Change:
    times = None if old is None or new is None else _times_worse(old, new)
    return Change(
        name=name, old=old, new=new, times=times, verdict=_verdict(old, new, times, noise)
    )


def _times_worse(old: Result, new: Result) -> float | None:
    if old.ratio is None or new.ratio is None:
        return None
    less, more = old.ratio, new.ratio
    # By the newer target: a target that was turned round is another bench.
    if new.target.startswith(">"):
        less, more = more, less
    if less == more:
        return 1.0
    return more / less if less else float("inf")


def _verdict(old: Result | None, new: Result | None, times: float | None, noise: float) -> Verdict:
    if new is None:
        return Verdict.GONE
    if old is None:
        return Verdict.NEW
    if times is None:
        return Verdict.ABSENT
    if old.ok != new.ok:
        return Verdict.IN if new.ok == "ok" else Verdict.OUT
    if times > 1 + noise:
        return Verdict.WORSE
    return Verdict.BETTER if times * (1 + noise) < 1 else Verdict.SAME


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; the exit code says whether anything is worse."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.compare")
    parser.add_argument("old", metavar="OLD")
    parser.add_argument("new", metavar="NEW")
    parser.add_argument(
        "--noise", type=float, default=NOISE, metavar="PART", help=f"{NOISE} where not given"
    )
    given = parser.parse_args(arguments)
    try:
        old, new = _read(given.old), _read(given.new)
    except (OSError, ValueError) as error:
        parser.error(f"no kept results: {error}")
    if old.quick != new.quick:
        parser.error("one run is quick and the other full: their sizes differ")
    changes = compare(old, new, given.noise)
    for line in (*_heads(old, new, given.noise), *map(_line, changes)):
        print(line)
    bad = [change.name for change in changes if change.is_bad]
    print(f"bad: {', '.join(bad)}" if bad else "nothing is worse")
    return 1 if bad else 0


def _read(given: str) -> Kept:
    release = RELEASES / f"{given}.json"
    return read_kept(release if release.is_file() else Path(given))


def _heads(old: Kept, new: Kept, noise: float) -> list[str]:
    lines = [
        f"{said} {kept.program}, schema {kept.schema}, {kept.day}, {kept.machine.system}, "
        f"{kept.machine.cores} cores, load {kept.machine.load} to {kept.load_after}"
        for said, kept in (("old", old), ("new", new))
    ]
    size = "quick runs, small sizes" if new.quick else "full runs"
    lines.append(f"{size}; a change of less than {noise:.0%} is noise")
    if (old.machine.system, old.machine.cores) != (new.machine.system, new.machine.cores):
        lines.append("the machines differ: ratios to a peer can be compared, seconds cannot")
    lines.append(f"{'bench':22} {'old':>8} {'new':>8} {'worse':>7}  {'target':10} verdict")
    return lines


def _line(change: Change) -> str:
    times = "-" if change.times is None else f"{change.times:.2f}"
    newest = change.new or change.old
    target = "" if newest is None else newest.target
    return (
        f"{change.name:22} {_ratio(change.old):>8} {_ratio(change.new):>8} {times:>7}  "
        f"{target:10} {change.verdict}"
    )


def _ratio(result: Result | None) -> str:
    return "-" if result is None or result.ratio is None else f"{result.ratio:.3g}"


if __name__ == "__main__":
    sys.exit(main())
