"""A store with a row in every table, made once a process by the program and copied for each test.

To do all that such an office has done takes seconds, to copy its pages some milliseconds.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.desk import Desk
from tests import make, remembered
from tests.services.everything import unsigned

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault

Key = tuple[int, bytes]


def full_office(law: Law, *, guarded: bool = True) -> make.Office:
    """An office in a vault of its own, after `make.office` and `everything.unsigned`."""
    kept, _ = _kept(law)
    vault = remembered.copied(kept.desk._vault, guarded=guarded)
    return make.at_desk(kept, Desk(vault, kept.desk.law, kept.desk.actor))


def keys_on_the_way(law: Law) -> list[Key]:
    """The journal's key as it stood after `make.office` and after `everything.unsigned`."""
    return list(_kept(law)[1])


def journal_key(vault: Vault) -> Key:
    with vault.begin() as session:
        seq, key = session.execute(text("SELECT next_seq, key FROM journal_key")).one()
        return seq, key


@cache
def _kept(law: Law) -> tuple[make.Office, tuple[Key, ...]]:
    vault = remembered.empty_vault()
    at = make.office(vault, law)
    founded = journal_key(vault)
    unsigned(at)
    return at, (founded, journal_key(vault))
