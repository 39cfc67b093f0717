from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import backing_up
from bmnn_desk.backing_up import FOLDER
from bmnn_desk.backup_run import BackupRun, occasion, troubles_of
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import BackupMissingError, BackupSlowError, JournalBrokenError
from bmnn_desk.services.order_rekey import RekeyOrder, order_rekey
from bmnn_desk.services.record_backup import backup_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage import backup_file
from bmnn_desk.storage.bring_backup import STAGE, bring_backup
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.records_copy import copy_vault
from tests import backup_desk, export_desk, make
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE
from tests.ui.export.plugged import SERIAL, plugged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from tests.make import Office


@pytest.fixture
def at(tmp_path: Path, law: Law) -> Iterator[Office]:
    """An office whose store lies on the disk."""
    with create_store(tmp_path / "kho", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        yield make.office(vault, law)


def folder_place(at: Office, folder: Path) -> int:
    folder.mkdir()
    return backup_desk.listed(at, path=str(folder))


def run_of(at: Office, why: BackupWhy = BackupWhy.LOCK) -> BackupRun:
    return BackupRun(at.desk, at.body, why, tuple)


def count(at: Office) -> int:
    return len(at.desk.read(backup_entries, BodyAsked(body=at.body)))


def test_a_folder_and_a_drive_get_the_same_backup(at: Office, tmp_path: Path) -> None:
    folder = folder_place(at, tmp_path / "d")
    stick = plugged(tmp_path / "stick")
    drive = export_desk.listed(at, serial=SERIAL)
    on_drive = backup_desk.listed(at, drive=drive, path="")
    told = BackupRun(at.desk, at.body, BackupWhy.EXIT, lambda: (stick,)).work()
    assert [each.place.id for each in told] == [folder, on_drive]
    (name,) = {each.made.name for each in told if each.made is not None}
    for place in (tmp_path / "d", tmp_path / "stick"):
        assert (place / FOLDER / name).exists()
    assert not (tmp_path / "kho" / STAGE).exists()
    assert troubles_of(at.desk) == ()


def test_each_place_is_told_as_it_is_begun_with_its_number(at: Office, tmp_path: Path) -> None:
    for name in ("d", "e"):
        folder_place(at, tmp_path / name)
    told: list[tuple[int, int]] = []
    run = BackupRun(
        at.desk, at.body, BackupWhy.EXIT, tuple, lambda at, whole: told.append((at, whole))
    )
    run.work()
    assert told == [(1, 2), (2, 2)]


def test_nothing_is_told_of_a_place_after_the_time_is_over(at: Office, tmp_path: Path) -> None:
    for name in ("d", "e"):
        folder_place(at, tmp_path / name)
    told: list[int] = []

    def hear(place: int, _whole: int) -> None:
        told.append(place)
        run.give_up()

    run = BackupRun(at.desk, at.body, BackupWhy.EXIT, tuple, hear)
    run.work()
    assert told == [1]


def test_a_folder_that_is_gone_is_told_until_it_has_its_backup(at: Office, tmp_path: Path) -> None:
    place = folder_place(at, tmp_path / "d")
    (tmp_path / "d").rmdir()
    (told,) = run_of(at).work()
    assert isinstance(told.error, BackupMissingError)
    (trouble,) = troubles_of(at.desk)
    assert (trouble.place, trouble.what) == (place, "BackupMissingError")
    (tmp_path / "d").mkdir()
    run_of(at).work()
    assert troubles_of(at.desk) == ()


def test_a_drive_that_is_not_plugged_in_is_no_failure(at: Office) -> None:
    drive = export_desk.listed(at, serial=SERIAL)
    backup_desk.listed(at, drive=drive, path="")
    (told,) = run_of(at).work()
    assert isinstance(told.error, BackupMissingError)
    assert troubles_of(at.desk) == ()


def test_a_place_that_hangs_holds_nothing_of_the_desk_and_is_told(
    at: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = folder_place(at, tmp_path / "a"), folder_place(at, tmp_path / "b")
    hangs, goes_on = Event(), Event()
    bring = bring_backup

    def hanging(source: Path, folder: Path, sha256: str) -> None:
        if folder.parent.name == "b":
            hangs.set()
            assert goes_on.wait(20)
        bring(source, folder, sha256)

    monkeypatch.setattr(backing_up, "bring_backup", hanging)
    run = run_of(at)
    thread = Thread(target=run.work)
    thread.start()
    assert hangs.wait(20)
    told = {each.place.id: each for each in run.give_up()}
    assert told[good].made is not None
    assert isinstance(told[bad].error, BackupSlowError)
    assert [(each.place, each.what) for each in troubles_of(at.desk)] == [(bad, "BackupSlowError")]
    # The desk takes acts, and would be closed, while that place hangs.
    make.issued(at)
    before = count(at)
    goes_on.set()
    thread.join(20)
    assert count(at) == before == 1


def test_one_that_is_stopped_blames_no_place(at: Office, tmp_path: Path) -> None:
    folder_place(at, tmp_path / "d")
    run = run_of(at)
    run.stop()
    run.work()
    assert count(at) == 0
    assert troubles_of(at.desk) == ()


def test_a_desk_can_be_closed_while_it_is_copied(
    at: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder_place(at, tmp_path / "d")
    copying, given_up = Event(), Event()

    def copied(vault: Vault, made: Connection, goes_on: Callable[[], bool]) -> None:
        """It has begun when the time is over."""
        copying.set()
        assert given_up.wait(20)
        copy_vault(vault, made, goes_on)

    monkeypatch.setattr(backup_file, "copy_vault", copied)
    run = run_of(at)
    thread = Thread(target=run.work)
    thread.start()
    assert copying.wait(20)
    run.stop()
    given_up.set()
    thread.join(20)
    assert not thread.is_alive()
    assert count(at) == 0
    assert list((tmp_path / "d").rglob("*.bmnnbak*")) == []
    assert [path for path in (tmp_path / "kho").iterdir() if path.is_dir()] == []


def test_it_is_waited_for_by_the_size_of_the_store(at: Office, tmp_path: Path) -> None:
    before = run_of(at).seconds
    with (tmp_path / "kho" / "records.db").open("ab") as file:
        file.truncate(200_000_000)
    assert 60 <= before < 70 < run_of(at).seconds < 300


def test_the_occasion_of_a_backup(at: Office, office: Office, tmp_path: Path) -> None:
    def asked() -> BackupWhy | None:
        return occasion(at.desk, at.body, BackupWhy.LOCK)

    assert asked() is None  # no place
    folder_place(at, tmp_path / "d")
    assert asked() is BackupWhy.LOCK
    run_of(at).work()
    assert asked() is None
    holders = frozenset({make.account(at, Role.OFFICER)})
    order = RekeyOrder(request_id=make.request_id(), day=at.day, holders=holders)
    at.desk.do(order_rekey, order)
    # One that was made before the keys were changed does not open by the new ones.
    run_of(at).work()
    assert asked() is BackupWhy.KEYS
    run_of(at, BackupWhy.KEYS).work()
    assert asked() is None
    make.issued(at)
    at.desk.trouble = JournalBrokenError(3, "mac")
    assert asked() is None
    assert occasion(office.desk, office.body, BackupWhy.LOCK) is None
    assert troubles_of(office.desk) == ()
