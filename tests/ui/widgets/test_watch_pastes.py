from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.legacy_strip import LegacyStrip
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea
from bmnn_desk.ui.widgets.watch_pastes import watch_pastes
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
OLD, NEW = "Së Tµi chÝnh", "Sở Tài chính"


def copy(text: str) -> None:
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def paste(editor: QWidget, text: str = OLD) -> None:
    copy(text)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_V, CTRL)


def strip_of(field: QWidget) -> LegacyStrip | None:
    shown_ones = [each for each in field.findChildren(LegacyStrip) if each.isVisible()]
    assert len(shown_ones) < 2
    return shown_ones[0] if shown_ones else None


def press(field: QWidget, words: str) -> None:
    strip = strip_of(field)
    assert strip is not None
    (button,) = [each for each in strip.findChildren(QPushButton) if each.text() == words]
    QTest.keyClick(button, Qt.Key.Key_Space)


@pytest.fixture(params=[LineEdit, TextArea])
def field(request: pytest.FixtureRequest, qtbot: QtBot) -> Field:
    made = Field(FieldLook(words="&Tên"), request.param())
    made.resize(600, 200)
    shown(qtbot, made)
    return made


def text_of(field: Field) -> str:
    return field.as_editor().draft_text()


def test_a_paste_stays_as_it_is_until_somebody_answers(field: Field) -> None:
    paste(field.editor)
    assert text_of(field) == OLD
    assert strip_of(field) is not None

    press(field, "Đổi")
    assert text_of(field) == NEW
    assert strip_of(field) is None
    assert field.editor.hasFocus()


def test_only_what_was_pasted_is_changed_and_undo_brings_it_back(field: Field) -> None:
    typed(field.editor, "😀 Gửi ")
    paste(field.editor)
    typed(field.editor, " (Kế toán)")
    press(field, "Đổi")
    assert text_of(field) == f"😀 Gửi {NEW} (Kế toán)"

    QTest.keyClick(field.editor, Qt.Key.Key_Z, CTRL)
    assert text_of(field) == f"😀 Gửi {OLD} (Kế toán)"


def test_what_is_kept_as_it_is_is_asked_about_again_when_pasted_again(field: Field) -> None:
    paste(field.editor)
    press(field, "Giữ nguyên")
    assert text_of(field) == OLD
    assert strip_of(field) is None

    paste(field.editor)
    assert strip_of(field) is not None


def test_the_offer_goes_with_the_words(field: Field) -> None:
    paste(field.editor)
    field.as_editor().put_draft_text("Sở Tài chính")
    assert strip_of(field) is None


def test_unicode_is_asked_about_neither_typed_nor_pasted_nor_kept(field: Field) -> None:
    typed(field.editor, OLD)  # letter by letter, as nobody types it
    paste(field.editor, " và Sở Tài chính, phòng Ngân sách")
    field.as_editor().put_draft_text(OLD)
    assert strip_of(field) is None


def test_lines_within_an_editor_and_outside_of_a_field_are_watched_too(qtbot: QtBot) -> None:
    window, pair = QWidget(), QWidget()
    row, column = QHBoxLayout(pair), QVBoxLayout(window)
    lines = LineEdit(), TextArea()
    for each in lines:
        row.addWidget(each)
    column.addWidget(pair)
    watch_pastes(window, pair, column.addWidget)
    shown(qtbot, window)

    paste(lines[1])
    press(window, "Đổi")
    assert (lines[0].text(), lines[1].toPlainText()) == ("", NEW)
    paste(lines[0])
    press(window, "Đổi")
    assert lines[0].text() == NEW
