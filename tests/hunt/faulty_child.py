"""The process in which calls to the disk fail: it tries, looks, and says what came of it.

`python -m tests.hunt.faulty_child`, with disk_calls.c loaded before libc; the standard input is
how often, at which works, and the seed; the standard output a report in JSON. Each trial is a
fork, so that nothing fails where the store is looked at afterwards: as the process left it, and
as a disk would hold it whose power went at some moment after the first failure.
"""

from __future__ import annotations

import errno
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import traceback
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.storage.files import CONTENTS, HEAD, HEADER, RECORDS
from tests.hunt.disk_calls import (
    EVERY_CALL,
    ONCE,
    SHORT,
    THAT_CALL,
    TORN,
    WHOLLY,
    Failing,
    place_of_hunt,
)
from tests.hunt.disk_log import WAYS, Disk, read_log
from tests.hunt.faulty_work import (
    AFTER_A_CRASH,
    AFTER_A_REKEY,
    BUG,
    ERROR,
    KEYS,
    NEW_STORE,
    Working,
    crash,
    crash_in_rekey,
    do_work,
    look_at_new,
)
from tests.hunt.power_cuts import Left
from tests.hunt.store_acts import promised_by
from tests.hunt.store_look import look
from tests.hunt.store_made import saved, warm_up
from tests.remembered import share_statements
from tests.storage.stores import contents
from tests.stretched_once import stretched_once

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.hunt.disk_log import Call
    from tests.hunt.store_made import Made

_VARIANTS, _TRIALS_OF_A_VARIANT = 6, 40
_GOES_ON = 0.2
_MOST_CONTROL = 40
_LONGEST_S = 120
# What no clean run tells the number of: reads, and opening to write; so many may come.
_UNCOUNTED = [("P", name) for name in (RECORDS, f"{RECORDS}-wal", HEADER, HEAD, CONTENTS)]
_UNCOUNTED.append(("O", ""))
_GUESSED = 8


@dataclass(kw_only=True)
class _Trials:
    base: Path
    chance: random.Random
    stores: dict[str, Left]
    calls: dict[tuple[str, int], Counter[tuple[str, str]]] = field(default_factory=dict)
    fired: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    harmless: Counter[str] = field(default_factory=Counter)
    cuts: int = 0
    broken: int = 0
    faults: list[str] = field(default_factory=list)
    bare: bool = False


def main() -> None:
    """Try as often as the input says, and report."""
    told = json.load(sys.stdin)
    share_statements()
    with stretched_once(), tempfile.TemporaryDirectory(dir=place_of_hunt()) as name:
        trials = _begin(Path(name), saved(Path(told["made"])), told["works"], told["seed"])
        variants = min(_VARIANTS, 1 + told["n"] // _TRIALS_OF_A_VARIANT)
        while trials.fired.total() < told["n"]:
            _try(trials, trials.chance.choice(told["works"]), 1 + trials.chance.randrange(variants))
        control = _control(trials)
    faults = trials.faults if control.faults else [*trials.faults, "the control was not found out"]
    tried = control.fired.total()
    figures = f"{_figures(trials)}; the control was found out by failure {tried}"
    print(json.dumps({"figures": figures, "faults": faults}))


def _control(trials: _Trials) -> _Trials:
    """Errors of the system come out of the files as they are: that must be found."""
    control = replace(
        trials, fired=Counter(), errors=Counter(), harmless=Counter(), faults=[], bare=True
    )
    while not control.faults and control.fired.total() < _MOST_CONTROL:
        _try(control, KEYS, 1)
    return control


def _figures(trials: _Trials) -> str:
    works, errors, harmless = (
        ", ".join(f"{count} {name}" for name, count in counted.most_common())
        for counted in (trials.fired, trials.errors, trials.harmless)
    )
    n = trials.fired.total()
    return (
        f"{n} faults ({works}): {n - trials.harmless.total()} surfaced ({errors}), "
        f"{trials.harmless.total()} harmless ({harmless}); after {trials.cuts} the power went "
        f"too; {trials.broken} left a store that does not open or a promise that is broken"
    )


def _begin(base: Path, made: Made, works: Sequence[str], seed: int) -> _Trials:
    warm_up(made)
    plain = Left(files=made.files, promised=made.promised, what=made.office)
    stores = dict.fromkeys([KEYS, *works], plain)
    stores[NEW_STORE] = Left(files={}, promised=made.promised, what=made.office)
    chance = random.Random(seed)
    trials = _Trials(base=base, chance=chance, stores=stores)
    for name in sorted({AFTER_A_CRASH, AFTER_A_REKEY}.intersection(works)):
        cut_off = crash if name == AFTER_A_CRASH else crash_in_rekey
        working = _working(trials, name, 1)
        _in_a_child(partial(cut_off, working))
        marks = [call.data.decode() for call in read_log(working.log) if call.kind == "A"]
        promised = promised_by(marks, made.promised)
        stores[name] = Left(files=contents(working.folder), promised=promised, what=made.office)
    return trials


def _working(trials: _Trials, work: str, number: int, failing: Failing | None = None) -> Working:
    """The work in a fresh copy of its store."""
    folder, log = trials.base / "store", trials.base / "log"
    shutil.rmtree(folder, ignore_errors=True)
    log.unlink(missing_ok=True)
    log.touch()
    store = trials.stores[work]
    store.write(folder)
    return Working(
        folder=folder,
        log=log,
        office=store.what,
        promised=store.promised,
        number=number,
        failing=failing,
        bare=trials.bare,
    )


def _in_a_child(step: Callable[[], object]) -> bool:
    """Whether it came to its end, in a process that nothing outlives."""
    child = os.fork()
    if child == 0:
        failed = 1
        try:
            signal.alarm(_LONGEST_S)
            step()
            failed = 0
        finally:
            if failed:
                traceback.print_exc()
            os._exit(failed)
    return os.waitpid(child, 0)[1] == 0


def _counted(trials: _Trials, work: str, number: int) -> Counter[tuple[str, str]]:
    """How often each kind of call befalls each file while nothing fails."""
    if (work, number) not in trials.calls:
        working = _working(trials, work, number)
        names = {path.stat().st_ino: path.name for path in working.folder.iterdir()}
        if not _in_a_child(partial(do_work, work, working)):
            trials.faults.append(f"{work}: failed though nothing did")
        counted: Counter[tuple[str, str]] = Counter()
        for call in read_log(working.log):
            if call.kind == "O":
                names[call.inode] = call.name
            if call.kind in {"W", "S", "T"}:
                counted[call.kind, names[call.inode]] += 1
            elif call.kind in {"R", "U", "D"}:
                name = {"R": call.data.decode(), "U": call.name, "D": "."}[call.kind]
                counted["S" if call.kind == "D" else call.kind, name] += 1
        trials.calls[work, number] = counted
    return trials.calls[work, number]


def _failing(chance: random.Random, counted: Counter[tuple[str, str]]) -> Failing:
    # By kind and file, not by call: the anchor is written once where the log is a hundred times.
    kind, name = chance.choice([*sorted(counted), *_UNCOUNTED])
    return Failing(
        kind=kind,
        name=name,
        nth=chance.randint(1, counted[kind, name] or _GUESSED),
        error=chance.choice([errno.EIO, errno.ENOSPC]) if kind != "P" else errno.EIO,
        lasts=chance.choice([ONCE, ONCE, THAT_CALL, EVERY_CALL]),
        how=chance.choice([WHOLLY, TORN, SHORT]) if kind == "W" else WHOLLY,
    )


def _try(trials: _Trials, work: str, number: int) -> None:
    failing = _failing(trials.chance, _counted(trials, work, number))
    working = _working(trials, work, number, failing)
    disk = Disk(working.folder)
    what = f"{work} {number}, {failing}"
    if not _in_a_child(partial(do_work, work, working)):
        trials.faults.append(f"{what}: the process died or stood still")
    calls = read_log(working.log)
    failed = [at for at, call in enumerate(calls) if call.kind == "X"]
    if not failed:
        return
    trials.fired[work] += 1
    marks = [call.data.decode() for call in calls if call.kind == "A"]
    errors = [mark[len(ERROR) :] for mark in marks if mark.startswith(ERROR)]
    trials.errors.update(set(errors))
    trials.faults += [f"{what}: {mark}" for mark in marks if mark.startswith(BUG)]
    if not errors:
        trials.harmless[f"{failing.kind} {failing.name or 'any'}"] += 1
    found = _looked_at(trials, work, working, marks)
    if work != NEW_STORE:
        found += _cut_too(trials, working, disk, calls, failed[0])
    trials.broken += bool(found)
    trials.faults += [f"{what}: {fault}" for fault in found]


def _looked_at(trials: _Trials, work: str, working: Working, marks: Sequence[str]) -> list[str]:
    """What is wrong with the folder as the process left it."""
    if work == NEW_STORE:
        return look_at_new(working.folder, marks)
    promised = promised_by(_promises(marks), working.promised)
    goes_on = working.office if trials.chance.random() < _GOES_ON else ""
    return look(working.folder, promised, go_on=goes_on).faults


def _cut_too(
    trials: _Trials, working: Working, disk: Disk, calls: Sequence[Call], failed: int
) -> list[str]:
    """What is wrong with it where the power went some time after the first failure."""
    calls = calls[: trials.chance.randint(failed + 1, len(calls))]
    for call in calls:
        disk.take(call)
    promises = _promises([call.data.decode() for call in calls if call.kind == "A"])
    left = Left(
        files=disk.cut(trials.chance, trials.chance.choice(WAYS)),
        promised=promised_by(promises, working.promised),
        what="",
    )
    trials.cuts += 1
    folder = trials.base / "left"
    left.write(folder)
    found = look(folder, left.promised)
    shutil.rmtree(folder)
    return [f"after a cut at {len(calls)} of it: {fault}" for fault in found.faults]


def _promises(marks: Sequence[str]) -> list[str]:
    return [mark for mark in marks if not mark.startswith((ERROR, BUG))]


if __name__ == "__main__":
    main()
