"""Kill the import of an old register at random moments: all of its rows are there, or none."""

from __future__ import annotations

import os
import random
import shutil
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func
from sqlalchemy import select as sql

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.old_cells_kept import lines_by_book
from bmnn_desk.errors import AlreadySavedError, DeskError
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.import_old_register import import_old_register
from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.verify_rows import verify_rows
from bmnn_desk.verify import verify_store
from tests import make
from tests.hunt.child import Moment, run_child
from tests.hunt.old_register_rows import made_register
from tests.hunt.report import Report
from tests.inspection.in_store import import_request, read_back
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from bmnn_desk.services.import_old_register import ImportOldRegisterRequest
    from bmnn_desk.storage.vault import Vault
    from tests.hunt.child import Heard, Say

_ROWS = 2_500
_IMPORT, _DONE = b"i", b"d"
_BEYOND = 1.1
_END = 0.8


@dataclass(kw_only=True)
class _Hunt:
    base: Path
    folder: Path
    law: Law
    office: make.Office
    request: ImportOldRegisterRequest
    rows: int
    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def hunt_old_register_kills(n: int, seed: int) -> Report:
    """Kill `n` times, each time in a fresh copy of one store; reopen, prove, count, retry."""
    if not hasattr(os, "fork"):
        return Report(figures="0 kills: this system has no SIGKILL", faults=("not run",))
    moments = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        hunt = _begin(Path(name), seed)
        # Once to the end, to know how long it takes.
        length_s = _run(hunt, None).lengths_s()[_IMPORT]
        _look(hunt, 0, acknowledged=True)
        for kill in range(1, n + 1):
            # Every other kill about the commit, which is short.
            least = _END if kill % 2 else 0.0
            after_s = moments.uniform(least, _BEYOND) * length_s
            heard = _run(hunt, Moment(step=_IMPORT, after_s=after_s))
            if heard.alone or not heard.steps:
                hunt.faults.append(f"kill {kill}: the child ended by itself")
            said = {step for step, _ in heard.steps}
            _look(hunt, kill, acknowledged=_DONE in said)
            if hunt.faults:
                break
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(hunt.outcomes.items()))
    figures = f"{n} kills, seed {seed}, {hunt.rows} rows each, {length_s:.2f} s whole; {told}"
    return Report(figures=figures, faults=tuple(hunt.faults))


def _begin(folder: Path, seed: int) -> _Hunt:
    law, base = Law(forms_folder()), folder / "base"
    made = made_register(_ROWS, seed)
    with create_store(base, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        office = make.office(vault, law)
    return _Hunt(
        base=base,
        folder=folder / "store",
        law=law,
        office=office,
        request=import_request(office, made.register, made.data),
        rows=sum(len(lines) for _, lines in lines_by_book(made.register)),
    )


def _run(hunt: _Hunt, moment: Moment | None) -> Heard:
    shutil.rmtree(hunt.folder, ignore_errors=True)
    shutil.copytree(hunt.base, hunt.folder)

    def work(say: Say) -> None:
        """Open the store and bring the register in."""
        with open_store(hunt.folder, None, PASSPHRASE) as vault:
            desk = open_desk(vault, hunt.law)
            say(_IMPORT)
            desk.do(import_old_register, hunt.request)
            # Before the store is closed: what was acknowledged must be there.
            say(_DONE)

    return run_child(work, moment)


def _look(hunt: _Hunt, kill: int, *, acknowledged: bool) -> None:
    try:
        with open_store(hunt.folder, None, PASSPHRASE, thorough=True) as vault:
            office = make.at_desk(hunt.office, open_desk(vault, hunt.law))
            whole = _is_whole(hunt, kill, vault)
            if acknowledged and not whole:
                hunt.faults.append(f"kill {kill}: acknowledged and lost")
            _retry(hunt, kill, office, whole=whole)
            if not _is_whole(hunt, kill, vault):
                hunt.faults.append(f"kill {kill}: not there after the retry")
            if read_back(office, 1) != hunt.request.register:
                hunt.faults.append(f"kill {kill}: not as it was brought")
        if verify_store(hunt.folder, None, PASSPHRASE).rows <= hunt.rows:
            hunt.faults.append(f"kill {kill}: rows are not proved")
    except DeskError as error:
        hunt.faults.append(f"kill {kill}: {type(error).__name__} {error}")
        return
    if kill:
        durable = "whole" if acknowledged else "whole before it was acknowledged"
        hunt.outcomes[durable if whole else "nothing of it"] += 1


def _is_whole(hunt: _Hunt, kill: int, vault: Vault) -> bool:
    """True where every row is there and proved, False where none is; all else is a fault."""
    with vault.begin() as session:
        prove_chain(session, vault.keys, vault.anchor)
        verify_rows(session)
        found = tuple(
            session.scalar(sql(func.count()).select_from(table)) or 0
            for table in (t.OldRegisterImport, t.OldRegisterLine)
        )
    if found not in {(0, 0), (1, hunt.rows)}:
        hunt.faults.append(f"kill {kill}: {found[0]} imports with {found[1]} of {hunt.rows} rows")
    return found == (1, hunt.rows)


def _retry(hunt: _Hunt, kill: int, office: make.Office, *, whole: bool) -> None:
    """The clerk sends the unanswered form again: saved once, never twice."""
    try:
        office.desk.do(import_old_register, hunt.request)
    except AlreadySavedError:
        if not whole:
            hunt.faults.append(f"kill {kill}: a retry was answered as saved, and nothing is there")
    else:
        if whole:
            hunt.faults.append(f"kill {kill}: a retry was saved a second time")
