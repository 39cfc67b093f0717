from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bmnn_desk.ui.sheet import Sheet
from bmnn_desk.ui.tokens import Look, tokens_of
from bmnn_desk.ui.top_windows import top_windows
from bmnn_desk.ui.widgets.date_field import DateField
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.dressed import dressed
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 21)


def calendar_of(field: DateField) -> QCalendarWidget:
    QTest.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = next(widget for widget in top_windows() if widget.findChild(QCalendarWidget))
    month = popup.findChild(QCalendarWidget)
    assert isinstance(month, QCalendarWidget)
    return month


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
    month = calendar_of(field)
    month.activated.emit(month.selectedDate().addDays(1))
    assert field.value() == date(2026, 11, 22)


def test_esc_closes_the_calendar_and_not_the_form_behind_it(qtbot: QtBot) -> None:
    sheet, field = Sheet("Vào sổ"), DateField(lambda: TODAY)
    sheet.body.addWidget(field)
    left: list[object] = []
    sheet.finished.connect(left.append)
    shown(qtbot, sheet)
    field.setFocus()
    month = calendar_of(field)
    view = month.findChild(QTableView)
    assert view is not None
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert left == []
    field.setFocus()
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert left == [None]


@pytest.mark.parametrize("points", [9, 10, 14])
def test_every_week_of_the_month_is_seen_whole(qtbot: QtBot, points: int) -> None:
    with dressed(points=points):
        field, _ = field_of(qtbot)
        month = calendar_of(field)
        view = month.findChild(QTableView)
        assert view is not None
        qtbot.waitUntil(lambda: view.verticalHeader().count() == 7)
        QTest.qWait(20)
        assert view.verticalHeader().length() <= view.viewport().height()
        month.window().close()


def test_days_off_follow_the_colours_while_the_calendar_is_open(qtbot: QtBot) -> None:
    field, _ = field_of(qtbot)
    month = calendar_of(field)
    with dressed(Look.DARK):
        ink = month.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
        assert ink == QColor(tokens_of(Look.DARK).text)
        assert ink != QColor(tokens_of(Look.LIGHT).text)
    month.window().close()


@pytest.mark.parametrize("look", list(Look))
def test_days_of_another_month_are_paler_and_the_arrows_are_seen(qtbot: QtBot, look: Look) -> None:
    with dressed(look):
        field, _ = field_of(qtbot)
        month = calendar_of(field)
        view = month.findChild(QTableView)
        assert view is not None
        tokens, palette = tokens_of(look), view.palette()
        paler = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        assert paler == QColor(tokens.disabled)
        assert palette.color(QPalette.ColorRole.Text) == QColor(tokens.text)
        for name in ("qt_calendar_prevmonth", "qt_calendar_nextmonth"):
            arrow = month.findChild(QToolButton, name)
            assert isinstance(arrow, QToolButton)
            seen = arrow.icon().pixmap(16, 16).toImage()
            inks = {seen.pixelColor(x, y).name() for x in range(16) for y in range(16)}
            assert tokens.text.lower() in inks
        month.window().close()


def test_a_draft_keeps_a_half_typed_day(qtbot: QtBot) -> None:
    field, _ = field_of(qtbot)
    typed(field.line, "5/")
    text = field.draft_text()
    field.put(None)
    field.put_draft_text(text)
    assert field.line.text() == "5/"
