from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.ui.dialogs.arrange_columns import ArrangeColumnsDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.row_table import RowTable
from bmnn_desk.ui.widgets.table_look import RowHeight, Sort, TableLook
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.widgets.letters import COLUMNS, Letter, Letters, model_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEY = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
KEYS = tuple(column.key for column in COLUMNS)


@pytest.fixture
def table(qtbot: QtBot) -> RowTable[Letter]:
    table = RowTable("Sổ đăng ký đi", model_of(Letters(count=3)))
    qtbot.addWidget(table)
    return table


def sheet_over(qtbot: QtBot, table: RowTable[Letter]) -> ArrangeColumnsDialog:
    sheet = ArrangeColumnsDialog(table.columns)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_all_is_done_by_keys_alone(qtbot: QtBot, table: RowTable[Letter]) -> None:
    sheet = sheet_over(qtbot, table)
    qtbot.keyClick(sheet.list, KEY.Key_Space)
    qtbot.keyClick(sheet.list, KEY.Key_Down)
    qtbot.keyClick(sheet.list, KEY.Key_Down, ALT)
    qtbot.keyClick(sheet.list, KEY.Key_R, ALT)
    assert sheet.width_box.hasFocus()
    qtbot.keyClicks(sheet.width_box, "50")
    assert table.columns.look == TableLook()
    with qtbot.waitSignal(sheet.finished) as left:
        qtbot.keyClick(sheet.width_box, KEY.Key_Return, CTRL)
    assert left.args == ["Đã đổi cột và dòng của danh sách."]
    assert table.columns.look == TableLook(
        order=("ordinal", "level", "title", "copies", "to", "state"),
        hidden=frozenset({"ordinal"}),
        widths={"title": 5000},
    )


def test_rows_are_made_low_and_high(qtbot: QtBot, table: RowTable[Letter]) -> None:
    for height in (RowHeight.COMPACT, RowHeight.ROOMY, RowHeight.NORMAL):
        sheet = sheet_over(qtbot, table)
        sheet.rows.button(height).setFocus()
        sheet.rows.button(height).click()
        sheet.forward()
        assert table.rowHeight(0) == height
    assert table.columns.look == TableLook()


def test_what_the_list_has_is_shown(qtbot: QtBot, table: RowTable[Letter]) -> None:
    look = TableLook(
        order=("state", "title"),
        hidden=frozenset({"to"}),
        widths={"state": 2050},
        height=RowHeight.ROOMY,
    )
    table.columns.show_look(look)
    sheet = sheet_over(qtbot, table)
    assert sheet.subtitle == "Sổ đăng ký đi"
    assert sheet.list.order() == look.placed(KEYS)
    assert sheet.list.hidden_keys() == {"to"}
    sheet.list.setCurrentRow(sheet.list.order().index("state"))
    assert (sheet.width_box.value(), sheet.rows.value()) == (21, RowHeight.ROOMY)
    sheet.forward()
    assert table.columns.look == look


def test_leaving_changes_nothing(qtbot: QtBot, table: RowTable[Letter]) -> None:
    sheet = sheet_over(qtbot, table)
    qtbot.keyClick(sheet.list, KEY.Key_Space)
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(sheet.list, KEY.Key_Escape)
    assert table.columns.look == TableLook()


def test_a_lock_takes_on_what_was_chosen_and_leaving_after_it_takes_it_back(
    qtbot: QtBot, table: RowTable[Letter]
) -> None:
    sheet = sheet_over(qtbot, table)
    qtbot.keyClick(sheet.list, KEY.Key_Space)
    sheet.keep_draft()
    assert table.columns.look == TableLook(hidden=frozenset({"ordinal"}))
    sheet.close_sheet()
    assert table.columns.look == TableLook()


def test_the_usual_columns_come_back_and_the_sort_stays(
    qtbot: QtBot, table: RowTable[Letter]
) -> None:
    sort = Sort(key="title", down=True)
    table.columns.show_look(
        TableLook(hidden=frozenset({"to"}), height=RowHeight.COMPACT, sort=sort)
    )
    sheet = sheet_over(qtbot, table)
    qtbot.keyClick(sheet.list, KEY.Key_K, ALT)
    qtbot.waitUntil(lambda: not sheet.list.hidden_keys())  # the button is pressed for a moment
    assert sheet.rows.value() is RowHeight.NORMAL
    sheet.forward()
    assert table.columns.look == TableLook(sort=sort)


def test_a_width_of_nothing_is_the_column_s_own(qtbot: QtBot, table: RowTable[Letter]) -> None:
    table.columns.show_look(TableLook().as_wide("ordinal", 900))
    sheet = sheet_over(qtbot, table)
    assert sheet.width_box.value() == 9
    sheet.width_box.setValue(0)
    assert sheet.width_box.text() == "Mặc định"
    sheet.forward()
    assert table.columns.look == TableLook()


def test_the_last_column_stays_and_the_sheet_says_so(qtbot: QtBot, table: RowTable[Letter]) -> None:
    table.columns.show_look(TableLook(hidden=frozenset(KEYS[1:])))
    sheet = sheet_over(qtbot, table)
    qtbot.keyClick(sheet.list, KEY.Key_Space)
    assert "ít nhất một cột" in sheet._foot_hint.text()
    sheet.forward()
    assert table.columns.look.out_of_sight(KEYS) == set(KEYS[1:])


@pytest.mark.parametrize(("look", "points"), [(Look.LIGHT, 14), (Look.DARK, 9)])
def test_nothing_is_wrong_with_the_sheet(qtbot: QtBot, look: Look, points: int) -> None:
    with dressed(look, points):
        table = RowTable("Sổ đăng ký đi", model_of(Letters(count=3)))
        qtbot.addWidget(table)
        assert linted(sheet_over(qtbot, table)) == []
