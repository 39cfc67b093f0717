from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea
from tests.ui.dressed import dressed
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def area_and_line(qtbot: QtBot) -> tuple[TextArea, LineEdit]:
    window = QWidget()
    column = QVBoxLayout(window)
    area, line = TextArea(2), LineEdit()
    column.addWidget(area)
    column.addWidget(line)
    shown(qtbot, window)
    area.setFocus()
    return area, line


def test_tab_leaves_the_area(qtbot: QtBot) -> None:
    area, line = area_and_line(qtbot)
    with qtbot.waitSignal(area.left):
        QTest.keyClick(area, Qt.Key.Key_Tab)
    assert line.hasFocus()


def test_enter_begins_a_new_line(qtbot: QtBot) -> None:
    area, _ = area_and_line(qtbot)
    typed(area, "một")
    QTest.keyClick(area, Qt.Key.Key_Return)
    typed(area, "hai")
    assert area.value() == "một\nhai"


def test_half_composed_text_survives_the_loss_of_focus(qtbot: QtBot) -> None:
    area, line = area_and_line(qtbot)
    QApplication.sendEvent(area, QInputMethodEvent("trích", []))
    assert area.value() == "trích"
    line.setFocus()
    assert area.toPlainText() == "trích"


def test_a_draft_gives_back_what_was_typed(qtbot: QtBot) -> None:
    area, _ = area_and_line(qtbot)
    area.put_draft_text("a\nb ")
    assert area.draft_text() == "a\nb "
    assert area.value() == "a\nb"


@pytest.mark.parametrize("points", [9, 10, 12, 14])
def test_as_many_lines_as_it_is_high_need_no_scroll_bar(qtbot: QtBot, points: int) -> None:
    with dressed(points=points):
        area, _ = area_and_line(qtbot)
        area.setPlainText("Hoàng Văn Chứng\nĐỗ Thị Kiến")
        qtbot.wait(20)
        assert area.verticalScrollBar().maximum() == 0
        area.setPlainText("Hoàng Văn Chứng\nĐỗ Thị Kiến\nLê Thị Thư")
        assert area.verticalScrollBar().maximum() > 0
