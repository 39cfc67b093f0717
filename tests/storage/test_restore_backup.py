from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    BackupDamagedError,
    BackupMissingError,
    ContentShareLostError,
    StoreExistsError,
    WrongPassphraseError,
)
from bmnn_desk.storage.backup_file import read_manifest
from bmnn_desk.storage.backup_manifest import manifest_bytes
from bmnn_desk.storage.content_shares import purge_shares
from bmnn_desk.storage.files import CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS
from bmnn_desk.storage.header import seal, unlock
from bmnn_desk.storage.header_file import read_headers, write_header
from bmnn_desk.storage.recovery import RECOVERY_NAME, new_recovery_code
from bmnn_desk.storage.rekey import rekey
from bmnn_desk.storage.restore_backup import BackupSource, Restored, restore_backup
from bmnn_desk.storage.slots import (
    Credential,
    NewSlot,
    add_slot,
    remove_slot,
    reset_passphrase,
)
from tests.storage.backups import backed_up, opened
from tests.storage.peopled_store import (
    CLERK,
    CODE,
    OFFICER,
    OFFICER_ID,
    PLAIN,
    TOP,
    WHOLE,
    found_by,
    peopled,
)
from tests.storage.stores import CHEAP, contents

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted([CONTENTS, HEAD, HEADER, HEADER_COPY, RECORDS])
OTHER = "con thuyền giấy trôi qua phố"


def made_in(tmp_path: Path) -> BackupSource:
    """A backup of a peopled store, its place, and the store itself."""
    store, place = peopled(tmp_path / "store"), tmp_path / "place"
    made = backed_up(store, place)
    return BackupSource(backup=place / made.name, shares=place / CONTENTS, live=store)


def restored(source: BackupSource, folder: Path, by: Credential = OFFICER) -> Restored:
    return restore_backup(source, folder, by)


def alone(source: BackupSource) -> BackupSource:
    """As after a fire: the backup and its place, and nothing else."""
    return BackupSource(backup=source.backup, shares=source.shares)


def test_everything_comes_back_with_the_place_alone(tmp_path: Path) -> None:
    source, folder = made_in(tmp_path), tmp_path / "again"
    found = restored(alone(source), folder)

    assert sorted(contents(folder)) == FILES
    assert found_by(folder, OFFICER) == WHOLE
    assert (found.counts, found.live_seq) == (dict(found.manifest.counts), None)
    assert read_headers(folder)[0].epoch == found.manifest.header.epoch + 1


def test_the_recovery_code_restores_too(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    restored(alone(source), tmp_path / "again", Credential(slot=RECOVERY_NAME, passphrase=CODE))

    assert found_by(tmp_path / "again", OFFICER) == WHOLE


def test_the_live_store_is_left_as_it_was_and_says_how_far_it_came(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    assert source.live is not None
    before, place = contents(source.live), contents(source.backup.parent)

    assert restored(source, tmp_path / "again").live_seq == WHOLE.acts
    assert (contents(source.live), contents(source.backup.parent)) == (before, place)


def test_without_shares_the_records_come_back_and_the_contents_are_gone(tmp_path: Path) -> None:
    source = BackupSource(backup=made_in(tmp_path).backup)
    restored(source, tmp_path / "again")

    with pytest.raises(ContentShareLostError):
        found_by(tmp_path / "again", OFFICER)


def test_what_was_destroyed_since_is_not_opened_by_an_older_backup(tmp_path: Path) -> None:
    source = alone(made_in(tmp_path))
    assert source.shares is not None
    purge_shares(source.shares, [1])
    restored(source, tmp_path / "again")

    with pytest.raises(ContentShareLostError):
        found_by(tmp_path / "again", OFFICER)
    raw = b"".join(contents(tmp_path / "again").values())
    assert PLAIN not in raw
    assert TOP not in raw


@pytest.mark.parametrize("fault", ["away", "empty", "spoilt"])
def test_shares_that_the_live_store_lost_come_from_the_place(tmp_path: Path, fault: str) -> None:
    source = made_in(tmp_path)
    assert source.live is not None
    shares = source.live / CONTENTS
    raw = shares.read_bytes()
    shares.unlink()
    if fault != "away":
        shares.write_bytes(b"" if fault == "empty" else bytes(byte ^ 1 for byte in raw))
    restored(source, tmp_path / "again")

    assert found_by(tmp_path / "again", OFFICER) == WHOLE


def test_what_the_live_store_destroyed_does_not_come_back_from_the_place(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    assert source.live is not None
    purge_shares(source.live / CONTENTS, [1])
    restored(source, tmp_path / "again")

    with pytest.raises(ContentShareLostError):
        found_by(tmp_path / "again", OFFICER)


@pytest.mark.parametrize("again", [False, True])
def test_a_newer_backup_comes_back_whole_over_a_store_of_an_older_one(
    tmp_path: Path, *, again: bool
) -> None:
    source = made_in(tmp_path)
    assert source.live is not None
    header = read_headers(source.live)[0]
    _, keys = unlock(header, OFFICER.slot, OFFICER.passphrase)
    with keys:
        write_header(source.live, seal(replace(header, epoch=header.epoch + 1), keys))
    # The store of the older backup never knew this content: it swept its share away, and may
    # have given the number to another one.
    with opened(source.live) as vault:
        vault.shares.end([2])
        vault.shares.keep({2: b"2" * 32} if again else {})
    restored(source, tmp_path / "again")

    assert found_by(tmp_path / "again", OFFICER) == WHOLE


def test_a_drill_takes_nothing_from_the_live_store(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    assert source.shares is not None
    purge_shares(source.shares, [1])
    found = restored(replace(source, alone=True), tmp_path / "again")

    assert found.live_seq == WHOLE.acts
    with pytest.raises(ContentShareLostError):
        found_by(tmp_path / "again", OFFICER)


def test_an_account_that_was_ended_since_does_not_come_back(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    assert source.live is not None
    clerk = next(slot.id for slot in read_headers(source.live)[0].slots if slot.name == CLERK.slot)
    remove_slot(source.live, OFFICER, clerk)
    restored(source, tmp_path / "again")

    assert [slot.name for slot in read_headers(tmp_path / "again")[0].slots] == [
        slot.name for slot in read_headers(source.live)[0].slots
    ]
    with pytest.raises(WrongPassphraseError):
        found_by(tmp_path / "again", CLERK)


def test_an_account_that_was_opened_since_goes_with_its_records(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    assert source.live is not None
    before = {slot.id for slot in read_headers(source.live)[0].slots}
    new = NewSlot(id="ab" * 8, name="nguoi-moi", passphrase=OTHER, cost=CHEAP)
    add_slot(source.live, OFFICER, new)
    restored(source, tmp_path / "again")

    assert {slot.id for slot in read_headers(tmp_path / "again")[0].slots} == before
    assert found_by(tmp_path / "again", OFFICER) == WHOLE


def test_a_passphrase_that_changed_since_restores_by_the_old_one(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    assert source.live is not None
    slot = next(slot for slot in read_headers(source.live)[0].slots if slot.name == CLERK.slot)
    reset_passphrase(source.live, OFFICER, slot.id, slot.name, OTHER)
    restored(source, tmp_path / "again", CLERK)

    # The live header did not open with it, so the backup's own was taken.
    assert found_by(tmp_path / "again", CLERK).acts == WHOLE.acts


def test_after_a_change_of_keys_an_older_backup_opens_with_its_own(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    assert source.live is not None
    rekey(source.live, [OFFICER], new_recovery_code())
    found = restored(source, tmp_path / "again")

    assert found.live_seq is None
    assert found_by(tmp_path / "again", CLERK).acts == WHOLE.acts


def test_a_wrong_passphrase_makes_nothing(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    with pytest.raises(WrongPassphraseError):
        restored(source, tmp_path / "again", Credential(slot=OFFICER.slot, passphrase=OTHER))

    assert not (tmp_path / "again").exists()


def test_a_header_that_was_changed_is_told_as_the_backups_not_as_the_stores(
    tmp_path: Path,
) -> None:
    source = made_in(tmp_path)
    manifest, start = read_manifest(source.backup)
    header = replace(manifest.header, epoch=manifest.header.epoch + 1)
    raw = manifest_bytes(replace(manifest, header=header))
    whole = source.backup.read_bytes()
    source.backup.write_bytes(whole[:8] + len(raw).to_bytes(4, "big") + raw + whole[start:])

    with pytest.raises(BackupDamagedError):
        restored(source, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_damaged_backup_makes_nothing(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    raw = bytearray(source.backup.read_bytes())
    raw[read_manifest(source.backup)[1] + 9000] ^= 1
    source.backup.write_bytes(raw)

    with pytest.raises(BackupDamagedError):
        restored(source, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_folder_that_holds_something_is_not_written_over(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    assert source.live is not None
    before = contents(source.live)
    with pytest.raises(StoreExistsError):
        restored(source, source.live)

    assert contents(source.live) == before


def test_without_the_file_there_is_nothing_to_restore(tmp_path: Path) -> None:
    with pytest.raises(BackupMissingError):
        restored(BackupSource(backup=tmp_path / "x.bmnnbak"), tmp_path / "again")


def test_the_slots_lead_where_they_led(tmp_path: Path) -> None:
    source = made_in(tmp_path)
    restored(alone(source), tmp_path / "again")

    assert found_by(tmp_path / "again", CLERK).texts[:1] == (PLAIN,)
    assert OFFICER_ID in {slot.id for slot in read_headers(tmp_path / "again")[0].slots}
