from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from bmnn_desk.errors import StoreMissingError
from bmnn_desk.ui.line_wanted import BACKUPS, LineWanted
from bmnn_desk.ui.today import safety_card
from bmnn_desk.ui.today.safety_card import SafetyCard
from bmnn_desk.ui.tokens import Look
from tests import backup_desk
from tests.services.test_connection_now import links
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.machine_probe import MachineLinks
    from bmnn_desk.ui.seat import Seat
    from tests.ui.on_disk import OnDisk


def card_of(qtbot: QtBot, seat: Seat) -> SafetyCard:
    card = SafetyCard(seat)
    card.resize(410, 300)
    card.refresh()
    shown(qtbot, card)
    qtbot.waitUntil(lambda: bool(card.remarks.remarks()))
    qtbot.wait(1)  # what was added to a layout shows with the next event
    return card


def words(card: SafetyCard) -> list[str]:
    return [each.words for each in card.remarks.remarks()]


def offered(card: SafetyCard) -> QPushButton:
    """The first button that can be pressed."""
    return next(each for each in card.findChildren(QPushButton) if each.isVisible())


def test_a_line_with_a_trouble_opens_the_place_by_key_and_mouse(
    qtbot: QtBot, on_disk: OnDisk
) -> None:
    card = card_of(qtbot, on_disk.seat)
    button = offered(card)
    assert button.accessibleDescription() == "Chưa có nơi sao lưu"
    button.setFocus()
    wanted: list[object] = []
    card.wanted.connect(wanted.append)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert wanted == [LineWanted(page="settings", line=0, part=BACKUPS)] * 3


def test_what_stands_as_before_keeps_the_keys(qtbot: QtBot, on_disk: OnDisk) -> None:
    card = card_of(qtbot, on_disk.seat)
    button = offered(card)
    button.setFocus()
    card.refresh()
    qtbot.waitUntil(lambda: not card._is_looking)
    assert button.hasFocus()
    backup_desk.listed(on_disk.at)
    card.refresh()
    qtbot.waitUntil(lambda: "Chưa có bản sao lưu nào" in words(card))
    assert "Chưa có nơi sao lưu" not in words(card)


def test_what_takes_long_to_look_at_does_not_hold_the_window_up(qtbot: QtBot, seat: Seat) -> None:
    answers = Event()

    def slow() -> MachineLinks:
        assert answers.wait(10)
        return links("enp2s0")

    card = SafetyCard(replace(seat, links=slow))
    card.refresh()
    shown(qtbot, card)
    card.refresh()  # while it looks: it looks once more
    assert not words(card)
    answers.set()
    qtbot.waitUntil(lambda: "Máy đang nối mạng (enp2s0)" in words(card))
    qtbot.waitUntil(lambda: not card._is_looking)


def test_a_desk_that_cannot_be_read_says_why(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_seat: Seat) -> None:
        raise StoreMissingError

    monkeypatch.setattr(safety_card, "safety_facts", refused)
    (remark,) = card_of(qtbot, replace(seat)).remarks.remarks()
    assert remark.words


def test_it_keeps_what_every_window_keeps(qtbot: QtBot, on_disk: OnDisk) -> None:
    for look in Look:
        with dressed(look):
            card = card_of(qtbot, on_disk.seat)
            assert linted(card) == []
            card.hide()
