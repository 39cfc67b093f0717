from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.settings.yes_no import YesNo
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_space_ticks_and_tells_and_putting_does_not(qtbot: QtBot) -> None:
    tick = YesNo("Khóa", "Khóa khi thu nhỏ.")
    shown(qtbot, tick)
    with qtbot.assertNotEmitted(tick.chosen):
        tick.put(yes=True)
    with qtbot.waitSignal(tick.chosen) as told:
        qtbot.keyClick(tick.box, Qt.Key.Key_Space)
    assert told.args == [False]
    tick.show_error("Không được.")
    assert tick.error == "⚠ Không được."
