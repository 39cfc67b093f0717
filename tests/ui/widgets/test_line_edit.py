from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def two_lines(qtbot: QtBot) -> tuple[LineEdit, LineEdit]:
    window = QWidget()
    column = QVBoxLayout(window)
    first, second = LineEdit(), LineEdit()
    column.addWidget(first)
    column.addWidget(second)
    shown(qtbot, window)
    first.setFocus()
    return first, second


def test_unikeys_fake_backspace_gives_the_right_letter(qtbot: QtBot) -> None:
    line, _ = two_lines(qtbot)
    typed(line, "d")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    typed(line, "đ")
    assert line.text() == "đ"
    assert line.completer() is None


def test_half_composed_text_survives_the_loss_of_focus(qtbot: QtBot) -> None:
    line, second = two_lines(qtbot)
    typed(line, "Báo ")
    QApplication.sendEvent(line, QInputMethodEvent("cáo", []))
    assert line.value() == "Báo cáo"
    second.setFocus()
    assert line.text() == "Báo cáo"


def test_a_commit_of_the_input_method_is_not_doubled(qtbot: QtBot) -> None:
    line, second = two_lines(qtbot)
    QApplication.sendEvent(line, QInputMethodEvent("ô", []))
    commit = QInputMethodEvent()
    commit.setCommitString("ô")
    QApplication.sendEvent(line, commit)
    second.setFocus()
    assert line.text() == "ô"


def test_combining_marks_become_whole_letters_when_the_line_is_left(qtbot: QtBot) -> None:
    line, second = two_lines(qtbot)
    line.setText(unicodedata.normalize("NFD", "Đặng Thị Huế"))
    assert line.value() == "Đặng Thị Huế"
    second.setFocus()
    assert line.text() == "Đặng Thị Huế"


def test_enter_goes_to_the_next_line_and_ctrl_enter_does_not(qtbot: QtBot) -> None:
    line, second = two_lines(qtbot)
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert line.hasFocus()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert second.hasFocus()


def test_a_draft_gives_back_what_was_typed(qtbot: QtBot) -> None:
    line, second = two_lines(qtbot)
    with qtbot.waitSignal(line.edited):
        typed(line, "  hai  chữ ")
    second.put_draft_text(line.draft_text())
    assert second.text() == "  hai  chữ "
    assert second.value() == "hai chữ"
