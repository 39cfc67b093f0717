from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.entrance import enter_by_code
from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.ui.dialogs.renew_recovery import RenewRecoveryDialog
from bmnn_desk.ui.widgets.code_halves import Half
from tests.ui.offices import CODE, PASSPHRASE
from tests.ui.staffed import Room

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

ENTER = Qt.Key.Key_Return


def test_the_new_code_opens_the_store_and_the_old_one_does_not(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = RenewRecoveryDialog(staffed)
    room.lay(sheet)
    code = sheet.part.code
    for text in (*(sheet.part.view.half(half)[-4:] for half in Half), PASSPHRASE):
        room.clerk.type_into(text)
        room.clerk.press(ENTER)
    room.wait_for_end()
    assert "Đã thay mã khôi phục" in room.said[-1]
    folder = staffed.desk.folder
    assert folder is not None
    room.main.hide()
    staffed.desk.close()
    with pytest.raises(WrongPassphraseError):
        enter_by_code(folder, CODE)
    enter_by_code(folder, code).close()


def test_halves_that_were_not_copied_renew_nothing(qtbot: QtBot, staffed: Seat) -> None:
    room = Room(qtbot, staffed)
    sheet = RenewRecoveryDialog(staffed)
    room.lay(sheet)
    sheet.mine.setText(PASSPHRASE)
    room.clerk.press(ENTER, Qt.KeyboardModifier.ControlModifier)
    assert set(sheet.errors()) == {"again_a", "again_b"}
    assert sheet.part.view.again[Half.A].hasFocus()
    folder = staffed.desk.folder
    assert folder is not None
    room.main.hide()
    staffed.desk.close()
    enter_by_code(folder, CODE).close()
