"""Kill backups, restorings and migrations at random moments: always the old or the new, whole."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError
from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.storage import backup_file, migrate, restore_backup, swap_folders
from bmnn_desk.storage.backup_file import SUFFIX, check_backup, write_backup
from bmnn_desk.storage.files import CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.restore_backup import BackupSource
from bmnn_desk.storage.share_copies import bring_shares
from bmnn_desk.storage.swap_folders import kept_beside, restored_beside, settle_swap, swap_in
from bmnn_desk.storage.verify_rows import verify_rows
from tests.hunt.child import Moment, run_child
from tests.hunt.report import Report
from tests.storage.peopled_store import OFFICER, WHOLE, found_by, peopled
from tests.storage.stores import PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

    from tests.hunt.child import Say

_FILES = sorted([CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS])
_OLD_STORE, _OLD_ACTS = Path(__file__).parents[1] / "stores" / "0008", 262
_BEGUN = datetime(2026, 3, 10, 8, tzinfo=UTC)
# The steps of each, in the order they come in, by the function that begins them.
_STEPS: Mapping[str, Mapping[bytes, tuple[ModuleType, str]]] = {
    "backup": {
        b"c": (backup_file, "_copied"),
        b"j": (backup_file, "_join"),
        b"k": (backup_file, "check_backup"),
    },
    "restore": {
        b"t": (restore_backup, "take_records"),
        b"l": (restore_backup, "_lay_records"),
        b"d": (restore_backup, "_lay_head"),
        b"h": (restore_backup, "write_header"),
        b"w": (swap_folders, "sync_folder"),
    },
    "migrate": {
        b"b": (migrate, "_copy"),
        b"m": (migrate, "_run"),
        b"p": (migrate, "_prove"),
    },
}
_BEYOND = 1.1


@dataclass(kw_only=True)
class _Hunt:
    folder: Path
    moments: random.Random
    runs: int = 0
    lengths_s: dict[bytes, float] = field(default_factory=dict)
    outcomes: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    @property
    def store(self) -> Path:
        return self.folder / "kho"

    @property
    def place(self) -> Path:
        return self.folder / "nơi sao lưu"


def hunt_interruptions(n: int, seed: int) -> Report:
    """Kill `n` times, in backups, restorings and migrations by turns; each time open and prove."""
    if not hasattr(os, "fork"):
        return Report(figures="0 kills: this system has no SIGKILL", faults=("not run",))
    with tempfile.TemporaryDirectory() as name:
        hunt = _Hunt(folder=Path(name), moments=random.Random(seed))
        peopled(hunt.store)
        hunt.place.mkdir()
        turns = tuple(_ONCE.items())
        # Once to the end, to know how long each step takes.
        for _, once in turns:
            once(hunt, None)
        for kill in range(n):
            if hunt.faults:
                break
            what, once = turns[kill % len(turns)]
            step = hunt.moments.choice(sorted(_STEPS[what]))
            after = hunt.moments.uniform(0, hunt.lengths_s[step] * _BEYOND)
            once(hunt, Moment(step=step, after_s=after))
    said = ", ".join(f"{count} {outcome}" for outcome, count in sorted(hunt.outcomes.items()))
    where = ", ".join(f"{count} in {step}" for step, count in sorted(hunt.steps.items()))
    figures = f"{n} kills, seed {seed}: {said}; {where}; {len(hunt.faults)} faults"
    return Report(figures=figures, faults=tuple(hunt.faults))


def _backup_once(hunt: _Hunt, moment: Moment | None) -> None:
    hunt.runs += 1
    now = _BEGUN + timedelta(minutes=hunt.runs)
    before = _backups(hunt)

    def work(say: Say) -> None:
        _announce("backup", say)
        with open_store(hunt.store, OFFICER.slot, OFFICER.passphrase) as vault:
            write_backup(vault, hunt.place, now)
        bring_shares(hunt.store / CONTENTS, hunt.place / CONTENTS)

    done = _killed(hunt, work, moment, "backup")
    made = _backups(hunt) - before
    try:
        with open_store(hunt.store, OFFICER.slot, OFFICER.passphrase) as vault:
            for name in made:
                check_backup(hunt.place / name, vault.keys)
        _prove(hunt, hunt.store, "store after a backup")
    except DeskError as error:
        hunt.faults.append(f"backup: {type(error).__name__} {error}")
        return
    if done and not made:
        hunt.faults.append("backup: it was done and is not there")
    hunt.outcomes[f"backups {'new' if made else 'none'}"] += moment is not None
    for name in sorted(_backups(hunt))[:-2]:
        (hunt.place / name).unlink()


def _restore_once(hunt: _Hunt, moment: Moment | None) -> None:
    hunt.runs += 1
    now = _BEGUN + timedelta(minutes=hunt.runs)
    newest = max(_backups(hunt))
    source = BackupSource(backup=hunt.place / newest, shares=hunt.place / CONTENTS, live=hunt.store)

    def work(say: Say) -> None:
        _announce("restore", say)
        restore_backup.restore_backup(source, restored_beside(hunt.store), OFFICER)
        swap_in(hunt.store, now)

    done = _killed(hunt, work, moment, "restore")
    try:
        finished = settle_swap(hunt.store)
        _prove(hunt, hunt.store, "store after a restoring")
    except DeskError as error:
        hunt.faults.append(f"restore: {type(error).__name__} {error}")
        return
    kept = kept_beside(hunt.store)
    if done and not kept:
        hunt.faults.append("restore: it was done, and the old store is not kept")
    for folder in kept:
        _prove(hunt, folder, "kept store")
        shutil.rmtree(folder)
    shutil.rmtree(restored_beside(hunt.store), ignore_errors=True)
    outcome = "finished" if finished else "new" if kept else "old"
    hunt.outcomes[f"restorings {outcome}"] += moment is not None


def _migrate_once(hunt: _Hunt, moment: Moment | None) -> None:
    folder = shutil.copytree(_OLD_STORE, hunt.folder / "cũ")

    def work(say: Say) -> None:
        _announce("migrate", say)
        open_store(folder, None, PASSPHRASE).close()

    _killed(hunt, work, moment, "migrate")
    try:
        with open_store(folder, None, PASSPHRASE, thorough=True) as vault, vault.begin() as session:
            acts = prove_chain(session, vault.keys, vault.anchor).acts
            verify_rows(session)
        if acts != _OLD_ACTS:
            hunt.faults.append(f"migrate: {acts} acts")
        if sorted(contents(folder)) != _FILES:
            hunt.faults.append(f"migrate: left behind {sorted(contents(folder))}")
    except DeskError as error:
        hunt.faults.append(f"migrate: {type(error).__name__} {error}")
    hunt.outcomes["migrations whole"] += moment is not None
    shutil.rmtree(folder)


_ONCE: Mapping[str, Callable[[_Hunt, Moment | None], None]] = {
    "backup": _backup_once,
    "restore": _restore_once,
    "migrate": _migrate_once,
}


def _announce(what: str, say: Say) -> None:
    """In the child: each step says so before it begins."""
    for step, (module, name) in _STEPS[what].items():
        _announced(module, name, step, say)


def _announced(module: ModuleType, name: str, step: bytes, say: Say) -> None:
    real: Callable[..., object] = getattr(module, name)

    def first(*given: object, **named: object) -> object:
        say(step)
        return real(*given, **named)

    setattr(module, name, first)


def _killed(hunt: _Hunt, work: Callable[[Say], None], moment: Moment | None, what: str) -> bool:
    heard = run_child(work, moment)
    if heard.alone:
        hunt.faults.append(f"{what}: the child ended by itself at {heard.steps[-1:]}")
    if moment is None:
        hunt.lengths_s |= heard.lengths_s()
    else:
        last = heard.steps[-1][0] if heard.steps else b""
        named = _STEPS[what].get(last)
        hunt.steps[f"{what} {named[1].strip('_') if named else 'end'}"] += 1
    return heard.is_done


def _backups(hunt: _Hunt) -> set[str]:
    return {path.name for path in hunt.place.glob(f"*{SUFFIX}")}


def _prove(hunt: _Hunt, folder: Path, what: str) -> None:
    if found_by(folder, OFFICER) != WHOLE:
        hunt.faults.append(f"{what}: something is not there any more")
    if sorted(contents(folder)) != _FILES:
        hunt.faults.append(f"{what}: left behind {sorted(contents(folder))}")
