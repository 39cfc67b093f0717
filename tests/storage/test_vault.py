from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from bmnn_desk.errors import StoreDamagedError
from bmnn_desk.storage.anchor import Anchor, Head
from bmnn_desk.storage.files import HEAD, RECORDS
from bmnn_desk.storage.key import KeyRing, MasterKeys
from bmnn_desk.storage.vault import Place, Vault
from bmnn_desk.storage.wipe import random_key
from tests.storage.stores import NOTES, first_page_of_notes, raw_connection, store_in, template

if TYPE_CHECKING:
    from pathlib import Path


def vault_in(folder: Path) -> Vault:
    with MasterKeys(bytearray(template().master), random_key()) as keys:
        ring = KeyRing(keys)
    place = Place(folder=folder, slot_id="00", anchor=Anchor(folder / HEAD, ring.anchor))
    return Vault(raw_connection(folder), ring, place)


def test_what_left_the_transaction_in_peace_is_there_after_reopening(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    with vault_in(folder) as vault:
        with vault.begin() as session:
            session.execute(text("INSERT INTO note (id, title) VALUES (9000, 'mới')"))
        vault.checkpoint()
        assert vault.anchor is not None
        vault.anchor.write(1, bytes(32), bytes(32))
        assert (folder / f"{RECORDS}-wal").stat().st_size == 0
    with vault_in(folder) as vault, vault.begin() as session:
        assert session.execute(text("SELECT title FROM note WHERE id = 9000")).scalar() == "mới"
        assert vault.anchor is not None
        assert vault.anchor.read() == Head(1, bytes(32), bytes(32))


def test_what_was_interrupted_is_as_if_it_had_not_begun(tmp_path: Path) -> None:
    with vault_in(store_in(tmp_path / "store")) as vault:
        with pytest.raises(KeyError):
            delete_and_fail(vault)
        with vault.begin() as session:
            assert session.execute(text("SELECT count(*) FROM note")).scalar() == NOTES


def delete_and_fail(vault: Vault) -> None:
    with vault.begin() as session:
        session.execute(text("DELETE FROM note"))
        raise KeyError


def test_an_error_of_the_database_shows_no_row(tmp_path: Path) -> None:
    with vault_in(store_in(tmp_path / "store")) as vault:
        with pytest.raises(IntegrityError) as broken, vault.begin() as session:
            session.execute(
                text("INSERT INTO note (title) VALUES (:title)"), {"title": "Báo cáo thu 7"}
            )
        assert "thu 7" not in str(broken.value)


def test_a_damaged_page_met_in_a_transaction_is_a_damaged_store(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    records = bytearray((folder / RECORDS).read_bytes())
    for page in range(first_page_of_notes(), len(records) // 4096):
        records[page * 4096 + 50] ^= 1
    (folder / RECORDS).write_bytes(records)
    vault = vault_in(folder)
    with pytest.raises(StoreDamagedError), vault.begin() as session:
        session.execute(text("SELECT * FROM note")).all()
    vault.close()


def test_closing_wipes_the_keys_lets_go_of_the_files_and_may_be_said_twice(
    tmp_path: Path,
) -> None:
    folder = store_in(tmp_path / "store")
    vault = vault_in(folder)
    with vault.begin() as session:
        session.execute(text("SELECT 1"))
    keys = vault.keys
    vault.close()
    vault.close()
    held = [getattr(keys, name) for name in KeyRing.__slots__]
    assert held == [bytearray(32)] * 7
    assert sorted(path.name for path in folder.iterdir()) == sorted(template().files)
    raw_connection(folder).close()


def test_a_vault_that_was_never_asked_closes_too(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    vault_in(folder).close()
    raw_connection(folder).close()
