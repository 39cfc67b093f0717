from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QVBoxLayout, QWidget

from bmnn_desk.ui.top_windows import top_windows
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 21)


def field_of(qtbot: QtBot) -> tuple[DateField, LineEdit]:
    window = QWidget()
    column = QVBoxLayout(window)
    field, other = DateField(lambda: TODAY), LineEdit()
    column.addWidget(field)
    column.addWidget(other)
    shown(qtbot, window)
    field.setFocus()
    return field, other


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ("5/2/2026", "05/02/2026"),
        ("05022026", "05/02/2026"),
        ("29022024", "29/02/2024"),
        ("0502", "05/02/2026"),
        ("hn", "21/11/2026"),
        ("+3", "24/11/2026"),
        ("", ""),
    ],
)
def test_what_is_typed_becomes_a_day_when_the_field_is_left(
    qtbot: QtBot, keys: str, day: str
) -> None:
    field, other = field_of(qtbot)
    typed(field.line, keys)
    other.setFocus()
    assert field.line.text() == day
    assert field.problem() == ""


@pytest.mark.parametrize("keys", ["31022026", "hôm nao", "45/13/2026"])
def test_a_day_that_is_none_stays_as_typed_and_is_explained(qtbot: QtBot, keys: str) -> None:
    field, other = field_of(qtbot)
    typed(field.line, keys)
    other.setFocus()
    assert field.line.text() == keys
    assert field.value() is None
    assert field.problem()


def test_alt_down_opens_a_calendar_and_enter_takes_its_day(qtbot: QtBot) -> None:
    field, _ = field_of(qtbot)
    QTest.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = next(widget for widget in top_windows() if widget.findChild(QCalendarWidget))
    month = popup.findChild(QCalendarWidget)
    assert isinstance(month, QCalendarWidget)
    month.activated.emit(month.selectedDate().addDays(1))
    assert field.value() == date(2026, 11, 22)


def test_a_draft_keeps_a_half_typed_day(qtbot: QtBot) -> None:
    field, _ = field_of(qtbot)
    typed(field.line, "5/")
    text = field.draft_text()
    field.put(None)
    field.put_draft_text(text)
    assert field.line.text() == "5/"
