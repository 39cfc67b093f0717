from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.dialogs.share_tuyet_mat import ShareTuyetMatDialog, TakeTuyetMatDialog
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests.ui.offices import PASSPHRASE
from tests.ui.staffed import FOUNDER, LEADER, Room, account, passphrase_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

ENTER = Qt.Key.Key_Return


def give(room: Room, mine: str, his: str) -> ShareTuyetMatDialog:
    sheet = ShareTuyetMatDialog(room.seat, account(room.seat.desk, LEADER))
    room.lay(sheet)
    for text in (mine, his):
        room.clerk.type_into(text)
        room.clerk.press(ENTER)
    return sheet


def test_both_passphrases_give_it_and_one_takes_it_away(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    give(room, PASSPHRASE, passphrase_of(LEADER))
    room.wait_for_end()
    assert account(staffed.desk, LEADER).reads_tuyet_mat
    room.lay(TakeTuyetMatDialog(staffed, account(staffed.desk, LEADER)))
    room.clerk.type_into(PASSPHRASE)
    room.clerk.press(ENTER)
    room.wait_for_end()
    assert not account(staffed.desk, LEADER).reads_tuyet_mat
    assert "Đã bỏ quyền mở Tuyệt mật" in room.said[-1]


def test_a_wrong_one_of_either_gives_nothing(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = give(room, PASSPHRASE, "không phải câu này")
    room.clerk.wait_until(lambda: "Có mật khẩu chưa đúng" in sheet.mishap.words)
    sheet.mine.setText("không phải câu này")
    sheet.his.setText(passphrase_of(LEADER))
    sheet.forward()
    room.clerk.wait_until(lambda: sheet.save.isEnabled() and bool(sheet.mishap.words))
    assert not account(staffed.desk, LEADER).reads_tuyet_mat


def test_taking_it_from_the_last_says_that_another_must_have_it_first(
    qtbot: QtBot, staffed: Seat
) -> None:
    room = Room(qtbot, staffed)
    sheet = TakeTuyetMatDialog(staffed, account(staffed.desk, FOUNDER))
    room.lay(sheet)
    ((kind, words),) = sheet._remarks()
    assert kind is RemarkKind.BLOCK
    assert "nên chưa bỏ được" in words
    assert sheet.leave.hasFocus()
    assert (sheet.save.isEnabled(), sheet.asks("mine")) == (False, False)
    room.clerk.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert account(staffed.desk, FOUNDER).reads_tuyet_mat
    sheet.close_sheet()
    give(room, PASSPHRASE, passphrase_of(LEADER))
    room.wait_for_end()
    after = TakeTuyetMatDialog(staffed, account(staffed.desk, FOUNDER))
    room.lay(after)
    assert (after.save.isEnabled(), after.asks("mine")) == (True, True)
    assert not any("nên chưa bỏ được" in words for _kind, words in after._remarks())


def test_what_is_missing_is_told(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = ShareTuyetMatDialog(staffed, account(staffed.desk, LEADER))
    room.lay(sheet)
    room.clerk.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert sheet.panel.field("mine").error
    assert sheet.panel.field("his").error
