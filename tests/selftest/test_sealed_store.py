from __future__ import annotations

import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    AccountNotNamedError,
    DeskError,
    StoreMissingError,
    WrongPassphraseError,
)
from bmnn_desk.selftest.proof import NotProvedError, NotTriedError
from bmnn_desk.selftest.sealed_store import (
    check_journal,
    check_old_store,
    check_store,
    prove_closed,
    require_sealed,
)
from bmnn_desk.storage.credential import Credential
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.slots import NewSlot, add_slot
from tests.storage.stores import CHEAP, PASSPHRASE, contents
from tests.storage.test_old_stores import STORES

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.selftest.ground import Ground

OLDEST = STORES / "0001"
SECOND = NewSlot(
    id="ab" * 8, name="Người thứ hai", passphrase="một câu khác hẳn câu kia", cost=CHEAP
)


def two_accounts(folder: Path) -> Path:
    """The oldest store, copied, with a second way in."""
    shutil.copytree(OLDEST, folder)
    _, first, keys = unlock_folder(folder, None, PASSPHRASE)
    keys.wipe()
    add_slot(folder, Credential(slot=first.id, passphrase=PASSPHRASE), SECOND)
    return folder


def test_a_store_is_made_refused_opened_worked_in_and_proved(bare: Ground) -> None:
    assert check_store(bare, cost=CHEAP).told == "store"
    assert bare.at.body > 0
    assert check_journal(bare).figures["acts"] > 3


def test_a_store_that_any_passphrase_opens_is_told(bare: Ground) -> None:
    with pytest.raises(NotProvedError, match="store_opened_by_wrong"):
        check_store(bare, wrong=bare.passphrase, cost=CHEAP)


def test_a_plain_database_and_an_empty_file_are_told(tmp_path: Path) -> None:
    plain, empty = tmp_path / "plain.db", tmp_path / "empty.db"
    with sqlite3.connect(plain) as database:
        database.execute("CREATE TABLE note (id INTEGER)")
    database.close()
    empty.touch()
    for file in (plain, empty):
        with pytest.raises(NotProvedError, match="store_plain"):
            require_sealed(file)


def test_a_row_that_was_changed_is_told(bare: Ground) -> None:
    check_store(bare, cost=CHEAP)
    _ = bare.at
    bare.close_store()
    records = bare.store / RECORDS
    data = bytearray(records.read_bytes())
    data[len(data) // 2] ^= 1
    records.write_bytes(data)
    with pytest.raises(DeskError):
        prove_closed(bare)


def test_without_a_store_nothing_is_proved(bare: Ground) -> None:
    with pytest.raises(NotTriedError):
        check_journal(bare)
    with pytest.raises(NotTriedError):
        check_old_store(bare)


def test_the_oldest_store_is_brought_up_on_a_copy_and_stays_as_it_was(bare: Ground) -> None:
    before = contents(OLDEST)
    bare.old_store, bare.old_passphrase = OLDEST, PASSPHRASE

    assert check_old_store(bare).figures["acts"] == 19
    assert contents(OLDEST) == before


def test_an_old_store_that_does_not_hold_is_told(bare: Ground, tmp_path: Path) -> None:
    broken = tmp_path / "kho"
    shutil.copytree(OLDEST, broken)
    records = broken / RECORDS
    data = bytearray(records.read_bytes())
    data[len(data) // 2] ^= 1
    records.write_bytes(data)
    bare.old_store, bare.old_passphrase = broken, PASSPHRASE
    with pytest.raises(DeskError):
        check_old_store(bare)


def test_of_a_store_with_several_accounts_one_must_be_named(bare: Ground, tmp_path: Path) -> None:
    several = two_accounts(tmp_path / "kho")
    bare.old_store, bare.old_passphrase = several, SECOND.passphrase
    with pytest.raises(AccountNotNamedError):
        check_old_store(bare)


def test_of_a_store_with_several_accounts_each_proves_it_by_name(
    bare: Ground, tmp_path: Path
) -> None:
    several = two_accounts(tmp_path / "kho")
    bare.old_store, bare.old_passphrase = several, SECOND.passphrase
    bare.old_account = SECOND.name
    assert check_old_store(bare).figures["acts"] == 19


@pytest.mark.parametrize(
    ("store", "said", "error"),
    [
        (OLDEST, "không phải câu này", WrongPassphraseError),
        (STORES / "9999", PASSPHRASE, StoreMissingError),
    ],
)
def test_a_wrong_passphrase_or_folder_is_told(
    bare: Ground, store: Path, said: str, error: type[DeskError]
) -> None:
    bare.old_store, bare.old_passphrase = store, said
    with pytest.raises(error):
        check_old_store(bare)
