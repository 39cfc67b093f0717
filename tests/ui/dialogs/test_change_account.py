from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.dialogs.change_account import ChangeAccountDialog
from tests.ui.staffed import DRAFTER, FOUNDER, INSPECTOR, UNTIL, Room, account

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_roles_and_last_day_are_changed_by_keyboard(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = ChangeAccountDialog(staffed, account(staffed.desk, DRAFTER))
    room.lay(sheet)
    assert sheet.roles.boxes[Role.CLERK].hasFocus()
    room.clerk.press(Qt.Key.Key_Space)
    room.clerk.press(Qt.Key.Key_Y, ALT)
    room.clerk.type_into("01/02/2027")
    room.clerk.press(Qt.Key.Key_Return, CTRL)
    room.wait_for_end()
    changed = account(staffed.desk, DRAFTER)
    assert changed.roles == {Role.CLERK, Role.DRAFTER}
    assert changed.until == date(2027, 2, 1)
    assert "Đã đổi tài khoản Ngô Văn Soạn" in room.said[-1]


def test_what_holds_now_is_shown_and_an_inspector_keeps_a_last_day(
    qtbot: QtBot, staffed: Seat
) -> None:
    room = Room(qtbot, staffed)
    sheet = ChangeAccountDialog(staffed, account(staffed.desk, INSPECTOR))
    room.lay(sheet)
    assert sheet.roles.values() == {Role.INSPECTOR}
    assert sheet.until.value() == UNTIL
    sheet.until.put(None)
    room.clerk.press(Qt.Key.Key_Return, CTRL)
    assert "ngày cuối" in sheet.panel.field("until").error
    sheet.until.put_draft_text("không phải ngày")
    room.clerk.press(Qt.Key.Key_Return, CTRL)
    assert "Không hiểu ngày" in sheet.panel.field("until").error


def test_the_last_who_keeps_accounts_stays_one(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = ChangeAccountDialog(staffed, account(staffed.desk, FOUNDER))
    room.lay(sheet)
    sheet.roles.put({Role.CLERK})
    room.clerk.press(Qt.Key.Key_Return, CTRL)
    room.clerk.wait_until(lambda: "tài khoản cuối cùng" in sheet.mishap.words)
    assert Role.OFFICER in account(staffed.desk, FOUNDER).roles
