from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.settings.printer_offset import PrinterOffset
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_half_a_millimetre_a_step_both_ways_and_told_when_the_box_is_left(qtbot: QtBot) -> None:
    offset = PrinterOffset("Máy A")
    shown(qtbot, offset)
    offset.right.setFocus()
    with qtbot.assertNotEmitted(offset.moved):
        for _ in range(3):
            qtbot.keyClick(offset.right, Qt.Key.Key_Down)
    with qtbot.waitSignal(offset.moved) as told:
        qtbot.keyClick(offset.right, Qt.Key.Key_Tab)
    assert told.args == ["Máy A", -1.5, 0.0]
    assert offset.right.accessibleName() == "Máy A: sang phải"


def test_nothing_beyond_what_the_store_takes(qtbot: QtBot) -> None:
    offset = PrinterOffset("Máy A")
    shown(qtbot, offset)
    offset.right.clearFocus()
    offset.put((-3.0, 2.5))
    assert (offset.right.value(), offset.down.value()) == (-3.0, 2.5)
    assert (offset.right.minimum(), offset.right.maximum()) == (-20.0, 20.0)


def test_the_test_sheet_is_asked_for_by_keyboard_right_behind_the_boxes(qtbot: QtBot) -> None:
    offset = PrinterOffset("Máy A")
    shown(qtbot, offset)
    offset.right.clearFocus()
    offset.put((1.5, -0.5))
    assert offset.offset == (1.5, -0.5)
    offset.down.setFocus()
    qtbot.keyClick(offset.down, Qt.Key.Key_Tab)
    assert offset.test.hasFocus()
    assert offset.test.accessibleName() == "In tờ thử trên Máy A"
    with qtbot.waitSignal(offset.test_asked) as told:
        qtbot.keyClick(offset.test, Qt.Key.Key_Space)
    assert told.args == ["Máy A"]
