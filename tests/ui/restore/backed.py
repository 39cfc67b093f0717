"""An office on the disk with a backup of it, made once a run and copied."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bmnn_desk.account_keys import NewAccount, open_account
from bmnn_desk.backing_up import FOLDER, back_up
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.office import Role
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.opening import create_store
from bmnn_desk.way_in import enter
from tests import backup_desk, make
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE
from tests.ui.offices import CODE

LEADER, OF_LEADER = "giam-doc", f"{PASSPHRASE} của giám đốc"
DAY = make.OLD
__all__ = ["ACCOUNT", "CODE", "DAY", "LEADER", "OF_LEADER", "PASSPHRASE", "Backed", "backed_in"]

_KEPT: list[tempfile.TemporaryDirectory[str]] = []


@dataclass(frozen=True, slots=True, kw_only=True)
class Backed:
    """The live store, the backup's file; it holds one outgoing line, the store two."""

    live: Path
    backup: Path
    body: int


def backed_in(folder: Path) -> Backed:
    """A copy of both in a folder."""
    kept = _template()
    for name in ("kho", "d"):
        shutil.copytree(kept.live.parent / name, folder / name)
    return Backed(
        live=folder / "kho", backup=folder / "d" / FOLDER / kept.backup.name, body=kept.body
    )


@cache
def _template() -> Backed:
    kept = tempfile.TemporaryDirectory()
    _KEPT.append(kept)
    store, place = Path(kept.name) / "kho", Path(kept.name) / "d"
    place.mkdir()
    with create_store(store, ACCOUNT, PASSPHRASE, CHEAP, recovery_code=CODE) as vault:
        at = make.office(vault, Law(forms_folder()))
        make.issued(at)
    desk = enter(store, ACCOUNT, PASSPHRASE)
    at = make.at_desk(at, desk)
    new = NewAccount(
        request_id=secrets.token_hex(8),
        day=at.day,
        person=at.head,
        login=LEADER,
        passphrase=OF_LEADER,
        roles=frozenset({Role.LEADER}),
        until=None,
        cost=CHEAP,
    )
    open_account(desk, new, PASSPHRASE)
    make.types_himself(desk, new.slot, at.day)
    backup_desk.listed(at, path=str(place))
    (listed,) = desk.read(backup_places, BodyAsked(body=at.body))
    made = back_up(desk, at.body, listed, place, BackupWhy.BY_HAND)
    make.issued(at)
    desk.close()
    return Backed(live=store, backup=place / FOLDER / made.name, body=at.body)
