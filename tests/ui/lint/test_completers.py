"""Inline completion is found wherever Qt puts it; it is what breaks UniKey's letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from tests.ui.keys import Clerk
from tests.ui.lint.completers import findings
from tests.ui.lint.windows import window_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = ["Đặng Văn Ba", "Sở Nội vụ", "ddt"]


def completer(mode: QCompleter.CompletionMode) -> QCompleter:
    made = QCompleter(NAMES)
    made.setCompletionMode(mode)
    return made


def test_an_editable_box_completes_inline_unless_told_otherwise(qtbot: QtBot) -> None:
    box = QComboBox()
    box.setEditable(True)
    window = window_of(qtbot, box)
    (said,) = findings(window)
    assert said.startswith("QComboBox")
    box.setCompleter(completer(QCompleter.CompletionMode.PopupCompletion))
    assert findings(window) == []


def test_a_line_that_completes_inline_is_found_on_a_hidden_page_too(qtbot: QtBot) -> None:
    line = QLineEdit()
    window = window_of(qtbot, line)
    line.setCompleter(completer(QCompleter.CompletionMode.InlineCompletion))
    line.hide()
    assert len(findings(window)) == 1


def test_closed_boxes_and_plain_lines_complete_nothing(qtbot: QtBot) -> None:
    assert findings(window_of(qtbot, QComboBox(), QLineEdit())) == []


@pytest.mark.parametrize(
    ("mode", "typed"),
    [
        (QCompleter.CompletionMode.InlineCompletion, "dđ"),
        (QCompleter.CompletionMode.PopupCompletion, "đ"),
    ],
)
def test_what_is_found_is_what_spoils_a_letter(
    qtbot: QtBot, mode: QCompleter.CompletionMode, typed: str
) -> None:
    line = QLineEdit()
    window = window_of(qtbot, line)
    line.setCompleter(completer(mode))
    Clerk(qtbot).type_into("đ")
    assert line.text().startswith(typed)
    assert bool(findings(window)) is (typed == "dđ")
    line.setCompleter(QCompleter())
