from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import backing_up
from bmnn_desk.backing_up import FOLDER, back_up, back_up_all, each_backed_up, is_changed
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import kept_backups
from bmnn_desk.errors import (
    BackupMissingError,
    BackupPlaceFailingError,
    BackupPlaceOtherError,
    BackupPlaceTakenError,
    BackupSlowError,
    JournalBrokenError,
    StoreMissingError,
)
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.record_backup import backup_entries, record_backup
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.bring_backup import bring_backup, stage_of
from bmnn_desk.storage.content_layers import end_content
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.restore_backup import BackupSource, restore_backup
from bmnn_desk.storage.share_copies import bring_shares
from bmnn_desk.storage.slots import Credential
from tests import backup_desk, make
from tests.services.test_share_facts import kept
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE, contents

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from datetime import datetime

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


def test_a_mount_point_without_its_disk_gets_nothing_and_ends_nothing(
    at: Office, tmp_path: Path
) -> None:
    place = listed(at, tmp_path / "d")
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    (tmp_path / "d").rename(tmp_path / "disk")
    (tmp_path / "d").mkdir()
    with pytest.raises(BackupPlaceOtherError):
        back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)

    assert list((tmp_path / "d").iterdir()) == []
    assert [entry.ended_on for entry in entries(at)] == [None]


def test_the_place_of_another_store_is_left_as_it_is(at: Office, tmp_path: Path, law: Law) -> None:
    make.issued(at)
    place = listed(at, tmp_path / "d")
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    before = contents(tmp_path / "d" / FOLDER)
    with create_store(tmp_path / "kho khác", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        other = make.office(vault, law)
        backup_desk.listed(other, path=str(tmp_path / "d"))
        (theirs,) = other.desk.read(backup_places, BodyAsked(body=other.body))
        with pytest.raises(BackupPlaceTakenError):
            back_up(other.desk, other.body, theirs, tmp_path / "d", BackupWhy.LOCK)

    assert contents(tmp_path / "d" / FOLDER) == before


def test_a_place_that_is_pulled_out_at_the_end_ends_no_backup(
    at: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = listed(at, tmp_path / "d")
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)

    def pulled(made: dict[int, datetime]) -> frozenset[int]:
        (tmp_path / "d").rename(tmp_path / "away")
        return kept_backups(made)

    monkeypatch.setattr(backing_up, "kept_backups", pulled)
    make.issued(at)
    with pytest.raises(BackupMissingError):
        back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)

    assert [entry.ended_on for entry in entries(at)] == [None, None]


def test_an_old_one_that_cannot_be_taken_away_is_no_failure_and_goes_the_next_time(
    at: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = listed(at, tmp_path / "d")
    first = back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    take = Path.unlink

    def unlink(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == first.name and path.parent.name == FOLDER:
            raise PermissionError(13, "it is read by another program")
        take(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", unlink)
        make.issued(at)
        back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    assert [entry.is_kept for entry in entries(at)] == [True, True]
    make.issued(at)
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    assert [entry.is_kept for entry in entries(at)] == [False, False, True]


def test_what_the_store_lost_is_not_taken_for_destroyed_in_the_place(
    at: Office, tmp_path: Path
) -> None:
    kept(at, b"%PDF-1.7 mau")
    kept(at, b"%PDF-1.7 mau khac")
    place = listed(at, tmp_path / "d")
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    shares = tmp_path / "d" / FOLDER / CONTENTS
    before = shares.read_bytes()
    at.desk._vault.shares.end([1])  # as a fault of the disk does
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)

    assert before.strip(b"\0")
    assert shares.read_bytes() == before
    with at.desk._vault.begin() as session:
        end_content(session, 1)
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)

    assert shares.read_bytes() == (tmp_path / "kho" / CONTENTS).read_bytes() != before


def test_a_store_of_an_older_backup_takes_nothing_from_newer_ones(
    at: Office, tmp_path: Path
) -> None:
    """Its next backup goes to the same place, where theirs lie; they may still be wanted."""
    kept(at, b"%PDF-1.7 mau")
    place = listed(at, tmp_path / "d")
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    shares = tmp_path / "d" / FOLDER / CONTENTS
    newer = at.desk._vault.shares
    newer.keep({2: b"2" * 32})
    bring_shares(tmp_path / "kho" / CONTENTS, shares)
    before = shares.read_bytes()
    newer.end([2])
    back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)

    assert shares.read_bytes() == before


@pytest.mark.parametrize("steps", [1, 2])
def test_what_nobody_waits_for_any_more_is_not_on_record_and_ends_nothing(
    at: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    """Given up before the copy, and after it was brought."""
    place = listed(at, tmp_path / "d")
    first = back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)
    make.issued(at)
    over = [False]

    def bring(source: Path, folder: Path, sha256: str) -> None:
        bring_backup(source, folder, sha256)
        over[0] = True

    def staged(store: Path) -> AbstractContextManager[Path]:
        over[0] = steps == 1
        return stage_of(store)

    monkeypatch.setattr(backing_up, "bring_backup", bring)
    monkeypatch.setattr(backing_up, "stage_of", staged)
    (told,) = each_backed_up(
        at.desk, at.body, BackupWhy.EXIT, {place.id: tmp_path / "d"}, lambda: not over[0]
    )

    assert isinstance(told.error, BackupSlowError)
    assert told.made is None
    (entry,) = entries(at)
    assert (entry.name, entry.is_kept) == (first.name, True)
    assert (tmp_path / "d" / FOLDER / first.name).exists()


@pytest.mark.parametrize("number", [errno.EIO, errno.ENXIO, errno.ENODEV])
def test_a_stick_that_is_pulled_out_in_the_middle_is_told_as_the_places_fault(
    at: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    place = listed(at, tmp_path / "d")

    def pulled(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("bmnn_desk.storage.bring_backup.digest_of", pulled)
    with pytest.raises(BackupPlaceFailingError):
        back_up(at.desk, at.body, place, tmp_path / "d", BackupWhy.LOCK)

    assert entries(at) == ()
