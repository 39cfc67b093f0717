from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from bmnn_desk.ui.tokens import Look, tokens_of
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.choice_box import ChoiceBox
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.field import Field, FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from bmnn_desk.ui.widgets.text_area import TextArea
from tests.ui.dressed import dressed
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


def test_the_labels_mnemonic_leads_into_the_editor(qtbot: QtBot) -> None:
    line = LineEdit()
    field = Field(FieldLook(words="&Tên loại"), line)
    shown(qtbot, field)
    QTest.keyClick(field, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert line.hasFocus()
    assert field.plain_words == "Tên loại"


def test_the_hint_gives_way_to_the_error(qtbot: QtBot) -> None:
    field = Field(FieldLook(words="Tên", hint="như trên giấy", required=True), LineEdit())
    qtbot.addWidget(field)
    field.show()
    hint = next(label for label in field.findChildren(QLabel) if label.text() == "như trên giấy")
    assert hint.isVisible()
    field.show_error("Chưa nhập.")
    assert not hint.isVisible()
    field.show_error("")
    assert hint.isVisible()
    field.show_hint("khác")
    assert hint.text() == "khác"
    assert field.editor.accessibleDescription() == "khác"
    field.show_error("")
    assert field.editor.accessibleDescription() == "khác"


def test_the_star_comes_and_goes_with_what_is_asked_for(qtbot: QtBot) -> None:
    field = Field(FieldLook(words="&Số"), LineEdit())
    kept(qtbot, field)
    for required, words in ((True, "&Số *"), (False, "&Số")):
        field.show_required(required=required)
        assert field._label.text() == words
        assert ("bắt buộc" in field.editor.accessibleName()) is required


def test_quick_add_stands_behind_the_editor_outside_the_chain_of_tab(qtbot: QtBot) -> None:
    field = Field(FieldLook(words="Tên"), LineEdit())
    field.offer_plus("Thêm loại")
    qtbot.addWidget(field)
    (plus,) = field.findChildren(QPushButton)
    assert plus.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert plus.accessibleName() == "Thêm loại (F2)"
    with qtbot.waitSignal(field.plus_asked):
        plus.click()


@pytest.mark.parametrize("make", [LineEdit, lambda: ChoiceBox([(1, "một"), (2, "hai")])])
def test_f2_in_the_editor_asks_as_the_button_does(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    field = Field(FieldLook(words="Tên"), make())
    shown(qtbot, field)
    field.editor.setFocus()
    with qtbot.assertNotEmitted(field.plus_asked, wait=10):
        QTest.keyClick(field.editor, Qt.Key.Key_F2)
    field.offer_plus("Thêm loại")
    with qtbot.assertNotEmitted(field.plus_asked, wait=10):
        QTest.keyClick(field.editor, Qt.Key.Key_F2, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(field.plus_asked):
        QTest.keyClick(field.editor, Qt.Key.Key_F2)


@pytest.mark.parametrize("look", list(Look))
def test_a_bad_field_with_the_focus_has_the_focus_border_on_the_bad_ground(
    qtbot: QtBot, look: Look
) -> None:
    with dressed(look):
        line = LineEdit()
        field = Field(FieldLook(words="Tên"), line)
        shown(qtbot, field)
        field.show_error("Chưa nhập.")

        def seen() -> tuple[str, str]:
            image = line.grab().toImage()
            across = line.width() - 20
            return (
                image.pixelColor(across, 1).name().upper(),
                image.pixelColor(across, 5).name().upper(),
            )

        tokens = tokens_of(look)
        line.clearFocus()
        assert seen() == (tokens.danger, tokens.danger_bg)
        line.setFocus()
        assert seen() == (tokens.focus, tokens.danger_bg)


@pytest.mark.parametrize("points", [9, 10, 14])
def test_a_button_behind_the_editor_makes_no_field_higher(qtbot: QtBot, points: int) -> None:
    with dressed(points=points):
        window = QWidget()
        across = QHBoxLayout(window)
        look = FieldLook(words="Tên", hint="như trên giấy")
        plain, added, day, beside = (
            Field(look, editor)
            for editor in (
                LineEdit(),
                LineEdit(),
                DateField(lambda: date(2026, 11, 21)),
                LineEdit(),
            )
        )
        added.offer_plus("Thêm loại")
        beside.put_beside(Button("In", ButtonLook()))
        for field in (plain, added, day, beside):
            across.addWidget(field)
        shown(qtbot, window)
        assert {field.sizeHint().height() for field in (added, day, beside)} == {
            plain.sizeHint().height()
        }
        (button,) = beside.findChildren(QPushButton)
        assert (button.y(), button.height()) == (beside.editor.y(), beside.editor.height())
        assert button.x() - beside.editor.geometry().right() - 1 == 14


def test_an_editor_that_may_grow_takes_the_height_to_spare(qtbot: QtBot) -> None:
    area = TextArea()
    field = Field(FieldLook(words="Nội dung"), area)
    field.let_grow()
    field.resize(400, 400)
    shown(qtbot, field)
    assert area.height() > 340
