"""Kill issue commits at random moments: no acknowledged number is lost, no gap unexplained."""

from __future__ import annotations

import os
import random
import signal
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from select import select
from typing import TYPE_CHECKING

from sqlalchemy import func
from sqlalchemy import select as sql

from bmnn_desk.desk import open_desk
from bmnn_desk.errors import AlreadySavedError, DeskError
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.verify_rows import verify_rows
from tests import make
from tests.hunt.report import Report
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from bmnn_desk.services.work import Actor

_READY, _DONE = b"R", b"D"
_ISSUES = 8
_LONGEST_S = 0.12
_COPIES = 4
# Each opening proves all that was done before: a store that grew for ever would be slow to hunt.
_KILLS_OF_A_STORE = 100
_PREPARE_S = 60


@dataclass(kw_only=True)
class _Hunt:
    folder: Path
    law: Law
    office: make.Office
    actor: Actor
    acknowledged: int = 0
    already_saved: int = 0
    unacknowledged: int = 0
    in_flight: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def hunt_kills(n: int, seed: int) -> Report:
    """Kill a child `n` times while it issues; each time reopen, compare, prove, retry."""
    if not hasattr(os, "fork"):
        return Report(figures="0 kills: this system has no SIGKILL", faults=("not run",))
    moments = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        stores = range(0, n, _KILLS_OF_A_STORE)
        hunts = [
            _killed(
                Path(name) / f"store-{first}",
                range(first, min(first + _KILLS_OF_A_STORE, n)),
                moments,
            )
            for first in stores
        ]
    faults = tuple(fault for hunt in hunts for fault in hunt.faults)
    acknowledged, unacknowledged, saved = (
        sum(getattr(hunt, name) for hunt in hunts)
        for name in ("acknowledged", "unacknowledged", "already_saved")
    )
    figures = (
        f"{n} kills in {len(hunts)} stores, seed {seed}, {acknowledged} numbers acknowledged, "
        f"{unacknowledged} durable before their acknowledgement, "
        f"{saved} retries answered as saved, {len(faults)} faults"
    )
    return Report(figures=figures, faults=faults)


def _killed(folder: Path, kills: Sequence[int], moments: random.Random) -> _Hunt:
    """Kill so often over one store; it breaks off where something is wrong."""
    hunt = _begin(folder)
    for kill in kills:
        _kill_once(hunt, kill, moments.uniform(0, _LONGEST_S))
        _look(hunt, kill, thorough=kill % 10 == 9 or kill == kills[-1])
        if hunt.faults:
            break
    return hunt


def _begin(folder: Path) -> _Hunt:
    law = Law(forms_folder())
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        office = make.office(vault, law)
        return _Hunt(folder=folder, law=law, office=office, actor=office.desk.actor)


def _kill_once(hunt: _Hunt, kill: int, after_s: float) -> None:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(read)
            _issue_until_killed(hunt, kill, write)
        finally:  # whatever happens, the child must not go on as a second hunt
            os._exit(0)
    os.close(write)
    heard = _hear(read, until=_READY, seconds=_PREPARE_S)
    heard += _hear(read, until=_DONE, seconds=after_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while data := os.read(read, 4096):
        heard += data
    os.close(read)
    if _READY not in heard:
        hunt.faults.append(f"kill {kill}: the child did not begin")
        return
    lines = heard.split(_READY, 1)[1].split(b"\n")[:-1]
    begun = [line[1:].decode() for line in lines if line.startswith(b"B")]
    ended = [int(line[1:]) for line in lines if line.startswith(b"N")]
    hunt.in_flight = begun[len(ended) :]
    hunt.acknowledged = max([hunt.acknowledged, *ended])


def _issue_until_killed(hunt: _Hunt, kill: int, write: int) -> None:
    with open_store(hunt.folder, None, PASSPHRASE) as vault:
        office = make.at_desk(hunt.office, open_desk(vault, hunt.law))
        items = [make.signed(office, prefix=f"kill-{kill}-{n}").item for n in range(_ISSUES)]
        os.write(write, _READY)
        for number, item in enumerate(items):
            name = f"issue-{kill}-{number}-{item}"
            os.write(write, f"B{name}\n".encode())
            issued = office.desk.do(issue_outgoing, make.issue(office, item, request_id=name))
            os.write(write, f"N{issued.number}\n".encode())
        os.write(write, _DONE)
        time.sleep(_PREPARE_S)


def _hear(read: int, *, until: bytes, seconds: float) -> bytes:
    heard, end = b"", time.monotonic() + seconds
    while until not in heard and (left := end - time.monotonic()) > 0:
        if select([read], [], [], left)[0]:
            data = os.read(read, 4096)
            if not data:
                break
            heard += data
    return heard


def _look(hunt: _Hunt, kill: int, *, thorough: bool) -> None:
    try:
        with open_store(hunt.folder, None, PASSPHRASE, thorough=thorough) as vault:
            desk = open_desk(vault, hunt.law)
            with vault.begin() as session:
                prove_chain(session, vault.keys, vault.anchor)
                if thorough:
                    verify_rows(session)
                last = _compare(hunt, kill, session)
            hunt.unacknowledged += max(0, last - hunt.acknowledged)
            hunt.acknowledged = max(hunt.acknowledged, last)
            _retry(hunt, kill, make.at_desk(hunt.office, desk))
    except DeskError as error:
        hunt.faults.append(f"kill {kill}: {type(error).__name__} {error}")


def _compare(hunt: _Hunt, kill: int, session: Session) -> int:
    """Numbers, lines and copies agree and run 1…last; the acknowledged ones are there."""
    numbers = list(session.scalars(sql(t.NumberTaken.number).order_by(t.NumberTaken.number)))
    ordinals = list(session.scalars(sql(t.Line.ordinal).order_by(t.Line.ordinal)))
    whole = list(range(1, len(numbers) + 1))
    copies = session.scalar(sql(func.count()).select_from(t.Copy)) or 0
    lines = session.scalar(sql(func.count()).select_from(t.OutgoingLine)) or 0
    last = len(numbers)
    if numbers != whole or ordinals != whole:
        hunt.faults.append(f"kill {kill}: a gap in {len(numbers)} numbers")
    if (lines, copies) != (last, last * _COPIES):
        hunt.faults.append(f"kill {kill}: {lines} lines and {copies} copies of {last}")
    if last < hunt.acknowledged:
        hunt.faults.append(f"kill {kill}: {hunt.acknowledged} acknowledged, {last} there")
    return last


def _retry(hunt: _Hunt, kill: int, office: make.Office) -> None:
    """The clerk sends the unanswered form again: saved once, never twice."""
    for name in hunt.in_flight:
        item = int(name.rsplit("-", 1)[1])
        try:
            issued = office.desk.do(issue_outgoing, make.issue(office, item, request_id=name))
        except AlreadySavedError as error:
            hunt.already_saved += 1
            if error.object_id != item:
                hunt.faults.append(f"kill {kill}: the retry names another item")
        else:
            hunt.acknowledged = issued.number
    hunt.in_flight = []
