from __future__ import annotations

import resource
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DiskFullError, WeakPassphraseError, WrongPassphraseError
from bmnn_desk.storage.credential import Credential, kek_of, prove
from bmnn_desk.storage.kdf import derive_kek
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.prepared_passphrase import change_passphrase, prepare_passphrase
from tests.storage.stores import ACCOUNT, PASSPHRASE, contents, store_in

if TYPE_CHECKING:
    from pathlib import Path

CLERK = Credential(slot=ACCOUNT, passphrase=PASSPHRASE)
NEW = "con thuyền giấy trôi qua phố"
AFTER = Credential(slot=ACCOUNT, passphrase=NEW)


def test_a_changed_passphrase_opens_the_same_store_under_a_new_salt(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    before, _, keys = kek_of(folder, CLERK)
    change_passphrase(folder, CLERK, NEW)
    with pytest.raises(WrongPassphraseError):
        prove(folder, CLERK)
    after, _, again = kek_of(folder, AFTER)
    assert (again.master, again.tuyet_mat) == (keys.master, keys.tuyet_mat)
    assert after.salt != before.salt
    assert (after.id, after.name, after.cost) == (before.id, before.name, before.cost)
    with open_store(folder, ACCOUNT, NEW) as vault:
        assert vault.slot_id == before.id


def test_until_it_is_written_the_old_passphrase_opens(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    before = contents(folder)
    with prepare_passphrase(folder, CLERK, NEW) as prepared:
        assert contents(folder) == before
        slot = prepared.slot
        assert prepared.old_salt == prove(folder, CLERK).salt
        assert prepared.old_kek == derive_kek(PASSPHRASE, slot.cost, prepared.old_salt)
        assert prepared.new_kek == derive_kek(NEW, slot.cost, prepared.new_salt)
        prepared.write()
        assert prove(folder, AFTER).salt == prepared.new_salt
    assert not any(prepared.old_kek + prepared.new_kek + prepared.found.keys.master)


def test_what_is_refused_changes_nothing(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    before = contents(folder)
    with pytest.raises(WeakPassphraseError):
        change_passphrase(folder, CLERK, "mật khẩu 2026")
    with pytest.raises(WrongPassphraseError):
        change_passphrase(folder, AFTER, PASSPHRASE)
    assert contents(folder) == before


def test_a_full_disk_leaves_the_old_passphrase(tmp_path: Path) -> None:
    folder = store_in(tmp_path / "store")
    before = contents(folder)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    with prepare_passphrase(folder, CLERK, NEW) as prepared:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, limit[1]))
        try:
            with pytest.raises(DiskFullError):
                prepared.write()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert contents(folder) == before
