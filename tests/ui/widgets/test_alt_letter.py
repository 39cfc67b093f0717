from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from bmnn_desk.ui.widgets.alt_letter import is_alt_letter
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from bmnn_desk.ui.widgets.text_area import TextArea
from tests.ui.kept import shown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

PLAIN, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
ALT_GR = ALT | Qt.KeyboardModifier.ControlModifier


def pressed(widget: QWidget, letter: str, modifiers: Qt.KeyboardModifier) -> None:
    QTest.sendKeyEvent(QTest.KeyAction.Click, widget, Qt.Key(0), letter, modifiers)


@pytest.mark.parametrize(
    ("letter", "modifiers", "is_command"),
    [
        ("k", ALT, True),
        ("K", ALT | Qt.KeyboardModifier.ShiftModifier, True),
        ("k", PLAIN, False),
        ("@", ALT_GR, False),
        ("", ALT, False),
        ("\b", ALT, False),
    ],
)
def test_alt_alone_with_a_letter_is_a_command(
    letter: str, modifiers: Qt.KeyboardModifier, *, is_command: bool
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, letter)
    assert is_alt_letter(event) is is_command


@pytest.mark.parametrize("kind", [LineEdit, PassphraseEdit, TextArea])
def test_a_field_types_what_altgr_gives_and_no_alt_letter(
    qtbot: QtBot, kind: type[LineEdit | PassphraseEdit | TextArea]
) -> None:
    field = kind()
    shown(qtbot, field)
    field.setFocus()
    pressed(field, "k", ALT)
    assert field.value() == ""
    pressed(field, "@", ALT_GR)
    pressed(field, "k", PLAIN)
    assert field.value() == "@k"


def test_a_box_chooses_nothing_by_an_alt_letter(qtbot: QtBot) -> None:
    box = ChoiceBox([(1, "Ban"), (2, "Khoa")])
    shown(qtbot, box)
    box.setFocus()
    pressed(box, "k", ALT)
    assert box.value() == 1
    pressed(box, "k", PLAIN)
    assert box.value() == 2
