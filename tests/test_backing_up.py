from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.backing_up import FOLDER, back_up, back_up_all, is_changed
from bmnn_desk.domain.backups import BackupWhy
from bmnn_desk.errors import BackupMissingError, JournalBrokenError, StoreMissingError
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.record_backup import backup_entries, record_backup
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.restore_backup import BackupSource, restore_backup
from bmnn_desk.storage.slots import Credential
from tests import backup_desk, make
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.domain.backups import BackupEntry, BackupPlace
    from bmnn_desk.law.loader import Law
    from tests.make import Office


@pytest.fixture
def at(tmp_path: Path, law: Law) -> Iterator[Office]:
    """An office whose store lies on the disk."""
    with create_store(tmp_path / "kho", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        yield make.office(vault, law)


def listed(at: Office, folder: Path, **changes: object) -> BackupPlace:
    """A place that is a folder, which is made."""
    folder.mkdir()
    number = backup_desk.listed(at, path=str(folder), **changes)
    found = at.desk.read(backup_places, BodyAsked(body=at.body))
    return next(place for place in found if place.id == number)


def entries(at: Office) -> tuple[BackupEntry, ...]:
    return at.desk.read(backup_entries, BodyAsked(body=at.body))


def test_a_backup_lies_in_its_place_is_on_record_and_opens(at: Office, tmp_path: Path) -> None:
    make.issued(at)
    place = listed(at, tmp_path / "d")
    made = back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.BY_HAND)
    folder = tmp_path / "d" / FOLDER

    assert sorted(path.name for path in folder.iterdir()) == sorted([made.name, CONTENTS])
    (entry,) = entries(at)
    assert (entry.name, entry.sha256, entry.size) == (made.name, made.sha256, made.size)
    assert (entry.why, entry.seq) == (BackupWhy.BY_HAND, made.manifest.head.seq)
    source = BackupSource(backup=folder / made.name, shares=folder / CONTENTS)
    by = Credential(slot=ACCOUNT, passphrase=PASSPHRASE)
    restored = restore_backup(source, tmp_path / "again", by)
    assert restored.counts["line"] == 1


def test_nothing_has_changed_after_it_until_the_next_act(at: Office, tmp_path: Path) -> None:
    assert not is_changed(at.desk, at.body)
    place = listed(at, tmp_path / "d")
    assert is_changed(at.desk, at.body)
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    assert not is_changed(at.desk, at.body)
    make.issued(at)
    assert is_changed(at.desk, at.body)


def test_one_place_that_is_away_keeps_none_of_the_others(at: Office, tmp_path: Path) -> None:
    away, here = listed(at, tmp_path / "e"), listed(at, tmp_path / "d")
    told = back_up_all(at.desk, at.body, BackupWhy.EXIT, {here.id: tmp_path / "d"})

    assert [each.place.id for each in told] == [away.id, here.id]
    assert isinstance(told[0].error, BackupMissingError)
    assert told[1].made is not None
    assert [entry.place for entry in entries(at)] == [here.id]


def test_a_place_whose_days_are_over_gets_nothing(at: Office, tmp_path: Path) -> None:
    place = listed(at, tmp_path / "d")
    ending = EndingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        kind="backup_place",
        row=place.id,
        reason="Hỏng",
    )
    at.desk.do(record_ending, ending)

    assert back_up_all(at.desk, at.body, BackupWhy.EXIT, {place.id: tmp_path / "d"}) == ()


def test_older_ones_of_the_day_go_from_the_place_and_from_the_list(
    at: Office, tmp_path: Path
) -> None:
    place = listed(at, tmp_path / "d")
    first = back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    make.issued(at)
    second = back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    folder = tmp_path / "d" / FOLDER

    assert not (folder / first.name).exists()
    assert (folder / second.name).exists()
    assert [entry.ended_on is None for entry in entries(at)] == [False, True]


def test_backups_of_another_place_stay(at: Office, tmp_path: Path) -> None:
    one, two = listed(at, tmp_path / "d"), listed(at, tmp_path / "e")
    reached = {one.id: tmp_path / "d", two.id: tmp_path / "e"}
    back_up_all(at.desk, at.body, BackupWhy.LOCK, reached)
    make.issued(at)
    back_up(at.desk, at.body, one, tmp_path / "d", BackupWhy.LOCK)

    assert len(list((tmp_path / "e" / FOLDER).glob("*.bmnnbak"))) == 1


def test_one_that_somebody_took_away_is_no_reason_to_keep_less(at: Office, tmp_path: Path) -> None:
    place = listed(at, tmp_path / "d")
    first = back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    (tmp_path / "d" / FOLDER / first.name).unlink()
    make.issued(at)
    second = back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)

    assert (tmp_path / "d" / FOLDER / second.name).exists()
    assert [entry.ended_on is None for entry in entries(at)] == [False, True]


def test_a_store_in_memory_has_no_backup(office: Office, tmp_path: Path) -> None:
    place = listed(office, tmp_path / "d")
    with pytest.raises(StoreMissingError):
        back_up(office.desk, office.body, place, tmp_path / "d", BackupWhy.LOCK)


def test_a_store_that_does_not_hold_is_not_backed_up(at: Office, tmp_path: Path) -> None:
    place = listed(at, tmp_path / "d")
    at.desk.trouble = JournalBrokenError(3, "mac")
    with pytest.raises(JournalBrokenError):
        back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)

    assert list((tmp_path / "d" / FOLDER).iterdir()) == []


def test_what_is_destroyed_goes_from_the_place_at_the_next_backup(
    at: Office, tmp_path: Path
) -> None:
    make.issued(at)
    place = listed(at, tmp_path / "d")
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    shares = tmp_path / "d" / FOLDER / CONTENTS
    assert shares.read_bytes() == (tmp_path / "kho" / CONTENTS).read_bytes()
    at.desk._vault.shares.end([1])
    back_up(at.desk, at.body, replace(place), tmp_path / "d", BackupWhy.LOCK)

    assert shares.read_bytes() == (tmp_path / "kho" / CONTENTS).read_bytes()
    assert at.desk.allows(record_backup)
