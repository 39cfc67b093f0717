"""Real Tabs: traps, gaps and strange ways are found; a round that closes is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTextEdit,
    QWidget,
)

from tests.ui.lint.tab_loop import findings
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from pytestqt.qtbot import QtBot


class Leading(QObject):
    """Leads Tab from one widget to another one, past Qt's own order."""

    def __init__(self, start: QWidget, to: QWidget) -> None:
        super().__init__(start)
        self._to = to
        start.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if tab and event.type() == QEvent.Type.KeyPress:
            self._to.setFocus()
            return True
        return False


class Asking(QLineEdit):
    """Opens a window when it is left."""

    def __init__(self) -> None:
        super().__init__()
        self.question = QDialog(self)
        QHBoxLayout(self.question).addWidget(QPushButton("Giữ lại"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.question.open()


def three_lines() -> list[QLineEdit]:
    return [QLineEdit() for _ in range(3)]


def test_a_round_over_each_kind_closes(qtbot: QtBot) -> None:
    area, table = QPlainTextEdit(), QTableWidget(3, 3)
    area.setTabChangesFocus(True)
    table.setTabKeyNavigation(False)
    editable = QComboBox()
    editable.setEditable(True)
    off = QLineEdit()
    off.setEnabled(False)
    window = window_of(qtbot, QLineEdit(), area, table, editable, off, QSpinBox(), QPushButton("a"))
    assert findings(window) == []


def test_a_window_with_one_stop_or_none_is_right(qtbot: QtBot) -> None:
    assert findings(window_of(qtbot, QLineEdit())) == []
    assert findings(window_of(qtbot, QLabel("a"))) == []


@pytest.mark.parametrize("kind", [QPlainTextEdit, QTextEdit])
def test_a_text_area_that_keeps_tab_is_found_and_not_written_into(
    qtbot: QtBot, kind: type[QPlainTextEdit | QTextEdit]
) -> None:
    area = kind()
    (said,) = findings(window_of(qtbot, QLineEdit(), area))
    assert "tabChangesFocus is not set" in said
    assert area.toPlainText() == ""


def test_a_text_area_that_is_only_read_does_not_keep_tab(qtbot: QtBot) -> None:
    area = QPlainTextEdit("đã duyệt")
    area.setReadOnly(True)
    assert findings(window_of(qtbot, QLineEdit(), area)) == []


def test_a_table_that_keeps_tab_is_found_empty_too(qtbot: QtBot) -> None:
    (said,) = findings(window_of(qtbot, QLineEdit(), QTableWidget(0, 3)))
    assert "tabKeyNavigation is set" in said


def test_a_widget_that_does_not_let_tab_out_is_found(qtbot: QtBot) -> None:
    lines = three_lines()
    window = window_of(qtbot, *lines)
    Leading(lines[1], lines[1])
    (said,) = findings(window)
    assert "does not let Tab out" in said


def test_a_widget_that_tab_passes_by_is_found(qtbot: QtBot) -> None:
    lines = three_lines()
    lines[1].setObjectName("passed")
    window = window_of(qtbot, *lines)
    Leading(lines[0], lines[2])
    (said,) = findings(window)
    assert said == 'Tab never reaches QLineEdit "passed" («») in QWidget "trial".'


def test_a_smaller_round_that_leaves_the_first_stop_out_is_found(qtbot: QtBot) -> None:
    lines = three_lines()
    window = window_of(qtbot, *lines)
    lines[2].setFocus()
    Leading(lines[2], lines[1])
    (said,) = findings(window)
    assert said.startswith(("Tab goes round without its first stop", "Tab never reaches"))


def test_a_field_that_opens_a_window_when_it_is_left_is_found(qtbot: QtBot) -> None:
    asks = Asking()
    window = window_of(qtbot, QLineEdit(), asks, QLineEdit())
    (said,) = findings(window)
    asks.question.close()
    assert "Tab leads out of the window, to QPushButton" in said


@pytest.mark.parametrize("grouped", [True, False])
def test_choices_of_which_one_is_chosen_are_one_stop(qtbot: QtBot, *, grouped: bool) -> None:
    holder = QWidget()
    row = QHBoxLayout(holder)
    group = QButtonGroup(holder)
    for words in ("Mật", "Tối mật", "Tuyệt mật"):
        choice = QRadioButton(words)
        row.addWidget(choice)
        if grouped:
            group.addButton(choice)
    window = window_of(qtbot, QLineEdit(), holder, QPushButton("Lưu"))
    assert findings(window) == []
    choice.setChecked(True)
    assert findings(window) == []


def test_a_label_with_links_may_use_tab_for_them_first(qtbot: QtBot) -> None:
    label = QLabel('<a href="1">Ngày</a> <a href="2">Đơn vị</a>')
    label.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
    assert findings(window_of(qtbot, QLineEdit(), label, QPushButton("Lưu"))) == []


def test_the_focus_is_where_it_was_and_the_text_as_it_was(qtbot: QtBot) -> None:
    lines = three_lines()
    window = window_of(qtbot, *lines)
    lines[1].setText("Kế hoạch")
    lines[1].setFocus()
    assert findings(window) == []
    assert QApplication.focusWidget() is lines[1]
    assert [line.text() for line in lines] == ["", "Kế hoạch", ""]
