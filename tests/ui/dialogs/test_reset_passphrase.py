from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.account_keys import accounts_of
from bmnn_desk.credentials import own
from bmnn_desk.entrance import enter
from bmnn_desk.storage.slots import remove_slot
from bmnn_desk.ui.dialogs.reset_passphrase import ResetPassphraseDialog
from tests.ui.offices import PASSPHRASE
from tests.ui.staffed import DRAFTER, FOUNDER, LEADER, Room, account, seat_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

NEW = "trăng lên đỉnh núi xa"
ENTER = Qt.Key.Key_Return


def type_all(room: Room, *texts: str) -> None:
    for text in texts:
        room.clerk.type_into(text)
        room.clerk.press(ENTER)


def opens(room: Room, login: str, passphrase: str) -> bool:
    folder = room.seat.desk.folder
    assert folder is not None
    room.main.hide()
    room.seat.desk.close()
    enter(folder, login, passphrase).close()
    return True


def test_the_new_passphrase_opens_his_account(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    room.lay(ResetPassphraseDialog(staffed, account(staffed.desk, DRAFTER)))
    type_all(room, NEW, NEW, PASSPHRASE)
    room.wait_for_end()
    assert "Đã đặt lại mật khẩu của soan-thao" in room.said[-1]
    assert opens(room, DRAFTER, NEW)


def test_an_account_without_a_way_in_gets_a_login_name_too(qtbot: QtBot, staffed: Seat) -> None:
    desk = staffed.desk
    entry = account(desk, DRAFTER)
    assert desk.folder is not None
    remove_slot(desk.folder, own(desk, PASSPHRASE), entry.slot)
    lost = next(each for each in accounts_of(desk) if each.slot == entry.slot)
    room = Room(qtbot, staffed)
    sheet = ResetPassphraseDialog(staffed, lost)
    room.lay(sheet)
    type_all(room, LEADER, NEW, NEW, PASSPHRASE)
    room.clerk.wait_until(lambda: "đã có tài khoản" in sheet.panel.field("login").error)
    assert sheet.login.hasFocus()
    sheet.login.selectAll()
    room.clerk.type_into("soan-thao-moi")
    room.clerk.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    room.wait_for_end()
    assert opens(room, "soan-thao-moi", NEW)


def test_a_login_name_is_asked_for_only_where_there_is_none(qtbot: QtBot, staffed: Seat) -> None:
    sheet = ResetPassphraseDialog(staffed, account(staffed.desk, DRAFTER))
    qtbot.addWidget(sheet)
    assert not sheet.asks("login")
    sheet.forward()
    assert set(sheet.errors()) == {"one", "mine"}


def test_who_cannot_give_tuyet_mat_is_told_that_it_will_be_lost(
    qtbot: QtBot, staffed: Seat
) -> None:
    folder = staffed.desk.folder
    assert folder is not None
    staffed.desk.close()
    his = seat_in(folder, staffed.worker, LEADER)
    sheet = ResetPassphraseDialog(his, account(his.desk, FOUNDER))
    qtbot.addWidget(sheet)
    assert any("quyền đó mất" in words for _kind, words in sheet._remarks())
    his.desk.close()
