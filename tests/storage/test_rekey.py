from __future__ import annotations

import resource
import shutil
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, text

from bmnn_desk.errors import (
    DeskError,
    DiskFailingError,
    DiskFullError,
    StoreDamagedError,
    StoreOpenElsewhereError,
    TuyetMatKeyMissingError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from bmnn_desk.storage import header_file, slots
from bmnn_desk.storage import rekey as rekey_module
from bmnn_desk.storage.content_layers import bare
from bmnn_desk.storage.files import CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS, write_whole
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.key import KeyRing
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.recovery import RECOVERY_NAME, new_recovery_code
from bmnn_desk.storage.rekey import rekey
from bmnn_desk.storage.sealed_content import SealedContent, content_label, unseal_content
from bmnn_desk.storage.slots import (
    Credential,
    kek_of,
    prove,
    recover,
    reset_passphrase,
    take_tuyet_mat,
)
from bmnn_desk.storage.tables import Content, ContentKey
from tests.storage import peopled_store as people
from tests.storage.peopled_store import CLERK, CODE, OFFICER, OFFICER_ID, WHOLE, found_by, peopled
from tests.storage.stores import CHEAP, contents

if TYPE_CHECKING:
    from pathlib import Path

OTHER = "con thuyền giấy trôi qua phố"
FILES = sorted([CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS])


def masters(folder: Path, by: Credential) -> tuple[bytes, bytes, bytes]:
    """Master key, stretched key and Tuyệt mật key as an account has them."""
    _, kek, keys = kek_of(folder, by)
    return bytes(keys.master), bytes(kek), bytes(keys.tuyet_mat or b"")


def test_after_a_rekey_everything_is_there_and_every_key_is_new(tmp_path: Path) -> None:
    folder, code = peopled(tmp_path / "store"), new_recovery_code()
    before, old_header = masters(folder, OFFICER), read_headers(folder)[0]
    old_files = contents(folder)
    rekey(folder, [CLERK, OFFICER], code)
    after, header = masters(folder, OFFICER), read_headers(folder)[0]
    assert sorted(contents(folder)) == FILES
    assert all(new != old for new, old in zip(after, before, strict=True))
    assert masters(folder, CLERK)[2] == after[2]
    assert header.db_salt != old_header.db_salt
    assert (header.epoch, header.vault_id) == (old_header.epoch + 1, old_header.vault_id)
    assert header.changes == old_header.changes + 1
    assert contents(folder)[HEADER] == contents(folder)[HEADER_COPY]
    assert found_by(folder, OFFICER) == WHOLE
    assert found_by(folder, CLERK) == replace(WHOLE, macs=4)
    assert (contents(folder)[RECORDS] == old_files[RECORDS]) is False
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_the_keys_of_before_open_nothing_of_after(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    copy = shutil.copytree(folder, tmp_path / "stolen")
    rekey(folder, [CLERK, OFFICER], new_recovery_code())
    for name in (HEADER, HEADER_COPY):
        shutil.copy(copy / name, folder / name)
    with pytest.raises(StoreDamagedError):
        open_store(folder, CLERK.slot, CLERK.passphrase)


def test_the_derived_keys_are_all_renewed(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    rings: list[dict[str, bytes]] = []
    for _ in range(2):
        with open_store(folder, CLERK.slot, CLERK.passphrase) as vault:
            rings.append({name: bytes(getattr(vault.keys, name)) for name in KeyRing.__slots__})
        rekey(folder, [CLERK, OFFICER], new_recovery_code())
    same = {name for name in rings[0] if rings[0][name] == rings[1][name]}
    assert same == set()
    assert rings[1]["tuyet_mat"]


def test_the_tuyet_mat_key_of_an_old_header_copy_opens_no_content_of_the_new_store(
    tmp_path: Path,
) -> None:
    folder = peopled(tmp_path / "store")
    copy = shutil.copytree(folder, tmp_path / "stolen")
    # The copy's holder is given the whole of the new store: only the old key is between.
    rekey(folder, [CLERK, OFFICER], new_recovery_code())
    for by in (CLERK, OFFICER, Credential(slot=RECOVERY_NAME, passphrase=CODE)):
        with open_store(copy, by.slot, by.passphrase) as stolen:
            assert tops_opened_by(folder, bytes(stolen.keys.tuyet_mat or b"")) == (0, 1)
    assert tops_opened_by(folder, masters(folder, OFFICER)[2]) == (1, 1)
    assert tops_opened_by(copy, masters(folder, OFFICER)[2]) == (0, 1)


def tops_opened_by(folder: Path, key: bytes) -> tuple[int, int]:
    """How many Tuyệt mật contents of a store open with this key, and how many there are."""
    opened = 0
    with open_store(folder, OFFICER.slot, OFFICER.passphrase) as vault, vault.begin() as session:
        asked = select(Content, ContentKey).join(ContentKey, ContentKey.content_id == Content.id)
        rows = session.execute(asked.where(Content.tuyet_mat.is_(True))).all()
        vault.keys.tuyet_mat = bytearray(key)
        for facts, kept in rows:
            label = content_label(facts.id, facts.sha256)
            wrapped = bare(session, facts.id, kept.wrapped, label)
            sealed = SealedContent(wrapped=wrapped, sealed=kept.sealed)
            with suppress(StoreDamagedError):
                opened += unseal_content(vault.keys, sealed, label, tuyet_mat=True) == people.TOP
    return opened, len(rows)


def test_whoever_leads_to_tuyet_mat_contents_need_not_come_first(tmp_path: Path) -> None:
    folder, code = peopled(tmp_path / "store"), new_recovery_code()
    take_tuyet_mat(folder, OFFICER, CLERK.slot)
    rekey(folder, [CLERK, OFFICER], code)
    assert found_by(folder, OFFICER) == WHOLE
    assert found_by(folder, CLERK).texts == (people.PLAIN,)
    with open_store(folder, RECOVERY_NAME, code) as vault:
        assert bytes(vault.keys.tuyet_mat or b"") == masters(folder, OFFICER)[2]


def test_who_is_no_holder_is_out_until_he_is_given_a_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slots, "calibrated_cost", lambda: CHEAP)
    folder, code = peopled(tmp_path / "store"), new_recovery_code()
    slot = prove(folder, CLERK).id
    rekey(folder, [OFFICER], code)
    for gone in (CLERK, Credential(slot=slot, passphrase=CLERK.passphrase)):
        with pytest.raises(WrongPassphraseError):
            prove(folder, gone)
    assert found_by(folder, OFFICER) == WHOLE
    recover(folder, code, OFFICER.slot, OTHER)
    by = Credential(slot=OFFICER_ID, passphrase=OTHER)
    reset_passphrase(folder, by, slot, CLERK.slot, OTHER)
    assert found_by(folder, replace(CLERK, passphrase=OTHER)).texts == (people.PLAIN,)


def test_the_old_recovery_code_is_out_of_use_and_the_new_one_leads_everywhere(
    tmp_path: Path,
) -> None:
    folder, code = peopled(tmp_path / "store"), new_recovery_code()
    rekey(folder, [OFFICER, CLERK], code)
    with pytest.raises(WrongPassphraseError):
        open_store(folder, RECOVERY_NAME, CODE)
    with open_store(folder, RECOVERY_NAME, code) as vault:
        assert vault.slot_id == prove(folder, CLERK).id
        assert vault.keys.tuyet_mat is not None


def test_the_officers_secrets_follow_him_and_go_with_who_is_no_holder(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    rekey(folder, [CLERK], new_recovery_code())
    with open_store(folder, CLERK.slot, CLERK.passphrase) as vault, vault.begin() as session:
        assert session.execute(text("SELECT count(*) FROM officer_secret")).scalar() == 0
    assert found_by(folder, CLERK) == replace(WHOLE, macs=4)


def test_a_holder_without_the_tuyet_mat_key_does_not_come_by_it(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    take_tuyet_mat(folder, OFFICER, CLERK.slot)
    before = contents(folder)
    with pytest.raises(TuyetMatKeyMissingError):
        rekey(folder, [CLERK], new_recovery_code())
    with pytest.raises(TuyetMatKeyMissingError):
        rekey(folder, [], new_recovery_code())
    assert contents(folder) == before
    rekey(folder, [CLERK, OFFICER, OFFICER], new_recovery_code())
    assert prove(folder, CLERK).tuyet_mat is None
    assert [slot.name for slot in read_headers(folder)[0].slots] == [
        CLERK.slot,
        OFFICER.slot,
        RECOVERY_NAME,
    ]


def test_what_is_refused_leaves_every_file(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    before = contents(folder)
    wrong = replace(OFFICER, passphrase=OTHER)
    refused: list[tuple[list[Credential], str, type[DeskError]]] = [
        ([CLERK, wrong], new_recovery_code(), WrongPassphraseError),
        ([CLERK, Credential(slot=RECOVERY_NAME, passphrase=CODE)], CODE, WrongPassphraseError),
        ([CLERK, OFFICER], "ABCD", WeakPassphraseError),
    ]
    for holders, code, kind in refused:
        with pytest.raises(kind):
            rekey(folder, holders, code)
        assert contents(folder) == before


def test_an_open_store_is_not_rekeyed(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    with open_store(folder, CLERK.slot, CLERK.passphrase), pytest.raises(StoreOpenElsewhereError):
        rekey(folder, [CLERK, OFFICER], new_recovery_code())
    assert found_by(folder, OFFICER) == WHOLE
    assert sorted(contents(folder)) == FILES


@pytest.mark.parametrize("content", [1, 2])
def test_a_damaged_content_key_leaves_the_old_store(tmp_path: Path, content: int) -> None:
    folder = peopled(tmp_path / "store")
    with open_store(folder, CLERK.slot, CLERK.passphrase) as vault, vault.begin() as session:
        harm = text("UPDATE content_key SET wrapped = x'00' WHERE content_id = :content")
        session.execute(harm, {"content": content})
    with pytest.raises(StoreDamagedError):
        rekey(folder, [CLERK, OFFICER], new_recovery_code())
    assert sorted(contents(folder)) == FILES
    assert prove(folder, OFFICER).id == OFFICER_ID


def test_a_damaged_page_leaves_the_old_store(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    raw = bytearray((folder / RECORDS).read_bytes())
    raw[len(raw) // 2] ^= 1
    (folder / RECORDS).write_bytes(raw)
    with pytest.raises(StoreDamagedError):
        rekey(folder, [CLERK, OFFICER], new_recovery_code())
    assert contents(folder)[RECORDS] == bytes(raw)
    assert sorted(contents(folder)) == FILES


@pytest.mark.parametrize("limit", [1000, 40_000, 200_000])
def test_a_full_disk_leaves_the_old_store(tmp_path: Path, limit: int) -> None:
    folder = peopled(tmp_path / "store")
    with open_store(folder, CLERK.slot, CLERK.passphrase):
        pass
    before = contents(folder)
    soft = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, soft[1]))
    try:
        # A limit is no full disk: SQLite calls what it meets there an input or output error.
        with pytest.raises((DiskFullError, DiskFailingError)):
            rekey(folder, [CLERK, OFFICER], new_recovery_code())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, soft)
    assert contents(folder) == before
    assert found_by(folder, OFFICER) == WHOLE


def test_once_the_first_header_is_the_new_one_a_failing_disk_changes_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, code = peopled(tmp_path / "store"), new_recovery_code()

    def fails_for_the_copy(path: Path, data: bytes) -> None:
        if path.name == HEADER_COPY:
            raise DiskFullError
        write_whole(path, data)

    monkeypatch.setattr(header_file, "write_whole", fails_for_the_copy)
    monkeypatch.setattr(rekey_module, "finish_rekey", fails)
    rekey(folder, [CLERK, OFFICER], code)
    monkeypatch.undo()
    assert contents(folder)[HEADER] != contents(folder)[HEADER_COPY]
    assert found_by(folder, OFFICER) == WHOLE
    assert sorted(contents(folder)) == FILES
    open_store(folder, RECOVERY_NAME, code).close()


def fails(_folder: Path) -> None:
    raise DiskFullError


def test_a_head_that_was_taken_away_does_not_come_back(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    (folder / HEAD).unlink()
    rekey(folder, [CLERK, OFFICER], new_recovery_code())
    assert not (folder / HEAD).exists()


def test_rekeys_follow_one_another(tmp_path: Path) -> None:
    folder = peopled(tmp_path / "store")
    for _ in range(3):
        rekey(folder, [CLERK, OFFICER], new_recovery_code())
    assert read_headers(folder)[0].epoch == 4
    assert found_by(folder, OFFICER) == WHOLE
