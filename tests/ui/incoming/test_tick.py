from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bmnn_desk.ui.incoming.tick import Tick
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_tick_is_kept_in_a_draft_and_tells_of_itself(qtbot: QtBot) -> None:
    tick = Tick("Có dấu")
    kept(qtbot, tick)
    assert tick.draft_text() == ""
    with qtbot.waitSignal(tick.edited):
        tick.click()
    other = Tick("Có dấu")
    kept(qtbot, other)
    other.put_draft_text(tick.draft_text())
    assert other.isChecked()
    other.put_draft_text("")
    assert not other.isChecked()


def test_enter_leads_on_and_space_ticks(qtbot: QtBot) -> None:
    window = QWidget()
    tick, line = Tick("Có dấu"), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(tick)
    column.addWidget(line)
    shown(qtbot, window)
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    QTest.keyClick(tick, Qt.Key.Key_Return)
    assert line.hasFocus()
    assert tick.isChecked()
