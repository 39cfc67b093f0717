from __future__ import annotations

import time
from threading import Event
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import backing_up
from bmnn_desk.backup_run import troubles_of
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.errors import BackupSlowError, JournalBrokenError
from bmnn_desk.services.record_backup import backup_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.opening import create_store
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.desk_backup import DeskBackup
from tests import backup_desk, make
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from bmnn_desk.backing_up import PlaceTold
    from bmnn_desk.errors import DeskError
    from bmnn_desk.law.loader import Law
    from tests.make import Office


@pytest.fixture
def at(tmp_path: Path, law: Law) -> Iterator[Office]:
    """An office whose store lies on the disk, with a place for backups."""
    with create_store(tmp_path / "kho", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        made = make.office(vault, law)
        (tmp_path / "d").mkdir()
        backup_desk.listed(made, path=str(tmp_path / "d"))
        yield made


@pytest.fixture
def backup(at: Office, qapp: QApplication) -> Iterator[DeskBackup]:
    made = DeskBackup(at.desk, at.body, qapp, tuple)
    yield made
    made.stop()
    finish_background()
    made.deleteLater()


class Heard:
    def __init__(self) -> None:
        self.told: list[tuple[PlaceTold, ...]] = []
        self.errors: list[DeskError] = []


def whys(at: Office) -> list[BackupWhy]:
    return [each.why for each in at.desk.read(backup_entries, BodyAsked(body=at.body))]


def test_it_is_made_beside_the_window_and_told_once(
    qtbot: QtBot, at: Office, backup: DeskBackup
) -> None:
    heard = Heard()
    assert backup.start(BackupWhy.BY_HAND, heard.told.append, heard.errors.append)
    assert not backup.start(BackupWhy.YEAR, heard.told.append, heard.errors.append)
    qtbot.waitUntil(lambda: bool(heard.told), timeout=20_000)
    assert not backup.is_running
    assert heard.told[0][0].made is not None
    assert whys(at) == [BackupWhy.BY_HAND]
    assert backup.wanted(BackupWhy.LOCK) is None


def test_a_desk_that_refuses_says_why(qtbot: QtBot, at: Office, backup: DeskBackup) -> None:
    heard = Heard()
    at.desk.trouble = JournalBrokenError(3, "mac")
    backup.start(BackupWhy.BY_HAND, heard.told.append, heard.errors.append)
    qtbot.waitUntil(lambda: bool(heard.told or heard.errors), timeout=20_000)
    (told,) = heard.told[0]
    assert isinstance(told.error, JournalBrokenError)


def test_a_place_that_hangs_lets_everybody_go_when_the_time_is_over(
    qtbot: QtBot, at: Office, backup: DeskBackup, monkeypatch: pytest.MonkeyPatch
) -> None:
    goes_on = Event()

    def hanging(*_args: object) -> None:
        assert goes_on.wait(30)

    monkeypatch.setattr(backing_up, "bring_backup", hanging)
    heard = Heard()
    begun = time.monotonic()
    backup.start(BackupWhy.LOCK, heard.told.append, heard.errors.append, seconds=0.5)
    qtbot.waitUntil(lambda: bool(heard.told), timeout=20_000)
    assert time.monotonic() - begun < 15
    assert isinstance(heard.told[0][0].error, BackupSlowError)
    assert not backup.is_running
    at.desk.close()
    goes_on.set()
    finish_background()
    qtbot.wait(50)
    assert (len(heard.told), heard.errors) == (1, [])
    assert [each.what for each in troubles_of(at.desk)] == ["BackupSlowError"]


def test_after_an_act_that_is_worth_one_it_is_made_quietly(
    qtbot: QtBot, at: Office, backup: DeskBackup
) -> None:
    backup.catch_up()
    assert not backup.is_running  # no new keys
    backup.after_act(BackupWhy.YEAR)
    qtbot.waitUntil(lambda: not backup.is_running, timeout=20_000)
    assert whys(at) == [BackupWhy.YEAR]
    backup.after_act(BackupWhy.YEAR)
    assert not backup.is_running


def test_one_that_is_stopped_tells_nobody(qtbot: QtBot, at: Office, backup: DeskBackup) -> None:
    heard = Heard()
    backup.start(BackupWhy.LOCK, heard.told.append, heard.errors.append)
    backup.stop()
    backup.stop()
    assert not backup.is_running
    finish_background()
    qtbot.wait(300)
    assert (heard.told, heard.errors) == ([], [])
    assert troubles_of(at.desk) == ()


def test_its_end_is_told_while_the_desk_is_open(
    qtbot: QtBot, at: Office, backup: DeskBackup
) -> None:
    heard, ends = Heard(), list[int]()
    backup.ended.connect(lambda: ends.append(len(heard.told) + 10 * len(whys(at))))
    backup.start(BackupWhy.BY_HAND, heard.told.append, heard.errors.append)
    qtbot.waitUntil(lambda: bool(heard.told), timeout=20_000)
    assert ends == [10]
