from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.entrance import enter
from bmnn_desk.errors import StoreOpenElsewhereError
from bmnn_desk.ui import dbus_ear
from bmnn_desk.ui.dbus_ear import Buses
from tests.needs import needs_dbus
from tests.ui.fake_login import FakeLogin, fake_login
from tests.ui.offices import PASSPHRASE, office_in
from tests.ui.private_bus import PrivateBus, private_bus
from tests.ui.stand_in_window import StandInWindow
from tests.ui.test_program import locked, opened, program, setup, shown, unlock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.desk import Desk
    from bmnn_desk.ui.program import Program

__all__ = ["program", "setup"]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus is Linux's")


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    with private_bus() as made:
        buses = Buses(system=made.listener(), session=made.listener())
        monkeypatch.setattr(dbus_ear, "own_buses", lambda: buses)
        yield made


@pytest.fixture
def login(bus: PrivateBus) -> Iterator[FakeLogin]:
    with fake_login(bus) as made:
        yield made


@needs_dbus
def test_a_sleep_waits_for_the_wiped_keys_and_no_longer(
    bus: PrivateBus, login: FakeLogin, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    held: list[int] = []
    close = program._desks.close

    def watched(desk: Desk) -> None:
        held.append(login.held())
        close(desk)
        held.append(login.held())

    folder = office_in(tmp_path / "kho")
    opened(program, qtbot, folder)
    qtbot.waitUntil(lambda: login.given() == 1)
    program._desks.close = watched  # type: ignore[method-assign]
    bus.sleep(before=True)
    locked(program, qtbot)
    qtbot.waitUntil(lambda: login.held() == 0)
    assert held == [1, 1]
    enter(folder, None, PASSPHRASE).close()
    bus.sleep(before=False)
    qtbot.wait(50)
    assert login.given() == 1


@needs_dbus
def test_a_desk_that_is_busy_lets_the_sleep_wait(
    bus: PrivateBus, login: FakeLogin, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = office_in(tmp_path / "kho")
    main = opened(program, qtbot, folder)
    qtbot.waitUntil(lambda: login.given() == 1)
    main.busy = "Đang in bản 03."
    bus.sleep(before=True)
    qtbot.waitUntil(lambda: not main.isVisible())
    qtbot.wait(250)
    with pytest.raises(StoreOpenElsewhereError):
        enter(folder, None, PASSPHRASE)
    assert login.held() == 1
    main.busy = ""
    qtbot.waitUntil(lambda: login.held() == 0)


@needs_dbus
def test_the_next_unlocking_takes_the_hold_anew(
    login: FakeLogin, program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(program, qtbot, office_in(tmp_path / "kho"))
    qtbot.waitUntil(lambda: login.given() == 1)
    program.lock("người dùng bấm khóa")
    locked(program, qtbot)
    qtbot.waitUntil(lambda: login.held() == 0)
    unlock(program, qtbot)
    qtbot.waitUntil(shown(program, StandInWindow), timeout=20_000)
    qtbot.waitUntil(lambda: (login.given(), login.held()) == (2, 1))
