"""A window that needs more than the smallest screen is found, whatever makes it large."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from tests.ui.lint.least_size import LEAST_HEIGHT, LEAST_WIDTH, findings
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_window_as_large_as_the_smallest_screen_fits(qtbot: QtBot) -> None:
    window = window_of(qtbot, QPushButton("Lưu"))
    window.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
    window.resize(1920, 1080)
    assert findings(window) == []


@pytest.mark.parametrize(("more_wide", "more_tall"), [(1, 0), (0, 1)])
def test_a_fixed_least_size_over_it_is_found(qtbot: QtBot, more_wide: int, more_tall: int) -> None:
    window = window_of(qtbot, QPushButton("Lưu"))
    window.setMinimumSize(LEAST_WIDTH + more_wide, LEAST_HEIGHT + more_tall)
    (said,) = findings(window)
    assert f"{LEAST_WIDTH + more_wide} by {LEAST_HEIGHT + more_tall} px" in said


def test_what_the_content_needs_counts(qtbot: QtBot) -> None:
    buttons = [QPushButton(f"Lưu {number}") for number in range(30)]
    assert findings(window_of(qtbot, *buttons))


def test_the_lines_of_wrapped_labels_count(qtbot: QtBot) -> None:
    label = QLabel("Không dấu nào đè lên chữ ở cả 05 bản. " * 250)
    label.setWordWrap(True)
    window = window_of(qtbot, label)
    assert window.minimumSizeHint().height() <= LEAST_HEIGHT
    assert findings(window)
