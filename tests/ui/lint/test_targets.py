"""Targets under 24 px are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QToolButton,
    QWidget,
)

from tests.ui.lint.targets import LEAST_PX, findings
from tests.ui.lint.windows import icon, window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    "kind", [QPushButton, QToolButton, QCheckBox, QComboBox, QLineEdit, QSpinBox]
)
def test_a_pixel_too_few_is_found(qtbot: QtBot, kind: type[QWidget]) -> None:
    target = kind()
    target.setFixedSize(LEAST_PX, LEAST_PX)
    window = window_of(qtbot, target)
    assert findings(window) == []
    for wide, tall in ((LEAST_PX - 1, LEAST_PX), (LEAST_PX, LEAST_PX - 1)):
        target.setFixedSize(wide, tall)
        (said,) = findings(window)
        assert f"is {wide} by {tall} px" in said


def test_each_tab_is_a_target(qtbot: QtBot) -> None:
    bar = QTabBar()
    bar.addTab("Thông tin")
    bar.addTab("Bản và nơi nhận")
    bar.setFixedHeight(LEAST_PX - 4)
    assert len(findings(window_of(qtbot, bar))) == 2


def test_parts_inside_a_line_and_corners_of_tables_are_no_targets_of_their_own(
    qtbot: QtBot,
) -> None:
    line = QLineEdit()
    line.addAction(icon(), QLineEdit.ActionPosition.TrailingPosition)
    line.setMinimumHeight(LEAST_PX)
    assert findings(window_of(qtbot, line, QTableWidget(2, 2))) == []


def test_hidden_targets_do_not_count(qtbot: QtBot) -> None:
    small = QPushButton()
    small.setFixedSize(5, 5)
    window = window_of(qtbot, small)
    small.hide()
    assert findings(window) == []
