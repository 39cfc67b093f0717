from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtGui import QClipboard
from shiboken6 import isValid

from bmnn_desk import jobs
from bmnn_desk.entrance import enter
from bmnn_desk.machine.machine_news import MachineNews
from bmnn_desk.machine.worker import Worker
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.engine import Entered, seated
from bmnn_desk.ui.seat import Seat
from bmnn_desk.ui.session import Session, empty_clipboard
from tests.ui.offices import DAY, PASSPHRASE, office_in
from tests.ui.printing.fake_printers import FakePrinters
from tests.ui.stand_in_window import StandInWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.main_window import MainWindow


@pytest.fixture
def entered(tmp_path: Path) -> Iterator[Entered]:
    folder = office_in(tmp_path / "kho")
    made = seated(folder, enter(folder, None, PASSPHRASE), DAY)
    yield made
    made.desk.close()


@pytest.fixture
def window(entered: Entered, tmp_path: Path) -> Iterator[StandInWindow]:
    seat = Seat(
        desk=entered.desk,
        worker=Worker(jobs.ALL),
        printers=FakePrinters(tmp_path),
        body=entered.facts.body,
        person=entered.facts.person,
        post=entered.facts.post,
        today=lambda: DAY,
    )
    made = StandInWindow(seat)
    yield made
    if isValid(made):
        made.hide()
        made.deleteLater()


@pytest.fixture
def session(entered: Entered, window: StandInWindow, qapp: QObject) -> Iterator[Session]:
    made = Session(entered, cast("MainWindow", window), qapp)
    yield made
    made._watch.stop()
    # What it still asks for is answered before the store is closed.
    finish_background()
    made.deleteLater()


def choose(entered: Entered, key: str, value: str) -> None:
    request = SettingRequest(
        request_id=f"{key}={value}", day=DAY, body=entered.facts.body, key=key, value=value
    )
    entered.desk.do(choose_setting, request)


def lock_words(window: StandInWindow) -> str:
    return window.status._lock.text()


def test_the_status_line_says_when_the_desk_locks(session: Session, window: StandInWindow) -> None:
    assert lock_words(window) == "Khóa sau 10 phút không thao tác"
    session._watch.left.emit(25)
    assert "25 giây" in lock_words(window)
    session._watch.left.emit(-1)
    assert lock_words(window) == "Khóa sau 10 phút không thao tác"


def test_each_way_of_locking_gives_its_reason(session: Session, window: StandInWindow) -> None:
    said: list[str] = []
    session.lock_wanted.connect(said.append)
    window.lock_asked.emit()
    session._watch.idle.emit()
    session._watch.slept.emit()
    assert said == ["người dùng bấm khóa", "10 phút không thao tác", "máy vừa ngủ"]


def test_the_machines_own_lock_and_sleep_lock_the_desk_in_words_of_their_own(
    session: Session,
) -> None:
    said: list[str] = []
    session.lock_wanted.connect(said.append)
    session._os_lock.hear(MachineNews.SCREEN_LOCKED)
    session._os_lock.hear(MachineNews.SLEEPS)
    assert said == ["máy vừa khóa màn hình", "máy sắp ngủ"]


def test_a_session_that_ended_listens_to_the_machine_no_more(session: Session) -> None:
    started = session._os_lock._stop
    session.end()
    assert session._os_lock._stop is None
    assert (started is not None) is (sys.platform in {"linux", "win32"})


def test_another_setting_is_read_after_a_minute_of_rest(
    session: Session, window: StandInWindow, entered: Entered, qtbot: QtBot
) -> None:
    choose(entered, "lock_minutes", "3")
    session._watch.rested.emit()
    qtbot.waitUntil(lambda: "3 phút" in lock_words(window))


def test_minimising_locks_only_where_the_office_wants_it(
    session: Session, window: StandInWindow, entered: Entered, qtbot: QtBot
) -> None:
    said: list[str] = []
    session.lock_wanted.connect(said.append)
    window.show()
    window.showMinimized()
    qtbot.wait(100)
    assert said == []
    window.showNormal()
    choose(entered, "lock_on_minimise", "yes")
    window.showMinimized()
    # The platform may tell of one change twice.
    qtbot.waitUntil(lambda: set(said) == {"cửa sổ được thu nhỏ"})


def test_the_end_of_a_session_keeps_the_drafts_and_takes_the_window_away(
    session: Session, window: StandInWindow, qtbot: QtBot
) -> None:
    window.show()
    window.line.setText("đang gõ dở")
    left = session.end()
    assert left is not None
    assert left.sheets == (("propose_level", 0),)
    assert not window.isVisible()
    qtbot.waitUntil(lambda: not isValid(window))


def test_a_draft_that_fails_leaves_no_window_on_the_screen(
    session: Session, window: StandInWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise ValueError

    monkeypatch.setattr(window, "keep_drafts", fail)
    window.show()
    with pytest.raises(ValueError):  # noqa: PT011
        session.end()
    qtbot.waitUntil(lambda: not isValid(window))


class Clipboard:
    """Knows whose it is, as QClipboard does not on the platform of the tests."""

    def __init__(self, *, ours: bool, selection_ours: bool) -> None:
        self._ours, self._selection_ours = ours, selection_ours
        self.cleared: list[QClipboard.Mode] = []

    def ownsClipboard(self) -> bool:
        return self._ours

    def ownsSelection(self) -> bool:
        return self._selection_ours

    def clear(self, mode: QClipboard.Mode) -> None:
        self.cleared.append(mode)


def test_the_clipboard_that_this_program_filled_is_emptied_and_no_other() -> None:
    ours = Clipboard(ours=True, selection_ours=True)
    empty_clipboard(ours)
    assert ours.cleared == [QClipboard.Mode.Clipboard, QClipboard.Mode.Selection]
    others = Clipboard(ours=False, selection_ours=False)
    empty_clipboard(others)
    assert others.cleared == []
