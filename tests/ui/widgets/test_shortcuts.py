from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.shortcuts import listen_for
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_key_works_wherever_the_focus_stands_within_and_nowhere_else(qtbot: QtBot) -> None:
    window, page, within, outside = QWidget(), QWidget(), QLineEdit(), QLineEdit()
    QVBoxLayout(page).addWidget(within)
    column = QVBoxLayout(window)
    column.addWidget(page)
    column.addWidget(outside)
    done: list[str] = []
    listen_for({"Ctrl+Return": lambda: done.append("go"), "F4": lambda: done.append("pane")}, page)
    shown(qtbot, window)

    within.setFocus()
    qtbot.keyClick(within, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(within, Qt.Key.Key_F4)
    assert done == ["go", "pane"]

    outside.setFocus()
    qtbot.keyClick(outside, Qt.Key.Key_F4)
    assert done == ["go", "pane"]
