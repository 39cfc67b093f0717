from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.errors import DiskFailingError
from bmnn_desk.ui import network_strip
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.connected import Standing
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.network_strip import NetworkStrip
from bmnn_desk.ui.tokens import Look
from tests.services.test_connection_now import links
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.machine_probe import MachineLinks
    from bmnn_desk.ui.seat import Seat


class Cables:
    """What leads out of the machine, as the test plugs it."""

    def __init__(self, *names: str) -> None:
        self.now = links(*names)
        self.looks = 0

    def __call__(self) -> MachineLinks:
        self.looks += 1
        return self.now


def strip_of(qtbot: QtBot, seat: Seat, cables: Cables | None) -> NetworkStrip:
    strip = NetworkStrip(replace(seat, links=cables))
    strip.resize(1093, 60)
    qtbot.addWidget(strip)
    return strip


def test_a_link_is_told_with_its_adapters_and_the_article(qtbot: QtBot, seat: Seat) -> None:
    with dressed(Look.DARK):
        strip = strip_of(qtbot, seat, Cables("enp2s0", "wlp3s0"))
        shown(qtbot, strip)
        assert strip.words.startswith("ĐANG NỐI MẠNG (enp2s0, wlp3s0). IT-01: ")
        assert strip.accessibleName() == strip.words
        assert linted(strip) == []


def test_it_comes_with_the_cable_and_goes_with_it(qtbot: QtBot, seat: Seat) -> None:
    cables = Cables()
    strip = strip_of(qtbot, seat, cables)
    assert strip.words == ""
    cables.now = links("enp2s0")
    strip.look()
    qtbot.waitUntil(lambda: "enp2s0" in strip.words)
    cables.now = links()
    strip.look()
    qtbot.waitUntil(lambda: strip.words == "")


def test_it_looks_by_itself_and_asks_the_store_only_about_other_adapters(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    cables = Cables("enp2s0")
    strip = strip_of(qtbot, seat, cables)

    def asked(*_: object) -> None:
        """Stands where the store would be asked."""
        raise AssertionError

    monkeypatch.setattr(network_strip, "connected", asked)
    strip.timer.setInterval(1)
    qtbot.waitUntil(lambda: cables.looks > 3)
    finish_background()
    assert "enp2s0" in strip.words


def test_where_the_store_cannot_be_asked_the_link_is_told_all_the_same(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    cables = Cables()
    strip = strip_of(qtbot, seat, cables)

    def failing(*_: object) -> None:
        """A disk that answers no more."""
        raise DiskFailingError

    monkeypatch.setattr(network_strip, "connected", failing)
    cables.now = links("enp2s0")
    strip.look()
    qtbot.waitUntil(lambda: "enp2s0" in strip.words)
    assert "Rút dây mạng" in strip.words


def test_it_stands_over_every_page_and_is_not_there_where_nobody_looks(
    qtbot: QtBot, seat: Seat
) -> None:
    window = MainWindow(replace(seat, links=Cables("enp2s0")))
    shown(qtbot, window)
    strip = window.findChild(NetworkStrip)
    assert isinstance(strip, NetworkStrip)
    assert strip.isVisible()
    assert strip_of(qtbot, seat, None).words == ""


def test_it_tells_when_the_machine_stands_otherwise(qtbot: QtBot, seat: Seat) -> None:
    assert strip_of(qtbot, seat, None).standing is None
    cables = Cables()
    strip = strip_of(qtbot, seat, cables)
    stood = [strip.standing]
    cables.now = links("enp2s0")
    with qtbot.waitSignal(strip.changed):
        strip.look()
    assert [*stood, strip.standing] == [Standing.APART, Standing.CONNECTED]
    cables.now = links("enp2s0", "wlp3s0")
    with qtbot.assertNotEmitted(strip.changed):
        strip.look()
        qtbot.waitUntil(lambda: "wlp3s0" in strip.words)
