from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import HeaderDamagedError, WrongPassphraseError
from bmnn_desk.storage import credential
from bmnn_desk.storage.credential import Credential, kek_of, prove, unlock_whole, unlocked
from bmnn_desk.storage.files import HEADER, HEADER_COPY
from bmnn_desk.storage.header import header_bytes, parse_header
from bmnn_desk.storage.kdf import Argon2Cost, derive_kek
from bmnn_desk.storage.slot import SlotKind
from tests.storage.stores import ACCOUNT, PASSPHRASE, store_in, template

if TYPE_CHECKING:
    from pathlib import Path

WRONG = "một cụm từ khác hẳn"
CLERK = Credential(slot=ACCOUNT, passphrase=PASSPHRASE)


def test_a_passphrase_that_unwraps_gives_its_key_and_the_stores(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    slot, kek, keys = kek_of(folder, CLERK)
    assert kek == derive_kek(PASSPHRASE, slot.cost, slot.salt)
    assert keys.master == template().master
    assert prove(folder, CLERK) == slot


def test_on_leaving_every_key_is_overwritten(tmp_path: Path) -> None:
    with unlocked(store_in(tmp_path / "store"), CLERK) as found:
        assert any(found.kek)
        assert any(found.keys.master)
    assert found.keys.tuyet_mat is not None
    assert not any(found.kek + found.keys.master + found.keys.tuyet_mat)


def test_a_refused_passphrase_leaves_no_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = store_in(tmp_path / "store")
    made: list[bytearray] = []

    def watched(key: bytearray) -> None:
        made.append(key)
        key[:] = bytes(len(key))

    monkeypatch.setattr(credential, "wipe", watched)
    with pytest.raises(WrongPassphraseError):
        prove(folder, Credential(slot=ACCOUNT, passphrase=WRONG))
    with pytest.raises(WrongPassphraseError):
        unlock_whole(folder, CLERK, SlotKind.RECOVERY)
    assert made
    assert not any(any(key) for key in made)


def test_the_key_is_of_the_copy_that_holds(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    right = parse_header(template().files[HEADER])
    forged = header_bytes(right).replace(b'"failed":0', b'"failed":1')
    (folder / HEADER).write_bytes(forged)
    assert prove(folder, CLERK) == right.slots[0]
    (folder / HEADER_COPY).write_bytes(forged)
    with pytest.raises(HeaderDamagedError):
        prove(folder, CLERK)


def test_a_passphrase_costs_one_derivation(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = store_in(tmp_path / "store")
    asked: list[bytes] = []

    def counted(passphrase: str, cost: Argon2Cost, salt: bytes) -> bytearray:
        asked.append(salt)
        return derive_kek(passphrase, cost, salt)

    monkeypatch.setattr(credential, "derive_kek", counted)
    prove(folder, CLERK)
    assert len(asked) == 1
