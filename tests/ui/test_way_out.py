"""A desk is backed up behind what covers it, then closed: at a lock, and at the end."""

from __future__ import annotations

from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from bmnn_desk import backing_up
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import BackupPlaceRequest
from bmnn_desk.entrance import enter
from bmnn_desk.machine.machine_news import MachineNews
from bmnn_desk.services.backup_places import list_backup_place
from bmnn_desk.services.record_backup import backup_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.bring_backup import bring_backup
from bmnn_desk.ui.lock_screen import LockScreen
from bmnn_desk.ui.way_out import LeavingWindow
from tests import make
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept
from tests.ui.offices import DAY, PASSPHRASE, office_in
from tests.ui.test_program import locked, opened, program, setup, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.program import Program

__all__ = ["program", "setup"]

_LONG = 20_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A store that has a place for backups."""
    made = office_in(tmp_path / "kho")
    (tmp_path / "d").mkdir()
    with closing(enter(made, None, PASSPHRASE)) as desk:
        request = BackupPlaceRequest(
            request_id=make.request_id(), day=DAY, body=1, words="Ổ D", path=str(tmp_path / "d")
        )
        desk.do(list_backup_place, request)
    return made


@pytest.fixture(autouse=True)
def _gone_with_its_windows(program: Program) -> Iterator[None]:
    """What was put away goes while the program that watches it still stands."""
    yield
    program.end()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Gate:
    """A place that takes nothing until it is let."""

    def __init__(self) -> None:
        self.begun, self.goes_on = Event(), Event()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made, bring = Gate(), bring_backup

    def gated(source: Path, folder: Path, sha256: str) -> None:
        made.begun.set()
        assert made.goes_on.wait(30)
        bring(source, folder, sha256)

    monkeypatch.setattr(backing_up, "bring_backup", gated)
    yield made
    made.goes_on.set()


def whys(folder: Path) -> list[BackupWhy]:
    with closing(enter(folder, None, PASSPHRASE)) as desk:
        return [each.why for each in desk.read(backup_entries, BodyAsked(body=1))]


def words_of(program: Program) -> str:
    return cast("LockScreen", program.window).card.note.words


def test_a_lock_covers_at_once_and_the_store_closes_after_the_backup(
    program: Program, qtbot: QtBot, folder: Path, gate: Gate
) -> None:
    main = opened(program, qtbot, folder)
    program.lock("người dùng bấm khóa")
    assert shown(program, LockScreen)()
    assert not main.isVisible()
    qtbot.waitUntil(gate.begun.is_set, timeout=_LONG)
    assert "Đang sao lưu" in words_of(program)
    gate.goes_on.set()
    locked(program, qtbot)
    assert "Đang sao lưu" not in words_of(program)
    qtbot.waitUntil(lambda: not isValid(main))
    assert whys(folder) == [BackupWhy.LOCK]


def test_the_cover_counts_the_places_and_says_nothing_after_the_end(
    program: Program, qtbot: QtBot, folder: Path, gate: Gate
) -> None:
    opened(program, qtbot, folder)
    session = program._session
    assert session is not None
    backup = session.backup
    assert backup is not None
    program.lock("người dùng bấm khóa")
    backup.at_place.emit(2, 3)
    assert "nơi 2/3" in words_of(program)
    gate.goes_on.set()
    locked(program, qtbot)
    if isValid(backup):
        backup.at_place.emit(3, 3)
    assert "sao lưu" not in words_of(program)


def test_a_machine_that_goes_to_sleep_waits_for_no_drive(
    program: Program, qtbot: QtBot, folder: Path, gate: Gate
) -> None:
    main = opened(program, qtbot, folder)
    session = program._session
    assert session is not None
    session._os_lock.hear(MachineNews.SLEEPS)
    locked(program, qtbot)
    qtbot.waitUntil(lambda: not isValid(main))
    assert not gate.begun.is_set()
    assert whys(folder) == []


def test_a_sleep_in_the_midst_of_it_closes_the_store_at_once(
    program: Program, qtbot: QtBot, folder: Path, gate: Gate
) -> None:
    main = opened(program, qtbot, folder)
    program.lock("người dùng bấm khóa")
    qtbot.waitUntil(gate.begun.is_set, timeout=_LONG)
    ear = program._way_out._ear
    assert ear is not None
    ear.hear(MachineNews.SCREEN_LOCKED)
    locked(program, qtbot)
    assert not program._way_out.is_taken
    qtbot.waitUntil(lambda: not isValid(main))
    assert whys(folder) == []


def test_the_end_waits_behind_a_small_window_and_goes_on(
    program: Program,
    qtbot: QtBot,
    folder: Path,
    gate: Gate,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(1))
    main = opened(program, qtbot, folder)
    main.close()
    window = program.window
    assert isinstance(window, LeavingWindow)
    assert window.isVisible()
    assert ended == []
    qtbot.waitUntil(gate.begun.is_set, timeout=_LONG)
    gate.goes_on.set()
    qtbot.waitUntil(lambda: ended == [1], timeout=_LONG)
    qtbot.waitUntil(lambda: not isValid(main))
    assert not window.isVisible()
    assert whys(folder) == [BackupWhy.EXIT]


def test_who_closes_that_window_too_ends_at_once(
    program: Program,
    qtbot: QtBot,
    folder: Path,
    gate: Gate,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(1))
    main = opened(program, qtbot, folder)
    main.close()
    qtbot.waitUntil(gate.begun.is_set, timeout=_LONG)
    window = program.window
    assert isinstance(window, LeavingWindow)
    gate.begun.clear()
    window.close()
    assert ended == [1]
    qtbot.waitUntil(lambda: not isValid(main))
    assert whys(folder) == []


def test_the_end_that_is_asked_for_during_a_lock_comes_after_it(
    program: Program,
    qtbot: QtBot,
    folder: Path,
    gate: Gate,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(QApplication, "quit", lambda: ended.append(1))
    main = opened(program, qtbot, folder)
    program.lock("người dùng bấm khóa")
    qtbot.waitUntil(gate.begun.is_set, timeout=_LONG)
    screen = program.window
    assert isinstance(screen, LockScreen)
    screen.close()
    assert ended == []
    qtbot.waitUntil(lambda: not isValid(main))
    gate.goes_on.set()
    qtbot.waitUntil(lambda: ended == [1], timeout=_LONG)
    qtbot.waitUntil(lambda: not isValid(main))
    assert whys(folder) == [BackupWhy.LOCK]


def test_the_small_window_keeps_what_every_window_keeps(qtbot: QtBot) -> None:
    with dressed():
        window = LeavingWindow()
        window.say_backup()
        kept(qtbot, window)
        window.show()
        assert linted(window) == []
        window.hide()


def test_one_that_is_under_way_already_is_not_waited_for_without_end(
    program: Program, qtbot: QtBot, folder: Path, gate: Gate
) -> None:
    opened(program, qtbot, folder)
    session = program._session
    assert session is not None
    assert session.backup is not None
    assert session.backup.start(BackupWhy.BY_HAND, lambda _told: None, lambda _error: None)
    qtbot.waitUntil(gate.begun.is_set, timeout=_LONG)
    went: list[int] = []
    window = LeavingWindow()
    qtbot.addWidget(window)
    program._way_out.take(session, window, lambda: went.append(1), BackupWhy.EXIT)
    assert went == [1]
    assert not program._way_out.is_taken
    assert not session.backup.is_running, "it would read a desk that is closed"
