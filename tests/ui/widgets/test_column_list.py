from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.widgets.column_list import ColumnList
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
HEADINGS = {"day": "Ngày", "title": "Trích yếu", "level": "Độ mật"}


@pytest.fixture
def columns(qtbot: QtBot) -> ColumnList:
    made = ColumnList("Các cột")
    made.show_columns(HEADINGS, HEADINGS, {"level"})
    shown(qtbot, made)
    made.setFocus()
    return made


def test_columns_stand_from_the_left_with_a_tick_where_they_are_shown(columns: ColumnList) -> None:
    assert [columns.item(row).text() for row in range(3)] == list(HEADINGS.values())
    assert columns.order() == tuple(HEADINGS)
    assert columns.hidden_keys() == {"level"}
    assert columns.current() == "day"


def test_space_hides_and_shows(qtbot: QtBot, columns: ColumnList) -> None:
    told: list[None] = []
    columns.edited.connect(lambda: told.append(None))
    qtbot.keyClick(columns, KEY.Key_Space)
    assert columns.hidden_keys() == {"day", "level"}
    qtbot.keyClick(columns, KEY.Key_Space)
    assert columns.hidden_keys() == {"level"}
    assert len(told) == 2


def test_the_last_tick_stays(qtbot: QtBot, columns: ColumnList) -> None:
    qtbot.keyClick(columns, KEY.Key_Space)
    qtbot.keyClick(columns, KEY.Key_Down)
    with qtbot.assertNotEmitted(columns.edited), qtbot.waitSignal(columns.refused):
        qtbot.keyClick(columns, KEY.Key_Space)
    assert columns.hidden_keys() == {"day", "level"}


def test_alt_and_an_arrow_move_the_column_and_stop_at_the_end(
    qtbot: QtBot, columns: ColumnList
) -> None:
    for _ in range(3):
        qtbot.keyClick(columns, KEY.Key_Down, ALT)
    assert (columns.order(), columns.current()) == (("title", "level", "day"), "day")
    qtbot.keyClick(columns, KEY.Key_Up, ALT)
    assert columns.order() == ("title", "day", "level")
    assert columns.hidden_keys() == {"level"}


def test_the_current_column_stays_current_when_others_are_shown(columns: ColumnList) -> None:
    columns.setCurrentRow(1)
    columns.show_columns(("level", "day", "title"), HEADINGS, ())
    assert columns.current() == "title"


def test_an_empty_list_has_no_current_column_and_moves_nothing(columns: ColumnList) -> None:
    columns.show_columns((), {}, ())
    columns.move_current(1)
    assert (columns.current(), columns.order()) == ("", ())
