"""Kill rekeys and changes of passphrase at random moments: always the old or the new, all there."""

from __future__ import annotations

import os
import random
import tempfile
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError, WrongPassphraseError
from bmnn_desk.storage import rekey as rekey_module
from bmnn_desk.storage.files import CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.officer_key import drop_secrets, rewrap_secrets
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.recovery import RECOVERY_NAME, new_recovery_code
from bmnn_desk.storage.rekey import rekey
from bmnn_desk.storage.slots import Credential, prepare_passphrase
from tests.hunt.child import Moment, run_child
from tests.hunt.report import Report
from tests.storage.peopled_store import CLERK, CODE, OFFICER, WHOLE, found_by, peopled
from tests.storage.stores import contents

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hunt.child import Say

_FILES = sorted([CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS])
_PASSPHRASES = (OFFICER.passphrase, "con thuyền giấy trôi qua phố")
_FOR_CLERK = replace(WHOLE, macs=4)
# The steps of a rekey in the order they come in, and of a change of passphrase.
_REKEY = {b"u": "unwrap", b"c": "copy", b"h": "header", b"n": "names"}
_CHANGE = {b"p": "prepare", b"i": "insert", b"w": "header", b"d": "drop"}
_BEYOND = 1.1


@dataclass(kw_only=True)
class _Hunt:
    folder: Path
    moments: random.Random
    code: str = CODE
    officer: Credential = OFFICER
    lengths_s: dict[bytes, float] = field(default_factory=dict)
    outcomes: Counter[str] = field(default_factory=Counter)
    steps: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def hunt_rekeys(n: int, seed: int) -> Report:
    """Kill `n` times, in rekeys and changes of passphrase by turns; each time reopen and prove."""
    if not hasattr(os, "fork"):
        return Report(figures="0 kills: this system has no SIGKILL", faults=("not run",))
    with tempfile.TemporaryDirectory() as name:
        hunt = _Hunt(folder=peopled(Path(name) / "store"), moments=random.Random(seed))
        # Once to the end, to know how long each step takes.
        _rekey_once(hunt, None)
        _change_once(hunt, None)
        for kill in range(n):
            if hunt.faults:
                break
            once, steps = (_rekey_once, _REKEY) if kill % 2 == 0 else (_change_once, _CHANGE)
            once(hunt, _moment(hunt, steps))
    said = ", ".join(f"{count} {outcome}" for outcome, count in sorted(hunt.outcomes.items()))
    where = ", ".join(f"{count} in {step}" for step, count in sorted(hunt.steps.items()))
    figures = f"{n} kills, seed {seed}: {said}; {where}; {len(hunt.faults)} faults"
    return Report(figures=figures, faults=tuple(hunt.faults))


def _moment(hunt: _Hunt, steps: dict[bytes, str]) -> Moment:
    step = hunt.moments.choice(sorted(steps))
    return Moment(step=step, after_s=hunt.moments.uniform(0, hunt.lengths_s[step] * _BEYOND))


def _rekey_once(hunt: _Hunt, moment: Moment | None) -> None:
    code, holders = new_recovery_code(), [CLERK, hunt.officer]

    def work(say: Say) -> None:
        for name, step in (
            ("build_rekeyed", b"c"),
            ("replace_header", b"h"),
            ("finish_rekey", b"n"),
        ):
            _announced(name, step, say)
        say(b"u")
        rekey(hunt.folder, holders, code)

    before = read_headers(hunt.folder)[0].epoch
    done = _killed(hunt, work, moment, "rekey")
    try:
        is_new = _look(hunt, [(RECOVERY_NAME, hunt.code), (RECOVERY_NAME, code)])
    except DeskError as error:
        hunt.faults.append(f"rekey: {type(error).__name__} {error}")
        return
    if read_headers(hunt.folder)[0].epoch - before != is_new or (done and not is_new):
        hunt.faults.append("rekey: the header is not that of the code that opens")
    hunt.code = code if is_new else hunt.code
    hunt.outcomes[f"rekeys {'new' if is_new else 'old'}"] += moment is not None


def _change_once(hunt: _Hunt, moment: Moment | None) -> None:
    old = hunt.officer
    passphrase = _PASSPHRASES[1 - _PASSPHRASES.index(old.passphrase)]
    new = Credential(slot=old.slot, passphrase=passphrase)

    def work(say: Say) -> None:
        say(b"p")
        with (
            open_store(hunt.folder, CLERK.slot, CLERK.passphrase) as vault,
            prepare_passphrase(hunt.folder, old, passphrase) as made,
        ):
            say(b"i")
            with vault.begin() as session:
                rewrap_secrets(session, made.old_kek, made.old_salt, made.new_kek, made.new_salt)
            vault.checkpoint()
            say(b"w")
            made.write()
            say(b"d")
            with vault.begin() as session:
                drop_secrets(session, [made.new_salt])

    done = _killed(hunt, work, moment, "change")
    try:
        ways = [(by.slot, by.passphrase) for by in (old, new)]
        is_new = _look(hunt, ways)
    except DeskError as error:
        hunt.faults.append(f"change: {type(error).__name__} {error}")
        return
    if done and not is_new:
        hunt.faults.append("change: it was done and is not")
    hunt.officer = new if is_new else old
    hunt.outcomes[f"changes {'new' if is_new else 'old'}"] += moment is not None


def _announced(name: str, step: bytes, say: Say) -> None:
    """In the child: a step of the rekey says so before it begins."""
    real: Callable[..., None] = getattr(rekey_module, name)

    def first(*given: object) -> None:
        say(step)
        real(*given)

    setattr(rekey_module, name, first)


def _killed(hunt: _Hunt, work: Callable[[Say], None], moment: Moment | None, what: str) -> bool:
    heard = run_child(work, moment)
    if heard.alone:
        hunt.faults.append(f"{what}: the child ended by itself at {heard.steps[-1:]}")
    if moment is None:
        hunt.lengths_s |= heard.lengths_s()
    else:
        last = heard.steps[-1][0] if heard.steps else b""
        hunt.steps[f"{what} {({**_REKEY, **_CHANGE}).get(last, 'end')}"] += 1
    return heard.is_done


def _look(hunt: _Hunt, ways: list[tuple[str, str]]) -> bool:
    """Open by the old way or the new, whichever it is, and prove everything; True for the new."""
    turns = [0, 1]
    # Whoever comes first finishes or drops what was cut off.
    hunt.moments.shuffle(turns)
    opened = [turn for turn in turns if _opens(hunt.folder, *ways[turn])]
    if len(opened) != 1:
        hunt.faults.append(f"{len(opened)} of the old and the new open")
        return False
    officer = hunt.officer
    if ways[0][0] == officer.slot:
        officer = Credential(slot=ways[opened[0]][0], passphrase=ways[opened[0]][1])
    if found_by(hunt.folder, officer) != WHOLE or found_by(hunt.folder, CLERK) != _FOR_CLERK:
        hunt.faults.append("something is not there any more")
    if sorted(contents(hunt.folder)) != _FILES:
        hunt.faults.append(f"left behind: {sorted(contents(hunt.folder))}")
    return opened == [1]


def _opens(folder: Path, account: str, passphrase: str) -> bool:
    try:
        open_store(folder, account, passphrase).close()
    except WrongPassphraseError:
        return False
    return True
