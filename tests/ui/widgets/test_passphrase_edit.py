from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_HIDDEN = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhNoPredictiveText


@pytest.fixture
def line(qtbot: QtBot) -> PassphraseEdit:
    made = PassphraseEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_typed_is_hidden_and_never_completed(line: PassphraseEdit) -> None:
    assert line.echoMode() is QLineEdit.EchoMode.Password
    assert line.inputMethodHints() & _HIDDEN == _HIDDEN
    assert line.completer() is None
    line.show_plain(plain=True)
    assert line.echoMode() is QLineEdit.EchoMode.Normal
    assert line.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText
    line.show_plain(plain=False)
    assert line.inputMethodHints() & _HIDDEN == _HIDDEN


def test_it_is_in_no_draft_and_is_read_in_nfc_with_its_spaces(line: PassphraseEdit) -> None:
    line.setText(unicodedata.normalize("NFD", " ngựa ô  ăn cỏ "))
    assert line.value() == " ngựa ô  ăn cỏ "
    assert line.draft_text() == ""
    line.put_draft_text("ở đâu ra")
    assert line.value() == " ngựa ô  ăn cỏ "


def test_pasting_is_allowed_and_copying_is_not(line: PassphraseEdit) -> None:
    QGuiApplication.clipboard().setText("ngựa ô ăn cỏ")
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.value() == "ngựa ô ăn cỏ"
    QGuiApplication.clipboard().setText("cũ")
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "cũ"


def test_caps_lock_is_noticed_by_what_it_types(line: PassphraseEdit) -> None:
    seen: list[bool] = []
    line.caps_seen.connect(seen.append)
    shift = Qt.KeyboardModifier.ShiftModifier
    none = Qt.KeyboardModifier.NoModifier
    for letter, modifiers in (("a", none), ("A", shift), ("1", none), ("!", shift)):
        _type(line, letter, modifiers)
    assert seen == []
    _type(line, "A", none)
    _type(line, "b", shift)
    _type(line, "2", none)
    assert seen == [True]
    QTest.keyClick(line, Qt.Key.Key_CapsLock)
    assert seen == [True, False]


def _type(line: PassphraseEdit, letter: str, modifiers: Qt.KeyboardModifier) -> None:
    key = QTest.asciiToKey(ord(letter))
    QTest.sendKeyEvent(QTest.KeyAction.Click, line, key, letter, modifiers)
