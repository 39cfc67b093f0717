"""Inside the machine of vm.py: opens the store, acts until the power goes, says every promise.

`python -m tests.hunt.vm_guest TOLD`: TOLD is a folder of the host that says what had been promised
before. Another store is made beside it at each start, and written with weaker settings than the
program's: the control.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from bmnn_desk.errors import DeskError
from bmnn_desk.storage import engine
from tests.hunt.store_acts import Promised, Sitting, sit_down
from tests.remembered import share_statements

DISK = Path("/mnt")
STORE = "store"
TOLD, MADE = "told.json", "made"
PROMISE, CONTROL, GO, REFUSED = "@promise ", "@control ", "@go", "@refused "
_DRAFTS = 3


def main() -> None:
    """Act in turns in the one store and the other."""
    # The second store is opened in a tenth of the time: there is no hurry but that.
    share_statements()
    told = Path(sys.argv[1])
    facts = json.loads((told / TOLD).read_text("utf-8"))
    try:
        sitting = _sitting(DISK / STORE, facts, PROMISE)
        beside = _control(told / MADE, facts)
    except DeskError as error:
        print(f"{REFUSED}{type(error).__name__} {error}", flush=True)
        return
    print(GO, flush=True)
    while True:
        sitting.act()
        for _ in range(_DRAFTS):
            beside.act("draft")


def _sitting(folder: Path, facts: dict[str, str], prefix: str) -> Sitting:
    promised = Promised(**json.loads(facts["promised" if prefix == PROMISE else "made"]))
    say, number = partial(_say, prefix), int(facts["number"])
    return sit_down(folder, facts["office"], promised, say, number=number)


def _control(made: Path, facts: dict[str, str]) -> Sitting:
    """A new store of which WAL is flushed at checkpoints alone, and none is made after an act."""
    folder = DISK / facts["control"]
    shutil.copytree(made, folder)
    os.sync()
    weak = (
        replace(each, value="NORMAL", answer=1) if each.name == "synchronous" else each
        for each in engine.SETTINGS
    )
    pytest.MonkeyPatch().setattr(engine, "SETTINGS", tuple(weak))
    sitting = _sitting(folder, facts, CONTROL)
    sitting.vault.checkpoint = lambda: None  # type: ignore[method-assign]
    return sitting


def _say(prefix: str, words: str) -> None:
    print(f"{prefix}{words}", flush=True)


if __name__ == "__main__":
    main()
