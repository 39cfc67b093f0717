from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.account_keys import accounts_of
from bmnn_desk.entrance import enter
from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.ui.dialogs.end_account import EndAccountDialog
from tests.ui.offices import DAY, PASSPHRASE
from tests.ui.staffed import DRAFTER, Room, account, passphrase_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_an_ended_account_opens_nothing_and_stays_in_the_list(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    entry = account(staffed.desk, DRAFTER)
    room.lay(EndAccountDialog(staffed, entry))
    room.clerk.type_into(PASSPHRASE)
    room.clerk.press(Qt.Key.Key_Return)
    room.wait_for_end()
    ended = next(each for each in accounts_of(staffed.desk) if each.slot == entry.slot)
    assert (ended.login, ended.is_live_on(DAY)) == ("", False)
    folder = staffed.desk.folder
    assert folder is not None
    room.main.hide()
    staffed.desk.close()
    with pytest.raises(WrongPassphraseError):
        enter(folder, DRAFTER, passphrase_of(DRAFTER))


def test_keeping_it_changes_nothing(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = EndAccountDialog(staffed, account(staffed.desk, DRAFTER))
    room.lay(sheet)
    room.clerk.type_into(PASSPHRASE)
    room.clerk.press(Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    room.wait_for_end()
    assert account(staffed.desk, DRAFTER).is_live_on(DAY)


def test_without_ones_own_passphrase_nothing_ends(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = EndAccountDialog(staffed, account(staffed.desk, DRAFTER))
    room.lay(sheet)
    room.clerk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Chưa nhập" in sheet.panel.field("mine").error
    room.clerk.type_into("không phải câu này")
    room.clerk.press(Qt.Key.Key_Return)
    room.clerk.wait_until(lambda: "chưa đúng" in sheet.panel.field("mine").error)
    assert account(staffed.desk, DRAFTER).is_live_on(DAY)
