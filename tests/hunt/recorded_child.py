"""The process whose writing to the disk is recorded: sittings at a desk, each in a fork of its own.

`python -m tests.hunt.recorded_child`, with disk_calls.c loaded before libc; the standard input
says what store was made, and which sittings there shall be. Every promise of the desk goes into
the log as a mark.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.storage import engine
from bmnn_desk.storage.vault import Vault
from tests.hunt.disk_calls import mark, record
from tests.hunt.disk_log import read_log
from tests.hunt.store_acts import Promised, promised_by, sit_down
from tests.hunt.store_made import saved, warm_up
from tests.remembered import share_statements

if TYPE_CHECKING:
    from bmnn_desk.storage.engine import Setting

_ANSWERS = {"OFF": 0, "NORMAL": 1, "EXTRA": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A sitting of so many acts; what was promised before stands in `promised`, then in the log.

    `synchronous` other than EXTRA, and no checkpoint after each act, are for controls alone.
    """

    folder: str
    log: str
    office: str
    promised: str
    number: int
    acts: int
    closes: bool = False
    synchronous: str = "EXTRA"
    checkpoints: bool = True


def main() -> None:
    """Sit down and act, one sitting after the other."""
    told = json.load(sys.stdin)
    share_statements()
    warm_up(saved(Path(told["made"])))
    for facts in told["sittings"]:
        sitting = Recorded(**facts)
        child = os.fork()
        if child == 0:
            _act(sitting)
        if os.waitpid(child, 0)[1]:
            sys.exit(1)


def _act(sitting: Recorded) -> None:
    failed = 1
    try:
        _weaken(sitting)
        log = Path(sitting.log)
        calls = read_log(log) if log.exists() else []
        before = Promised().after(sitting.promised)
        marks = (call.data.decode() for call in calls if call.kind == "A")
        promised = promised_by(marks, before)
        record(Path(sitting.folder), log)
        at = sit_down(Path(sitting.folder), sitting.office, promised, mark, number=sitting.number)
        for _ in range(sitting.acts):
            at.act()
        if sitting.closes:
            at.vault.close()
        failed = 0
    finally:  # as if the process had been killed: nothing is closed, nobody goes on
        sys.stderr.flush()
        os._exit(failed)


def _weaken(sitting: Recorded) -> None:
    """In this process alone, for a control that must lose."""

    def weak(setting: Setting) -> Setting:
        """Another value for one of them."""
        if setting.name != "synchronous":
            return setting
        value: Any = sitting.synchronous
        return replace(setting, value=value, answer=_ANSWERS[value])

    patched = pytest.MonkeyPatch()
    patched.setattr(engine, "SETTINGS", tuple(map(weak, engine.SETTINGS)))
    if not sitting.checkpoints:
        patched.setattr(Vault, "checkpoint", lambda _: None)


if __name__ == "__main__":
    main()
