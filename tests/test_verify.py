from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.access_record import note
from bmnn_desk.desk import open_desk
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import (
    JournalBrokenError,
    StoreDamagedError,
    StoreMissingError,
    StoreNotFoundedError,
    StoreRolledBackError,
    WrongPassphraseError,
)
from bmnn_desk.storage.engine import checkpoint, connect
from bmnn_desk.storage.files import HEAD, RECORDS
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.key import derive, keyspec
from bmnn_desk.storage.opening import create_store, open_store
from bmnn_desk.storage.tables import guard_statements, written_once
from bmnn_desk.verify import Verified, verify_records, verify_store
from tests import make
from tests.services.everything import unsigned
from tests.services.ledger import counts
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    import sqlcipher3.dbapi2 as sqlcipher

    from bmnn_desk.law.loader import Law

Made = tuple["Path", Verified]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, law: Law) -> Made:
    """A store that has done everything, signed and gone on; what its officer must prove of it."""
    folder = tmp_path_factory.mktemp("verify") / "store"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        at = make.office(vault, law)
        unsigned(at)
        at.desk.sign_checkpoint(PASSPHRASE, make.request_id(), at.day)
        make.issued(at)
        found = counts(at.desk)
    acts, rows = found["act"], sum(found[table] for table, key in written_once() if key == "id")
    return folder, Verified(acts=acts, macs_proved=acts, rows=rows, checkpoints=1)


@pytest.fixture
def store(made: Made, tmp_path: Path) -> Path:
    return shutil.copytree(made[0], tmp_path / "store")


def unguarded(store: Path) -> sqlcipher.Connection:
    """The records with their key, and no authorizer: what a thief of the passphrase has."""
    header, _, keys = unlock_folder(store, None, PASSPHRASE)
    with keys:
        return connect(store / RECORDS, keyspec(derive(keys.master, "database"), header.db_salt))


def test_every_act_and_row_is_counted_and_nothing_changes(store: Path, made: Made) -> None:
    before = {path.name: path.read_bytes() for path in store.iterdir()}
    assert verify_store(store, None, PASSPHRASE) == made[1]
    assert verify_store(store, ACCOUNT, PASSPHRASE) == made[1]
    assert {path.name: path.read_bytes() for path in store.iterdir()} == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE outgoing_line SET title = 'khác' WHERE id = 1",
        "DELETE FROM line_cancel",
        "UPDATE number_taken SET number = 99 WHERE id = 2",
        "UPDATE act SET day = '2025-03-09' WHERE seq = 12",
        "UPDATE item_level SET level = 'KHAC'",
    ],
)
def test_a_changed_row_is_found(store: Path, change: str) -> None:
    connection = unguarded(store)
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute(change)
    checkpoint(connection)
    connection.close()
    with pytest.raises(JournalBrokenError):
        verify_store(store, None, PASSPHRASE)


def test_a_flipped_bit_in_any_page_is_damage(store: Path) -> None:
    records = store / RECORDS
    whole = records.read_bytes()
    for page in range(1, len(whole) // 4096, 40):
        damaged = bytearray(whole)
        damaged[page * 4096 + 100] ^= 1
        records.write_bytes(damaged)
        with pytest.raises(StoreDamagedError):
            verify_store(store, None, PASSPHRASE)


def test_without_its_anchor_nothing_is_proved(store: Path) -> None:
    (store / HEAD).unlink()
    with pytest.raises(JournalBrokenError):
        verify_store(store, None, PASSPHRASE)


def test_a_store_that_nobody_founded_is_told_from_one_that_was_emptied(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        assert vault.anchor is not None
        with vault.begin() as session, pytest.raises(StoreNotFoundedError):
            verify_records(session, vault, None)
        vault.anchor.write(3, bytes(32), bytes(32))
    with pytest.raises(StoreRolledBackError):
        verify_store(folder, None, PASSPHRASE)


def test_a_wrong_passphrase_or_no_store_says_so(store: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongPassphraseError):
        verify_store(store, None, "khác hẳn câu kia nhé")
    with pytest.raises(StoreMissingError):
        verify_store(tmp_path / "none", None, PASSPHRASE)


def test_an_officers_passphrase_also_proves_the_acts_of_his_epoch(store: Path, made: Made) -> None:
    found = verify_store(store, ACCOUNT, PASSPHRASE)
    assert found.macs_proved == found.acts
    with open_store(store, None, PASSPHRASE) as vault, vault.begin() as session:
        by_anchor = verify_records(session, vault, None)
    assert 0 < by_anchor.macs_proved < by_anchor.acts == made[1].acts
    assert by_anchor.checkpoints == found.checkpoints == 1


def lose_the_officers_keys(store: Path) -> None:
    with open_store(store, None, PASSPHRASE) as vault, vault.begin() as session:
        session.execute(text("UPDATE officer_secret SET salt = zeroblob(16)"))


def test_a_passphrase_that_somebody_else_set_proves_by_the_anchor(store: Path, law: Law) -> None:
    with open_store(store, None, PASSPHRASE) as vault:
        note(open_desk(vault, law), make.OLD, AccessKind.PASSPHRASE_RESET)
    lose_the_officers_keys(store)
    found = verify_store(store, ACCOUNT, PASSPHRASE)
    assert 0 < found.macs_proved < found.acts
    assert found.checkpoints == 1


def test_keys_that_open_no_more_for_no_reason_are_a_fault(store: Path) -> None:
    lose_the_officers_keys(store)
    with pytest.raises(JournalBrokenError) as broken:
        verify_store(store, ACCOUNT, PASSPHRASE)
    assert broken.value.what == JournalFault.OFFICER_KEY


def test_an_edit_in_the_officers_epoch_is_found_without_his_keys(store: Path, made: Made) -> None:
    connection = unguarded(store)
    connection.execute("DROP TRIGGER act_no_update")
    trigger = next(sql for sql in guard_statements() if "act_no_update" in sql)
    last = made[1].acts
    connection.execute("UPDATE act SET app_version = 'x' WHERE seq = ?", (last,))
    connection.execute(trigger)
    checkpoint(connection)
    connection.close()
    with open_store(store, None, PASSPHRASE) as vault, vault.begin() as session:
        with pytest.raises(JournalBrokenError) as broken:
            verify_records(session, vault, None)
        session.rollback()
    assert (broken.value.seq, broken.value.what) == (last, JournalFault.ANCHOR)
