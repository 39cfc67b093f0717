"""What is done while calls to the disk fail: acts, an opening, changes of keys, a new store."""

from __future__ import annotations

import os
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DeskError, StoreExistsError
from bmnn_desk.storage import files
from bmnn_desk.storage import rekey as rekey_module
from bmnn_desk.storage.content_shares import ContentShares
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.recovery import new_recovery_code
from bmnn_desk.storage.rekey import rekey
from bmnn_desk.storage.slots import Credential
from bmnn_desk.storage.vault import Vault
from bmnn_desk.ui.error_texts import sentence
from tests.hunt.disk_calls import let_fail, mark, record
from tests.hunt.store_acts import sit_down
from tests.hunt.store_look import BUGS
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from tests.hunt.disk_calls import Failing
    from tests.hunt.store_acts import Promised, Sitting

ERROR, BUG = "!", "?"
"""How a mark begins that is no promise: an error of the program, and what is none."""

NEW_STORE = "a new store"
KEYS = "changes of keys"
AFTER_A_CRASH = "an opening after a crash"
AFTER_A_REKEY = "an opening after a rekey"
_ACTS = 4
_FEWEST_LETTERS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Working:
    """Where the work is done, what was promised before, and what fails of it; `number` varies it.

    `bare` is for the control: nobody makes the program's errors of the system's.
    """

    folder: Path
    log: Path
    office: str
    promised: Promised
    number: int
    failing: Failing | None = None
    bare: bool = False

    def arm(self) -> None:
        """From now on it fails."""
        if self.failing is not None:
            let_fail(self.failing)

    def sit_down(self) -> Sitting:
        """Open the store and sit down at its desk."""
        return sit_down(self.folder, self.office, self.promised, mark, number=self.number)


def do_work(name: str, working: Working) -> None:
    """In a process of its own: watched from the beginning, failing from where the work says."""
    if working.bare:
        pytest.MonkeyPatch().setattr(files, "as_desk_errors", nullcontext)
    record(working.folder, working.log)
    WORKS[name](working)


def attempt(step: Callable[[], object]) -> bool:
    """Do it, and mark the error that comes out; whether none did."""
    try:
        step()
    except DeskError as error:
        # A window has nothing to show but this sentence.
        is_said = len(sentence(error)) >= _FEWEST_LETTERS
        mark(f"{ERROR if is_said else BUG}{type(error).__name__}")
    except BUGS as error:
        mark(f"{BUG}{type(error).__name__} {error}")
    else:
        return True
    return False


def _acts(working: Working) -> None:
    sitting = working.sit_down()
    working.arm()
    for _ in range(_ACTS):
        attempt(sitting.act)
    attempt(sitting.vault.close)


def _keys(working: Working) -> None:
    sitting = working.sit_down()
    working.arm()
    if attempt(lambda: sitting.act("passphrase")):
        attempt(lambda: sitting.act("recovery"))
    attempt(lambda: sitting.act("draft"))
    attempt(sitting.vault.close)


def _opening(working: Working) -> None:
    working.arm()
    sittings: list[Sitting] = []
    if attempt(lambda: sittings.append(working.sit_down())):
        attempt(lambda: sittings[0].act("draft"))
        attempt(sittings[0].vault.close)


def _rekey(working: Working) -> None:
    working.arm()
    by = Credential(slot=ACCOUNT, passphrase=working.promised.may_open[0])
    attempt(lambda: rekey(working.folder, [by], new_recovery_code()))


def _new_store(working: Working) -> None:
    working.arm()
    attempt(lambda: create_store(working.folder, ACCOUNT, PASSPHRASE, CHEAP).close())


WORKS: dict[str, Callable[[Working], None]] = {
    "acts": _acts,
    KEYS: _keys,
    AFTER_A_CRASH: _opening,
    AFTER_A_REKEY: _opening,
    "a rekey": _rekey,
    NEW_STORE: _new_store,
}


def crash(working: Working) -> None:
    """In a process of its own: act, and leave a log that was never folded and shares too many."""
    patched = pytest.MonkeyPatch()
    patched.setattr(Vault, "checkpoint", lambda _: None)
    patched.setattr(ContentShares, "end_committed", lambda _: None)
    record(working.folder, working.log)
    sitting = working.sit_down()
    for name in ("issue", "destroy", "print"):
        sitting.act(name)
    os._exit(0)


def crash_in_rekey(working: Working) -> None:
    """In a process of its own: end a rekey when its header holds and its files lie beside."""
    pytest.MonkeyPatch().setattr(rekey_module, "finish_rekey", lambda _: os._exit(0))
    _rekey(working)


def look_at_new(folder: Path, marks: Sequence[str]) -> list[str]:
    """What is wrong where a new store was made, or was not and said so.

    What the disk refused to make is gone or stands in nobody's way: the folder is as it was, or
    says that it holds something.
    """
    refused = [mark for mark in marks if mark.startswith((ERROR, BUG))]
    try:
        if not refused:
            open_store(folder, ACCOUNT, PASSPHRASE, thorough=True).close()
            return []
        create_store(folder, ACCOUNT, PASSPHRASE, CHEAP).close()
    except StoreExistsError:
        return []
    except DeskError as error:
        return [f"a new store: {type(error).__name__}"]
    except BUGS as error:
        return [f"a new store, a bug: {type(error).__name__} {error}"]
    return []
