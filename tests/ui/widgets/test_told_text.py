from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.told_text import told_text
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.lint.names import accessible_name

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
PARTS = (("Hứa", "a < b & c"), ("Lệnh", "một\nhai"), ("", "Hết."))


def test_a_reader_is_told_the_heading_and_every_part(qtbot: QtBot) -> None:
    text = told_text("P1. Tên", PARTS)
    qtbot.addWidget(text)
    assert accessible_name(text) == "P1. Tên. Hứa: a < b & c Lệnh: một\nhai Hết."


def test_keys_alone_reach_it_mark_it_and_copy_it_and_no_text_is_markup(qtbot: QtBot) -> None:
    with dressed():
        window = QWidget()
        column = QVBoxLayout(window)
        texts = [told_text("một", PARTS), told_text("hai", PARTS)]
        for text in texts:
            column.addWidget(text)
        shown(qtbot, window)
        texts[0].setFocus()
        qtbot.keyClick(texts[0], Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is texts[1]
        qtbot.keyClick(texts[1], Qt.Key.Key_A, CTRL)
        marked = " ".join(texts[1].selectedText().split())
        assert marked == "Hứa: a < b & c Lệnh: một hai Hết."
        assert linted(window) == []
