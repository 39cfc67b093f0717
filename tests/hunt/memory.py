"""Look through the memory of a process that opens, works and locks: no key may be left in it."""

from __future__ import annotations

import random
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.entrance import found_office
from tests.hunt.memory_process import started
from tests.hunt.memory_wanted import (
    RING,
    SPELLINGS,
    invented_passphrase,
    keys_of,
    passing_keys_of,
    spellings_of,
    spellings_of_text,
)
from tests.hunt.report import Report
from tests.ui.offices import CHEAP, wish

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.hunt.memory_process import Child


@dataclass(kw_only=True)
class _Hunt:
    folder: Path
    mask: int
    passphrase: str
    looks: int = 0
    while_open: int = 0
    faults: list[str] = field(default_factory=list)


def hunt_memory(n: int, seed: int) -> Report:
    """Make a store, then open, work and lock `n` times; then once in the windows."""
    if sys.platform != "linux":
        return Report(figures="0 sittings: no /proc/self/mem", faults=("not run",))
    moments = random.Random(seed)
    mask, passphrase = moments.randrange(1, 256), invented_passphrase(moments)
    with tempfile.TemporaryDirectory() as name:
        hunt = _Hunt(folder=Path(name) / "store", mask=mask, passphrase=passphrase)
        storage = _hunt_storage(hunt, n)
        hunt.folder = Path(name) / "office"
        windows = _hunt_windows(hunt)
    figures = (
        f"{n + 2} sittings, seed {seed}, memory looked through {hunt.looks} times, "
        f"{hunt.while_open} copies of an open store's {len(RING)} keys while open; "
        f"{storage}; {windows}; {len(hunt.faults)} faults"
    )
    return Report(figures=figures, faults=tuple(hunt.faults))


def _hunt_storage(hunt: _Hunt, n: int) -> str:
    with started("tests.hunt.memory_child", hunt.folder, hunt.mask) as child:
        typed = child.hide(hunt.passphrase.encode())
        child.do("create", typed)
        wanted = spellings_of(keys_of(hunt.folder, hunt.passphrase))
        _look_open(hunt, child, wanted, "made")
        child.do("lock")
        _look_locked(hunt, child, wanted, "made")
        for sitting in range(n):
            if not child.do("try_wrong", typed):
                hunt.faults.append(f"sitting {sitting}: a wrong passphrase opened the store")
            child.do("open", typed)
            child.do("act", f"sitting-{sitting}")
            _look_open(hunt, child, wanted, f"sitting {sitting}")
            child.do("lock")
            _look_locked(hunt, child, wanted, f"sitting {sitting}")
        passing = spellings_of(passing_keys_of(hunt.folder, hunt.passphrase))
        acts = {name: key for name, key in passing.items() if name.startswith("act")}
        contents = {name: key for name, key in passing.items() if name not in acts}
        _look_locked(hunt, child, contents, "a content's key")
        _control(hunt, child, wanted)
        return (
            f"{len(wanted) // SPELLINGS} keys of the store and {len(contents) // SPELLINGS} of "
            f"contents looked for after each lock; left of the next act's key "
            f"{_most(child.copies(acts))}, "
            f"of the passphrase {_most(child.copies(spellings_of_text(hunt.passphrase)))}"
        )


def _hunt_windows(hunt: _Hunt) -> str:
    given = wish(hunt.folder)
    user = replace(given.user, passphrase=hunt.passphrase)
    found_office(replace(given, user=user), CHEAP).close()
    wanted = spellings_of(keys_of(hunt.folder, hunt.passphrase))
    text = spellings_of_text(hunt.passphrase)
    with started("tests.hunt.memory_typed", hunt.folder, hunt.mask) as child:
        seen = [_most(child.copies(text))]
        child.do("type", [child.hide(letter.encode()) for letter in hunt.passphrase])
        seen.append(_most(child.copies(text)))
        child.do("enter")
        seen.append(_most(child.copies(text)))
        _look_open(hunt, child, wanted, "windows")
        child.do("lock")
        seen.append(_most(child.copies(text)))
        _look_locked(hunt, child, wanted, "windows")
        child.do("end")
    if seen[0] or not seen[1]:
        hunt.faults.append(f"control: a passphrase in a line was found {seen[:2]} times")
    return "copies of a passphrase typed into a window before, in the line, open, locked: " + (
        ", ".join(map(str, seen))
    )


def _look_open(hunt: _Hunt, child: Child, wanted: Mapping[str, bytes], when: str) -> None:
    found = child.copies(wanted)
    names = {name.split(",")[0] for name in found}
    hunt.looks += 1
    hunt.while_open = max(hunt.while_open, sum(found.values()) // 2)
    hunt.faults += [f"{when}: {name} is in memory" for name in sorted(names - RING)]
    # Were they not found, nobody could trust that the others are not there.
    hunt.faults += [f"{when}: {name} was not found" for name in sorted(RING - names)]


def _look_locked(hunt: _Hunt, child: Child, wanted: Mapping[str, bytes], when: str) -> None:
    hunt.looks += 1
    found = child.copies(wanted)
    hunt.faults += [f"{when}, locked: {number} of {name}" for name, number in found.items()]


def _control(hunt: _Hunt, child: Child, wanted: Mapping[str, bytes]) -> None:
    """Put two spellings there, find just those, and take them away."""
    names = ["master, raw, half 1", "database, HEX, half 0"]
    for name in names:
        child.do("plant", child.hide(wanted[name]))
    found = child.copies(wanted)
    child.do("dig_up")
    hunt.looks += 1
    if found != dict.fromkeys(names, 1):
        hunt.faults.append(f"control: {found}")
    _look_locked(hunt, child, wanted, "control, dug up")


def _most(copies: Mapping[str, int]) -> int:
    """The copies of the spelling that is there most often: halves are counted once."""
    return max(copies.values(), default=0)
