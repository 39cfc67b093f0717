"""A finding names its widget; only what is on the screen is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QPushButton, QTableWidget

from tests.ui.lint.described import described, qt_made, shown
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_class_name_words_and_place_are_said(qtbot: QtBot) -> None:
    button = QPushButton("&Lưu")
    button.setObjectName("save")
    window_of(qtbot, button)
    assert described(button) == 'QPushButton "save" («&Lưu») in QWidget "trial"'


def test_long_words_are_cut(qtbot: QtBot) -> None:
    label = QLabel("chữ " * 40)
    window_of(qtbot, label)
    assert described(label).count("chữ") == 15


def test_hidden_widgets_and_those_of_another_window_are_left_out(qtbot: QtBot) -> None:
    seen, hidden, gone = QLabel("a"), QLabel("b"), QLabel("c")
    window = window_of(qtbot, seen, hidden)
    hidden.hide()
    gone.setParent(QDialog(window))
    gone.show()
    assert shown(window, QLabel) == [seen]


def test_parts_that_qt_builds_in_are_known(qtbot: QtBot) -> None:
    table = QTableWidget(2, 2)
    window = window_of(qtbot, table, QPushButton("Lưu"))
    made = [button for button in window.findChildren(QPushButton) if qt_made(button)]
    assert made == []
    corner = table.findChildren(QAbstractButton)
    assert [qt_made(button) for button in corner] == [True]
