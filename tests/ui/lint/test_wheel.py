"""A box that the wheel changes in passing is found, and left as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox

from bmnn_desk.ui.widgets.wheel_guard import guard_wheel
from tests.ui.lint.wheel import findings
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def combo() -> QComboBox:
    box = QComboBox()
    box.addItems(["Mật", "Tối mật", "Tuyệt mật"])
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box


def spin() -> QSpinBox:
    box = QSpinBox()
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_closed_box_is_found_at_either_end_and_keeps_its_choice(qtbot: QtBot, at: int) -> None:
    box = combo()
    box.setCurrentIndex(at)
    (said,) = findings(window_of(qtbot, QLineEdit(), box))
    assert "is changed by the wheel" in said
    assert box.currentIndex() == at


@pytest.mark.parametrize("value", [0, 5, 99])
def test_a_number_is_found_at_either_end_and_keeps_its_value(qtbot: QtBot, value: int) -> None:
    box = spin()
    box.setValue(value)
    (said,) = findings(window_of(qtbot, QLineEdit(), box))
    assert "is changed by the wheel" in said
    assert box.value() == value


def test_with_the_guard_nothing_is_found(qtbot: QtBot, qapp: QApplication) -> None:
    window = window_of(qtbot, QLineEdit(), combo(), spin())
    guard = guard_wheel(qapp)
    found = findings(window)
    qapp.removeEventFilter(guard)
    guard.deleteLater()
    assert found == []


def test_the_focus_that_comes_by_the_wheel_is_found(qtbot: QtBot) -> None:
    box = QComboBox()
    (said,) = findings(window_of(qtbot, QLineEdit(), box))
    assert "takes the focus by the wheel" in said


def test_a_box_that_has_the_focus_may_be_turned(qtbot: QtBot) -> None:
    box = spin()
    window = window_of(qtbot, box)
    box.setFocus()
    assert findings(window) == []
