from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.incoming.pin_field import PinField
from bmnn_desk.ui.widgets.field import FieldLook
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_pin_is_pressed_or_put_and_stays_out_of_the_tab_chain(qtbot: QtBot) -> None:
    field = PinField(FieldLook(words="&Nơi gửi"), LineEdit())
    shown(qtbot, field)
    told = [field.is_pinned]
    field.pin.click()
    told.append(field.is_pinned)
    field.put_pin(pinned=False)
    told.append(field.is_pinned)
    assert told == [False, True, False]
    assert field.pin.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert field.pin.accessibleName() == "Ghim ô Nơi gửi cho lần nhập sau (F7)"


def test_the_picture_shows_whether_it_is_pinned(qtbot: QtBot) -> None:
    field = PinField(FieldLook(words="Nơi gửi"), LineEdit())
    shown(qtbot, field)
    before = field.pin.icon().pixmap(18).toImage()
    field.put_pin(pinned=True)
    assert field.pin.icon().pixmap(18).toImage() != before
