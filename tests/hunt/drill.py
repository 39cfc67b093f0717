"""The worst day: the store is gone, and a backup brings back every line of it; how long it took."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.backing_up import FOLDER, back_up
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import BackupPlaceRequest, RestoreRequest
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.restoring import RestoreWish, last_numbers, restored_aside, take_place
from bmnn_desk.services.backup_places import backup_places, list_backup_place
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.slots import Credential
from bmnn_desk.storage.tables import Base
from bmnn_desk.way_in import enter
from tests.bench.many_lines import many_lines
from tests.hunt.report import Report
from tests.hunt.vouched import vouch_for_rows
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bmnn_desk.desk import Desk
    from bmnn_desk.restoring import Aside
    from tests.make import Office

MOST_SECONDS = 600
"""A restoring takes ten minutes at most (security.md, P14)."""

_BY = Credential(slot=ACCOUNT, passphrase=PASSPHRASE)
# What an opening writes by itself: that the count of slips is new, that the keys have a new epoch.
_OF_AN_OPENING = frozenset({"act", "access_note"})
# What the restoring itself puts on record: one row each, the second person's paper among them.
_OF_THE_RESTORING = frozenset({"restore", "authorisation"})

Numbers = dict[tuple[str, int, str], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Was:
    """The store of before: its office, its backup, the rows of every table, its last numbers."""

    office: Office
    backup: Path
    rows: Mapping[str, int]
    numbers: Numbers
    seconds: float


def hunt_drill(n: int, seed: int) -> Report:
    """Make a store of `n` lines, back it up, lose it, restore it; every count is compared."""
    with tempfile.TemporaryDirectory(prefix=f"drill-{seed}-") as name:
        folder = Path(name)
        was = _made(folder, n)
        shutil.rmtree(folder / "kho")
        (folder / "máy mới").mkdir()
        live = folder / "máy mới" / "kho"
        began = monotonic()
        with restored_aside(RestoreWish(backup=was.backup, live=live, credential=_BY)) as aside:
            took = monotonic() - began
            faults = [*_compared(was, aside.desk), *_slow(took)]
            take_place(aside, _request(was, aside, round(took)), PaperWord(person=was.office.head))
        whole = monotonic() - began
        again = monotonic()
        rows, more = _proved(live, was)
        proved = monotonic() - again
        size = was.backup.stat().st_size / 1_000_000
    figures = (
        f"{was.rows['line']} lines, {sum(was.rows.values())} rows in {len(was.rows)} tables, "
        f"seed {seed}; backup {size:.0f} MB in {was.seconds:.1f} s; restored and proved in "
        f"{took:.1f} s, in its place after {whole:.1f} s (target {MOST_SECONDS} s); "
        f"opened again, {rows} rows proved in {proved:.1f} s"
    )
    return Report(figures=figures, faults=(*faults, *more))


def _made(folder: Path, n: int) -> _Was:
    store, place = folder / "kho", folder / "ổ khác"
    place.mkdir()
    with create_store(store, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        vouched = many_lines(vault, Law(forms_folder()), n)
        vouch_for_rows(vault)
    desk = enter(store, ACCOUNT, PASSPHRASE)
    try:
        if desk.trouble is not None:
            raise desk.trouble
        body = vouched.body
        listing = BackupPlaceRequest(
            request_id=secrets.token_hex(16),
            day=vouched.day,
            body=body,
            words="Ổ khác",
            path=str(place),
        )
        desk.do(list_backup_place, listing)
        (listed,) = desk.read(backup_places, BodyAsked(body=body))
        rows, numbers = _rows(desk), dict(last_numbers(desk, body))
        began = monotonic()
        made = back_up(desk, body, listed, place, BackupWhy.BY_HAND)
        took = monotonic() - began
    finally:
        desk.close()
    return _Was(
        office=vouched,
        backup=place / FOLDER / made.name,
        rows=rows,
        numbers=numbers,
        seconds=took,
    )


def _compared(was: _Was, desk: Desk, grown: frozenset[str] = frozenset()) -> Iterator[str]:
    if desk.trouble is not None:
        yield f"the restored store does not hold: {desk.trouble}"
        return
    rows = _rows(desk)
    for table, before in was.rows.items():
        found, count = rows[table], before + (table in grown)
        if found != count and not (table in _OF_AN_OPENING and found > count):
            yield f"{table}: {count} rows before, {found} restored"
    found_numbers = dict(last_numbers(desk, was.office.body))
    if found_numbers != was.numbers:
        yield f"last numbers {was.numbers} before, {found_numbers} restored"


def _slow(took: float) -> Iterator[str]:
    if took > MOST_SECONDS:
        yield f"it took {took:.0f} s"


def _request(was: _Was, aside: Aside, took: int) -> RestoreRequest:
    return RestoreRequest(
        request_id=secrets.token_hex(16),
        day=was.office.day,
        body=was.office.body,
        name=was.backup.name,
        sha256=aside.sha256,
        seq=aside.restored.manifest.head.seq,
        live_seq=aside.restored.live_seq,
        took_seconds=took,
        compared=(),
    )


def _proved(live: Path, was: _Was) -> tuple[int, tuple[str, ...]]:
    """The store in its place, proved from within by the program's own verification."""
    desk = enter(live, ACCOUNT, PASSPHRASE)
    try:
        report = desk.verify()
        trouble = () if report.trouble is None else (f"verification: {report.trouble}",)
        return report.proofs[-1].count, (*trouble, *_compared(was, desk, _OF_THE_RESTORING))
    finally:
        desk.close()


def _rows(desk: Desk) -> dict[str, int]:
    """How many rows every table of the store has, as the driver counts them."""
    with desk._vault.begin() as session:
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.tables.values()
        }
