"""A store without guards, and ways to tamper with it that leave no trace but the digests."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.verify_chain import verify_chain
from bmnn_desk.storage.verify_rows import verify_rows
from tests import make
from tests.full_store import full_office, keys_on_the_way

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from sqlalchemy.orm import Session

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.full_store import Key


@contextmanager
def open_to_all(law: Law) -> Iterator[tuple[Vault, list[Key]]]:
    """A vault with every kind of row and no trigger, and the journal key after each step."""
    at = full_office(law, guarded=False)
    with at.desk._vault as vault:
        keys = keys_on_the_way(law)
        make.issued(at)
        with vault.begin() as session:
            names = session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            for name in names.all():
                session.execute(text(f'DROP TRIGGER "{name}"'))
        driver = vault._connection
        driver.execute("PRAGMA foreign_keys = OFF")
        yield vault, keys


def is_found(vault: Vault, *statements: str, **values: object) -> bool:
    """Tamper, prove, and take the tampering back."""
    with vault.begin() as session:
        for statement in statements:
            done = session.execute(text(statement), values)
            assert done.rowcount > 0, statement  # type: ignore[attr-defined]
        try:
            with pytest.raises(JournalBrokenError):
                prove(session, vault)
        except pytest.fail.Exception:
            return False
        finally:
            session.rollback()
    return True


def prove(session: Session, vault: Vault) -> None:
    verify_chain(session, vault.keys)
    verify_rows(session)


def columns(vault: Vault, table: str) -> list[tuple[str, str]]:
    """Each column of a table but its key, with its declared type."""
    with vault.begin() as session:
        rows = session.execute(text(f'PRAGMA table_info("{table}")')).all()
    return [(row[1], row[2]) for row in rows]


def other_value(old: object, kind: str) -> object:
    """Another value that such a column might hold."""
    if kind == "BOOLEAN":
        return 0 if old == 1 else 1
    if kind == "DATE":
        return "2019-05-05"
    if kind == "JSON":
        return '["Khác"]'
    if isinstance(old, bytes):
        return bytes([old[0] ^ 1]) + old[1:]
    if isinstance(old, int | float):
        return old + 1000
    return f"{old or ''}x" if kind.startswith("VARCHAR") else 1000


def some_cell(vault: Vault, table: str, pick: Random) -> tuple[str, object, int]:
    """A statement that changes one cell, its new value, and the row."""
    column, kind = pick.choice(columns(vault, table))
    with vault.begin() as session:
        rows = session.execute(text(f'SELECT rowid, "{column}" FROM "{table}"')).all()  # noqa: S608
    row, old = pick.choice(rows)
    sql = f'UPDATE "{table}" SET "{column}" = :value WHERE rowid = :row'  # noqa: S608
    return sql, other_value(old, kind), row
