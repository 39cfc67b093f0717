from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.machine.machine_news import MachineNews
from bmnn_desk.ui.dbus_ear import Buses
from bmnn_desk.ui.os_lock import OsLock
from tests.machine.fresh_python import environment
from tests.needs import needs_dbus
from tests.ui.private_bus import private_bus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")
# Another process with the buses that its environment names; it says "ready", then each reason.
LISTENS = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from bmnn_desk.ui.os_lock import OsLock
app = QApplication([])
window = QWidget()
lock = OsLock(app)
lock.locked.connect(lambda why: print(why.encode(), flush=True))
lock.start(window)
QTimer.singleShot(0, lambda: print("ready", flush=True))
QTimer.singleShot({end_ms}, app.quit)
app.exec()
"""


@pytest.fixture
def lock(qapp: QObject) -> Iterator[OsLock]:
    made = OsLock(qapp)
    yield made
    made.stop()
    made.deleteLater()


def child(buses: str, end_ms: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", LISTENS.replace("{end_ms}", str(end_ms))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={
            **environment(),
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SYSTEM_BUS_ADDRESS": buses,
            "DBUS_SESSION_BUS_ADDRESS": buses,
            "XDG_SESSION_ID": "2",
        },
    )


def test_each_reason_is_said_in_the_offices_words(lock: OsLock) -> None:
    said: list[str] = []
    lock.locked.connect(said.append)
    for news in MachineNews:
        lock.hear(news)
    assert said == ["máy sắp ngủ", "máy vừa khóa màn hình"]


@LINUX
@needs_dbus
def test_a_lock_that_was_stopped_hears_nothing(lock: OsLock, qtbot: QtBot) -> None:
    said: list[str] = []
    lock.locked.connect(said.append)
    with private_bus() as bus:
        lock.listen_to(Buses(system=bus.listener(), session=bus.listener()))
        bus.sleep(before=True)
        qtbot.waitUntil(lambda: said == ["máy sắp ngủ"])
        other = OsLock(lock)
        other.listen_to(Buses(system=bus.listener(), session=bus.listener()))
        heard: list[str] = []
        other.locked.connect(heard.append)
        lock.stop()
        lock.stop()
        bus.sleep(before=True)
        qtbot.waitUntil(lambda: heard == ["máy sắp ngủ"])
    assert said == ["máy sắp ngủ"]


@LINUX
@needs_dbus
def test_a_program_hears_the_buses_that_its_environment_names() -> None:
    with private_bus() as bus, child(bus.address, 30_000) as listening:
        assert listening.stdout is not None
        assert listening.stdout.readline() == "ready\n"
        bus.sleep(before=True)
        assert listening.stdout.readline().strip() == str("máy sắp ngủ".encode())
        bus.lock("_32")
        assert listening.stdout.readline().strip() == str("máy vừa khóa màn hình".encode())
        bus.cover_screen("gnome", covered=True)
        assert listening.stdout.readline().strip() == str("máy vừa khóa màn hình".encode())
        listening.terminate()


@LINUX
@pytest.mark.parametrize("buses", ["unix:path=/nowhere/bus", "nonsense", ""])
def test_without_a_bus_the_program_goes_on_and_says_nothing(buses: str) -> None:
    with child(buses, 50) as listening:
        said, complaints = listening.communicate(timeout=60)
    assert (listening.returncode, said, complaints) == (0, "ready\n", "")
