"""A sao y from the list to the book by the keyboard alone, counted (ux a: 6 commands, 4 fields)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.copy_papers import CopyPapersDialog
from bmnn_desk.ui.main_window import MainWindow
from tests import copying_desk as cd
from tests import make
from tests.services.ledger import rows
from tests.ui.kept import shown
from tests.ui.keys import Clerk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
MOST_COMMANDS, MOST_FIELDS = 6, 4


def test_a_sao_y_takes_no_more_keys_than_planned(qtbot: QtBot, seat: Seat, office: Office) -> None:
    cd.copy_book(office)
    cd.holder(office)
    wanted = cd.to_copy(office, title="về công tác đê điều")
    cd.to_copy(office)
    place = SettingRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        key="copy_place",
        value="Phòng Văn thư",
    )
    office.desk.do(choose_setting, place)
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    clerk = Clerk(qtbot)

    clerk.press(Qt.Key.Key_6, CTRL)
    clerk.press(Qt.Key.Key_N, CTRL)
    clerk.type_into("đê điều")
    clerk.press(Qt.Key.Key_N, ALT)
    clerk.type_into("Sở Thử Nghiệm: 02 bản\nCông an tỉnh Mẫu")
    clerk.press(Qt.Key.Key_M, ALT)
    clerk.press(Qt.Key.Key_Return, CTRL)

    qtbot.waitUntil(lambda: isinstance(window.sheet, CopyPapersDialog))
    (line,) = rows(office, t.CopyLine)
    assert (line.source_copy_id, line.quantity) == (wanted.copy, 3)
    assert clerk.commands == 5 <= MOST_COMMANDS
    assert clerk.fields == 2 <= MOST_FIELDS
