from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtDBus import QDBusConnection

from bmnn_desk.ui.sleep_hold import SleepHold
from tests.needs import needs_dbus
from tests.ui.fake_login import FakeLogin, fake_login
from tests.ui.private_bus import PrivateBus, private_bus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

    Hold = Callable[[QDBusConnection], SleepHold]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")


@pytest.fixture
def bus() -> Iterator[PrivateBus]:
    with private_bus() as made:
        yield made


@pytest.fixture
def login(bus: PrivateBus) -> Iterator[FakeLogin]:
    with fake_login(bus) as made:
        yield made


@pytest.fixture
def hold_on(qapp: QObject) -> Iterator[Hold]:
    made: list[SleepHold] = []

    def hold(system: QDBusConnection) -> SleepHold:
        made.append(SleepHold(system, qapp))
        return made[-1]

    yield hold
    for one in made:
        one.release()
        one.deleteLater()


@needs_dbus
def test_a_sleep_is_delayed_until_the_hold_is_released(
    bus: PrivateBus, login: FakeLogin, hold_on: Hold, qtbot: QtBot
) -> None:
    hold = hold_on(bus.listener())
    qtbot.waitUntil(lambda: hold._held is not None)
    assert login.asked == [["sleep", "bmnn-desk", "Khóa bàn trước khi máy ngủ", "delay"]]
    qtbot.wait(50)
    assert login.held() == 1
    hold.release()
    hold.release()
    qtbot.waitUntil(lambda: login.held() == 0)


@needs_dbus
def test_what_logind_gives_after_the_release_is_not_kept(
    bus: PrivateBus, login: FakeLogin, hold_on: Hold, qtbot: QtBot
) -> None:
    login.is_slow = True
    hold = hold_on(bus.listener())
    qtbot.waitUntil(lambda: len(login.asked) == 1)
    hold.release()
    login.answer()
    assert login.given() == 1
    qtbot.waitUntil(lambda: login.held() == 0)
    assert hold._held is None


@needs_dbus
def test_what_was_refused_during_a_sleep_is_taken_when_the_machine_woke(
    bus: PrivateBus, login: FakeLogin, hold_on: Hold, qtbot: QtBot
) -> None:
    login.refuses = True
    hold = hold_on(bus.listener())
    qtbot.waitUntil(lambda: hold._asked is None)
    assert login.held() == 0
    login.refuses = False
    bus.sleep(before=False)
    qtbot.waitUntil(lambda: hold._held is not None)
    assert login.held() == 1


@needs_dbus
def test_a_sleep_that_comes_and_goes_takes_no_second_hold(
    bus: PrivateBus, login: FakeLogin, hold_on: Hold, qtbot: QtBot
) -> None:
    hold = hold_on(bus.listener())
    other = hold_on(bus.listener())
    qtbot.waitUntil(lambda: hold._held is not None and other._held is not None)
    other.release()
    bus.sleep(before=True)
    bus.sleep(before=False)
    last = hold_on(bus.listener())
    qtbot.waitUntil(lambda: last._held is not None)
    assert len(login.asked) == 3


@needs_dbus
def test_without_logind_nothing_is_held_and_nothing_is_said(
    bus: PrivateBus, hold_on: Hold, qtbot: QtBot
) -> None:
    hold = hold_on(bus.listener())
    qtbot.waitUntil(lambda: hold._asked is None)
    assert hold._held is None


def test_without_a_bus_nothing_is_asked(hold_on: Hold) -> None:
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere/bus", "no-bus")
    hold = hold_on(nowhere)
    assert hold._asked is None
    assert hold._held is None
