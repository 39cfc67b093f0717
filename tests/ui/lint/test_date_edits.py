"""Qt's own date boxes are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QLineEdit, QTimeEdit

from tests.ui.lint.date_edits import findings
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("kind", [QDateEdit, QDateTimeEdit, QTimeEdit])
def test_each_of_them_is_found_hidden_too(qtbot: QtBot, kind: type[QDateTimeEdit]) -> None:
    box = kind()
    window = window_of(qtbot, QLineEdit(), box)
    box.hide()
    (said,) = findings(window)
    assert said.startswith(kind.__name__)


def test_a_line_for_a_day_is_right(qtbot: QtBot) -> None:
    assert findings(window_of(qtbot, QLineEdit("05/02/2026"))) == []
