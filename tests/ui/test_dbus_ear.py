from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.machine_news import MachineNews
from bmnn_desk.ui.dbus_ear import Buses, DbusEar, session_path
from tests.needs import needs_dbus
from tests.ui.private_bus import LOGIN, PrivateBus, private_bus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")


@pytest.fixture
def bus() -> Iterator[PrivateBus]:
    with private_bus() as made:
        yield made


class Heard:
    """All that an ear in session 2 heard, and a wait until it heard what was said last."""

    def __init__(self, bus: PrivateBus, session_id: str, parent: QObject, qtbot: QtBot) -> None:
        self._bus, self._qtbot = bus, qtbot
        self.ear = DbusEar(Buses(system=bus.listener(), session=bus.listener()), session_id, parent)
        self.news: list[MachineNews] = []
        self.ear.heard.connect(self.news.append)
        bus.sleep(before=True)  # what is said before the bus knows the ear is not for it
        qtbot.waitUntil(lambda: self.news == [MachineNews.SLEEPS])
        self.news.clear()

    def all_of_it(self) -> list[MachineNews]:
        """What was heard before a last sleep: words on one bus come in their order."""
        self._bus.sleep(before=True)
        self._qtbot.waitUntil(lambda: self.news[-1:] == [MachineNews.SLEEPS])
        return self.news[:-1]


@pytest.fixture
def heard(bus: PrivateBus, qapp: QObject, qtbot: QtBot) -> Iterator[Heard]:
    made = Heard(bus, "2", qapp, qtbot)
    yield made
    made.ear.deleteLater()


@needs_dbus
def test_a_machine_that_wakes_says_nothing(bus: PrivateBus, heard: Heard) -> None:
    bus.sleep(before=False)
    assert heard.all_of_it() == []


@needs_dbus
def test_the_lock_of_this_session_is_heard_and_no_other_users(
    bus: PrivateBus, heard: Heard
) -> None:
    bus.lock("_31")
    bus.lock("c2")
    assert heard.all_of_it() == []
    heard.news.clear()
    bus.lock("_32")
    assert heard.all_of_it() == [MachineNews.SCREEN_LOCKED]


@needs_dbus
def test_without_a_name_of_the_session_every_lock_is_heard(
    bus: PrivateBus, qapp: QObject, qtbot: QtBot
) -> None:
    anywhere = Heard(bus, "", qapp, qtbot)
    bus.lock("_31")
    assert anywhere.all_of_it() == [MachineNews.SCREEN_LOCKED]
    anywhere.ear.deleteLater()


@needs_dbus
@pytest.mark.parametrize("desktop", ["freedesktop", "gnome", "cinnamon", "mate", "xfce"])
def test_a_screen_that_is_covered_is_heard_from_each_desktop(
    desktop: str, bus: PrivateBus, heard: Heard, qtbot: QtBot
) -> None:
    bus.cover_screen(desktop, covered=True)
    qtbot.waitUntil(lambda: heard.news == [MachineNews.SCREEN_LOCKED])


@needs_dbus
def test_a_screen_that_is_uncovered_is_no_news(bus: PrivateBus, heard: Heard, qtbot: QtBot) -> None:
    bus.cover_screen("gnome", covered=False)
    bus.cover_screen("gnome", covered=True)
    qtbot.waitUntil(lambda: heard.news == [MachineNews.SCREEN_LOCKED])


@needs_dbus
def test_another_program_on_the_machines_bus_cannot_lock_the_desk(
    bus: PrivateBus, heard: Heard
) -> None:
    somebody = bus.listener()
    bus.say("/org/freedesktop/login1", f"{LOGIN}.Manager.PrepareForSleep", True, by=somebody)
    bus.say("/org/freedesktop/login1/session/_32", f"{LOGIN}.Session.Lock", by=somebody)
    # It has said all when the bus answers it again.
    assert somebody.interface().isServiceRegistered(LOGIN).value()
    assert heard.all_of_it() == []


@pytest.mark.parametrize(
    ("session_id", "last"),
    [("2", "_32"), ("12", "_312"), ("c1", "c1"), ("a-b", "a_2db"), ("ệ", "_e1_bb_87")],
)
def test_a_session_has_the_path_that_logind_gives_it(session_id: str, last: str) -> None:
    assert session_path(session_id) == f"/org/freedesktop/login1/session/{last}"
