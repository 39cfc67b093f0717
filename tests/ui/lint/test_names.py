"""What has no name for a screen reader is found, and what has one is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableView,
    QToolButton,
    QWidget,
)

from tests.ui.lint.names import findings
from tests.ui.lint.windows import icon, window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    "kind", [QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QTableView, QScrollArea, QToolButton]
)
def test_each_kind_needs_a_name_said_once(qtbot: QtBot, kind: type[QWidget]) -> None:
    field = kind()
    window = window_of(qtbot, field)
    (said,) = findings(window)
    assert said.startswith(kind.__name__)
    assert "has no accessible name" in said
    field.setAccessibleName("Trích yếu")
    field.setToolTip("Trích yếu")
    assert findings(window) == []


def test_a_label_names_the_field_whose_buddy_it_is(qtbot: QtBot) -> None:
    label, line = QLabel("&Trích yếu"), QLineEdit()
    window = window_of(qtbot, label, line)
    assert findings(window)
    label.setBuddy(line)
    assert findings(window) == []


def test_a_placeholder_and_a_tooltip_are_no_names(qtbot: QtBot) -> None:
    line = QLineEdit()
    line.setPlaceholderText("Trích yếu")
    line.setToolTip("Trích yếu")
    assert findings(window_of(qtbot, line))


def test_a_disabled_field_needs_its_name_too(qtbot: QtBot) -> None:
    line = QLineEdit()
    line.setEnabled(False)
    assert findings(window_of(qtbot, line))


def test_what_cannot_have_the_focus_needs_no_name(qtbot: QtBot) -> None:
    area = QScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert findings(window_of(qtbot, area)) == []


def test_an_icon_button_without_the_focus_needs_one(qtbot: QtBot) -> None:
    button = QPushButton()
    button.setIcon(icon())
    button.setToolTip("Mở lịch")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    (said,) = findings(window_of(qtbot, button))
    assert "shows an icon alone and has no accessible name" in said


@pytest.mark.parametrize("tip", ["", "Xem", "Mở lịch (Alt+↓)"])
def test_the_tooltip_of_an_icon_button_is_its_name(qtbot: QtBot, tip: str) -> None:
    button = QToolButton()
    button.setIcon(icon())
    button.setAccessibleName("Mở lịch")
    button.setToolTip(tip)
    (said,) = findings(window_of(qtbot, button))
    assert f"its tooltip «{tip}» differs from its accessible name «Mở lịch»" in said


def test_an_icon_button_with_an_action_has_its_name_from_there(qtbot: QtBot) -> None:
    button = QToolButton()
    button.setDefaultAction(QAction(icon(), "&Mở lịch", button))
    window = window_of(qtbot, button)
    assert findings(window) == []
    button.defaultAction().setToolTip("Xem")
    assert len(findings(window)) == 1


def test_an_icon_inside_a_line_needs_words_too(qtbot: QtBot) -> None:
    line = QLineEdit()
    line.setAccessibleName("Tìm")
    inside = line.addAction(icon(), QLineEdit.ActionPosition.TrailingPosition)
    window = window_of(qtbot, line)
    assert len(findings(window)) == 1
    inside.setText("Xóa lọc")
    assert findings(window) == []


def test_a_button_with_words_may_have_another_tooltip(qtbot: QtBot) -> None:
    button = QPushButton("Lưu")
    button.setIcon(icon())
    button.setToolTip("Lưu và đóng")
    assert findings(window_of(qtbot, button)) == []
