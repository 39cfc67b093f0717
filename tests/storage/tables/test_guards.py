# ruff: noqa: S608  tables cannot be bound as parameters
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from bmnn_desk.storage.opening import create_store, memory_vault
from bmnn_desk.storage.tables import Base, Record, written_once
from tests import make
from tests.services.everything import everything
from tests.services.ledger import prove
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office

UNIQUE = {
    "number_taken": ("series_id", "number"),
    "line": ("volume_id", "ordinal"),
    "copy": ("item_id", "number"),
    "signature": ("item_id",),
    "slip": ("print_code",),
    "act": ("request_id",),
    "line_cancel": ("line_id",),
}


@pytest.fixture(scope="module")
def filled(law: Law) -> Iterator[Office]:
    with memory_vault() as vault:
        at = make.office(vault, law)
        everything(at)
        yield at


@pytest.fixture
def full(filled: Office) -> Iterator[Office]:
    """An office with a row in every table; none may be another after all that was tried."""
    yield filled
    assert prove(filled.desk) > 0


def names(vault: Vault, table: str) -> list[str]:
    with vault.begin() as session:
        found = session.execute(text(f'SELECT * FROM "{table}" LIMIT 1'))
        assert found.first() is not None
        return list(found.keys())


def refuses(at: Office, statement: str) -> None:
    with pytest.raises(DatabaseError, match="written once"), at.desk._vault.begin() as session:
        session.execute(text(statement))


@pytest.mark.parametrize(("table", "key"), written_once())
def test_no_row_is_updated_deleted_or_replaced(full: Office, table: str, key: str) -> None:
    columns = names(full.desk._vault, table)
    listed = ", ".join(f'"{column}"' for column in columns)
    refuses(full, f'DELETE FROM "{table}"')
    refuses(full, f'DELETE FROM "{table}" WHERE {key} = (SELECT min({key}) FROM "{table}")')
    for column in columns:
        refuses(full, f'UPDATE "{table}" SET "{column}" = "{column}"')
    refuses(full, f'UPDATE OR REPLACE "{table}" SET {key} = 1')
    for verb in ("INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE", "INSERT"):
        refuses(full, f'{verb} INTO "{table}" ({listed}) SELECT {listed} FROM "{table}"')
    refuses(
        full,
        f'INSERT INTO "{table}" ({listed}) SELECT {listed} FROM "{table}" WHERE true '
        f"ON CONFLICT ({key}) DO UPDATE SET {key} = {key}",
    )


@pytest.mark.parametrize("table", sorted(UNIQUE))
def test_a_new_row_cannot_push_out_one_with_the_same_number(full: Office, table: str) -> None:
    key = dict(written_once())[table]
    columns = names(full.desk._vault, table)
    listed = ", ".join(f'"{column}"' for column in columns)
    fresh = ", ".join("9999" if column == key else f'"{column}"' for column in columns)
    refuses(full, f'INSERT OR REPLACE INTO "{table}" ({listed}) SELECT {fresh} FROM "{table}"')


def test_every_table_of_records_is_guarded() -> None:
    records = {
        mapper.class_.__tablename__
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, Record)
    }
    assert {table for table, _ in written_once()} == records | {"act"}


@pytest.mark.parametrize("table", ["act", "line", "copy"])
def test_the_guards_themselves_cannot_be_dropped(full: Office, table: str) -> None:
    with pytest.raises(DatabaseError), full.desk._vault.begin() as session:
        session.execute(text(f"DROP TRIGGER {table}_no_update"))


def test_a_store_on_disk_has_the_same_tables_guards_and_indexes(tmp_path: Path) -> None:
    def schema(vault: Vault) -> set[tuple[str, str]]:
        with vault.begin() as session:
            rows = session.execute(text("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL"))
            return {
                (name, " ".join(sql.replace("( ", "(").replace(" )", ")").split()))
                for name, sql in rows
                if name != "alembic_version"
            }

    with (
        create_store(tmp_path / "store", ACCOUNT, PASSPHRASE, CHEAP) as stored,
        memory_vault() as remembered,
    ):
        assert schema(stored) == schema(remembered)


def test_a_word_that_was_deleted_is_found_no_more(office: Office) -> None:
    item = make.issued(office).item
    find = text("SELECT count(*) FROM search_fts WHERE search_fts MATCH 'mau'")
    with office.desk._vault.begin() as session:
        assert session.scalar(find) == 1
        session.execute(text("DELETE FROM search_text WHERE item_id = :item"), {"item": item})
        assert session.scalar(find) == 0
