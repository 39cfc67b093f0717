from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.entrance import enter
from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.ui.dialogs.change_passphrase import ChangePassphraseDialog
from tests.ui.offices import PASSPHRASE
from tests.ui.staffed import FOUNDER, Room

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

NEW = "trăng lên đỉnh núi xa"


def change(room: Room, old: str, new: str) -> ChangePassphraseDialog:
    sheet = ChangePassphraseDialog(room.seat)
    room.lay(sheet)
    for text in (old, new, new):
        room.clerk.type_into(text)
        room.clerk.press(Qt.Key.Key_Return)
    return sheet


def test_the_new_one_opens_the_store_and_the_old_one_does_not(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    change(room, PASSPHRASE, NEW)
    room.wait_for_end()
    assert "Đã đổi mật khẩu" in room.said[-1]
    folder = staffed.desk.folder
    assert folder is not None
    room.main.hide()
    staffed.desk.close()
    with pytest.raises(WrongPassphraseError):
        enter(folder, FOUNDER, PASSPHRASE)
    enter(folder, FOUNDER, NEW).close()


def test_a_wrong_old_one_changes_nothing(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = change(room, "không phải câu này", NEW)
    room.clerk.wait_until(lambda: "chưa đúng" in sheet.panel.field("mine").error)
    assert sheet.mine.hasFocus()
    assert sheet.new.value() == NEW


def test_the_same_one_again_is_none(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = change(room, PASSPHRASE, PASSPHRASE)
    assert "giống mật khẩu đang dùng" in sheet.panel.field("one").error


def test_a_weak_one_is_told_by_its_ticks(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = change(room, PASSPHRASE, "ngắn")
    assert "chưa đạt" in sheet.panel.field("one").error
    assert sheet.new.rules["is_same"].is_kept
    assert not sheet.new.rules["is_long"].is_kept
