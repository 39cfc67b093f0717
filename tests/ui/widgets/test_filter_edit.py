from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from bmnn_desk.ui.widgets.filter_edit import FilterEdit, filter_row
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def filter_of(qtbot: QtBot) -> FilterEdit:
    line = FilterEdit("Lọc")
    qtbot.addWidget(line)
    line.show()
    return line


def test_it_asks_once_after_the_last_key(qtbot: QtBot) -> None:
    line = filter_of(qtbot)
    asked: list[str] = []
    line.asked.connect(asked.append)
    QTest.keyClicks(line, "bao cao")
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == ["bao cao"]


def test_enter_and_down_ask_at_once_and_lead_to_the_list(qtbot: QtBot) -> None:
    line = filter_of(qtbot)
    asked: list[str] = []
    line.asked.connect(asked.append)
    QTest.keyClicks(line, "x")
    with qtbot.waitSignal(line.list_wanted):
        QTest.keyClick(line, Qt.Key.Key_Down)
    assert asked == ["x"]


def test_escape_empties_it_first(qtbot: QtBot) -> None:
    line = filter_of(qtbot)
    line.setText("x")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == ""


def test_taking_the_keys_chooses_all_words(qtbot: QtBot) -> None:
    line = FilterEdit("Lọc")
    shown(qtbot, line)
    line.setText("cong an")
    line.take_keys()
    assert QApplication.focusWidget() is line
    assert line.selectedText() == "cong an"


def test_in_its_row_it_stands_at_the_end_and_grows_only_so_far(qtbot: QtBot) -> None:
    held, before, line = QWidget(), QPushButton("phần"), FilterEdit("Lọc")
    held.setLayout(filter_row(before, line, 150))
    qtbot.addWidget(held)
    held.resize(1200, 60)
    held.show()
    qtbot.waitUntil(lambda: line.width() == 330)
    assert before.x() < line.x()
    assert line.minimumWidth() == 150
