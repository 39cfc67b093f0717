from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.export.drive_card import DriveCard
from tests import export_desk
from tests.ui.export.plugged import SERIAL, plugged
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_it_says_what_is_plugged_in_and_looks_again_by_f5(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    export_desk.listed(office, serial=SERIAL)
    drive = plugged(tmp_path / "the")
    there: list[DriveFound] = []
    card = DriveCard(seat, lambda: tuple(there))
    shown(qtbot, card)
    card.look()
    qtbot.waitUntil(lambda: "Chưa thấy ổ" in card.told.words)
    assert card.drive is None
    there.append(drive)
    QTest.keyClick(card, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: card.drive is not None)
    assert "USB-MAU-001 (LUKS2), còn trống 60,0 GB" in card.told.words
    there.append(replace(drive, port="2"))
    card.again.click()
    qtbot.waitUntil(lambda: "Đang cắm 2 ổ" in card.told.words)
    assert card.drive is None
    finish_background()


def test_a_drive_approved_as_self_encrypting_is_told_as_such(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    export_desk.approved(office, serial=SERIAL)
    card = DriveCard(seat, lambda: (plugged(tmp_path / "the", encryption=None),))
    shown(qtbot, card)
    card.look()
    qtbot.waitUntil(lambda: card.drive is not None)
    assert "tự mã hóa, đã duyệt" in card.told.words
