"""Stores in memory, made once a run by the program itself and copied for each test.

To lay the tables and to set an office up takes 70 ms, to copy their pages 2 ms.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.util import LRUCache

import bmnn_desk.storage.engine as engine_module
from bmnn_desk.desk import Desk
from bmnn_desk.storage.authorizer import guard
from bmnn_desk.storage.key import SALT_BYTES, KeyRing, MasterKeys
from bmnn_desk.storage.opening import memory_vault
from bmnn_desk.storage.records import connect_records
from bmnn_desk.storage.vault import Place, Vault
from bmnn_desk.storage.wipe import random_key
from tests import make

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Dialect, Engine

    from bmnn_desk.law.loader import Law

_STATEMENTS: LRUCache[object, object] = LRUCache(10_000)


@cache
def share_statements() -> None:
    """All engines of this process translate a statement once between them.

    The program's one store has one engine; a run of tests has thousands, and each would spend
    half of its time on translating what others did. What is asked and answered stays the same.
    """
    dialects: list[Dialect] = []

    def create(*arguments: Any, **named: Any) -> Engine:  # noqa: ANN401  as SQLAlchemy's own
        engine = create_engine(*arguments, **named)
        if not dialects:
            dialects.append(engine.dialect)
        (engine.dialect,) = dialects
        engine.update_execution_options(compiled_cache=_STATEMENTS)
        return engine

    pytest.MonkeyPatch().setattr(engine_module, "create_engine", create)


def empty_vault() -> Vault:
    """As `memory_vault` makes it, but all of a run have the same keys."""
    return copied(_kept_vault())


def copied(kept: Vault, *, guarded: bool = True) -> Vault:
    """Another vault in memory with the keys and the pages of one, and its contents' shares."""
    share_statements()
    with MasterKeys(random_key(), random_key()) as keys:
        connection = connect_records(None, keys, bytes(SALT_BYTES))
        ring = KeyRing(keys)
    for name in KeyRing.__slots__:
        setattr(ring, name, bytearray(getattr(kept.keys, name)))
    kept._connection.backup(connection)
    vault = Vault(connection, ring, Place())
    vault.shares._memory.update(kept.shares._memory)
    # What SQLAlchemy asks at its first connection the guard would refuse.
    vault.engine.connect().close()
    if guarded:
        guard(connection)
    return vault


def office_in(vault: Vault, law: Law, day: date) -> make.Office:
    """As `make.office` sets it up, in a vault of `empty_vault` that nothing was written to."""
    kept = _kept_office(law, day)
    store = kept.desk._vault
    assert vault.keys.journal_seal == store.keys.journal_seal
    assert not vault._connection.execute("SELECT count(*) FROM act").fetchone()[0]
    store._connection.backup(vault._connection)
    return replace(kept, desk=Desk(vault, law, kept.desk.actor))


@cache
def _kept_vault() -> Vault:
    share_statements()
    return memory_vault()


@cache
def _kept_office(law: Law, day: date) -> make.Office:
    return make.office(empty_vault(), law, day)
