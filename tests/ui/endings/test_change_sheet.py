from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.services.record_sender_notice import record_sender_notice
from bmnn_desk.ui.dialogs.record_remarks import RecordRemarksDialog
from tests import make
from tests import secrecy_desk as sd
from tests.ui.endings.some_endings import received
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot, seat: Seat, change: int) -> RecordRemarksDialog:
    sheet = RecordRemarksDialog(seat, change)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_it_says_which_change_by_which_paper(qtbot: QtBot, seat: Seat, office: Office) -> None:
    own = sd.extended(office, make.issued(office).item)
    assert "Gia hạn đến hết 10/03/2045 · quyết định 21/QĐ-SMM" in sheet_of(qtbot, seat, own).about
    notice = sd.sender_notice(office, received(office), kind=ChangeKind.DECLASSIFIED, until=None)
    told = office.desk.do(record_sender_notice, notice).change
    assert "thông báo 77/TB-CAT, 10/03/2025" in sheet_of(qtbot, seat, told).about


def test_keys_alone_tick_and_record(qtbot: QtBot, seat: Seat, office: Office) -> None:
    change = sd.extended(office, make.issued(office).item)
    sheet = sheet_of(qtbot, seat, change)
    every = sheet.table.ticked()
    QTest.keyClick(sheet.table, Qt.Key.Key_A, CTRL)
    assert sheet.table.ticked() == every, "the key unticks nothing"
    QTest.keyClick(sheet._ticks.every, Qt.Key.Key_Space)
    assert sheet.table.ticked() == ()
    sheet.table.setFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_Space)
    assert sheet.table.ticked() == every[:1]
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet.table, Qt.Key.Key_Return, CTRL)
    own = sd.detail(office, change).own
    assert [each.copy for each in own if each.remarked_on] == [every[0]]


def test_a_day_to_come_or_none_is_refused(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, sd.extended(office, make.issued(office).item))
    for day in ("", "32/1", "11/03/2025"):
        sheet.day.line.setText(day)
        assert set(sheet.errors()) == {"day"}
    sheet.day.put(office.day)
    assert sheet.errors() == {}
