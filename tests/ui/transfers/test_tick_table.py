from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.widgets.cell_delegate import PADDING
from bmnn_desk.ui.widgets.level_chip import widest_level_chip
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.kept import shown
from tests.ui.widgets.pictures import dots_of, share

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
ROWS = {10: ("Một", "a"), 20: ("Hai", "b"), 30: ("Ba", "c")}


@pytest.fixture
def table(qtbot: QtBot) -> TickTable:
    made = TickTable("Các dòng", ("Tên", "Chữ"), wide=0)
    made.show_ticks(ROWS)
    shown(qtbot, made)
    made.setFocus()
    return made


def aloud(table: TickTable, row: int) -> object:
    item = table.item(row, 0)
    assert item is not None
    return item.data(Qt.ItemDataRole.AccessibleTextRole)


def test_space_ticks_the_current_row_and_unticks_it(table: TickTable) -> None:
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == (20,)
    assert [aloud(table, row) for row in range(3)] == ["chưa chọn", "đã chọn", "chưa chọn"]
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == ()


def test_ctrl_a_ticks_all_and_unticks_nothing(table: TickTable) -> None:
    table.put_ticked((20,))
    for _ in range(2):
        QTest.keyClick(table, Qt.Key.Key_A, CTRL)
        assert table.ticked() == (10, 20, 30)
        assert table.has_all


def test_a_toggle_ticks_the_rest_and_unticks_only_where_all_are_ticked(table: TickTable) -> None:
    table.put_ticked((20,))
    table.toggle_all()
    assert table.ticked() == (10, 20, 30)
    table.toggle_all()
    assert table.ticked() == ()
    table.show_ticks({})
    assert not table.has_all


def test_a_click_on_a_box_ticks_its_row(table: TickTable) -> None:
    item = table.item(1, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Checked)
    assert table.ticked() == (20,)


def test_it_tells_once_of_each_change_and_of_another_current_row(table: TickTable) -> None:
    told, rows = list[bool](), list[object]()
    table.ticked_changed.connect(lambda: told.append(True))
    table.current_row_changed.connect(rows.append)
    QTest.keyClick(table, Qt.Key.Key_A, CTRL)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert (len(told), rows) == (1, [20])


def test_a_tick_that_stands_already_is_not_told(table: TickTable) -> None:
    told = list[bool]()
    table.ticked_changed.connect(lambda: told.append(True))
    table.tick(20, on=True)
    table.tick(20, on=True)
    assert (table.ticked(), len(told)) == ((20,), 1)


def test_what_was_ticked_stays_ticked_among_other_rows(table: TickTable) -> None:
    table.put_ticked((20, 30))
    table.go_to(30)
    table.show_ticks({30: ("Ba", "c"), 40: ("Bốn", "d")})
    assert table.ticked() == (30,)
    assert table.current_id() == 30


def test_other_words_are_shown_in_a_row(table: TickTable) -> None:
    table.show_texts(20, ("Hai", "khác"))
    assert table.texts()[1] == ("", "Hai", "khác")


def test_tab_leaves_the_table(qtbot: QtBot) -> None:
    window, made, behind = QWidget(), TickTable("Các dòng", ("Tên", "Chữ"), wide=0), LineEdit()
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(behind)
    made.show_ticks(ROWS)
    shown(qtbot, window)
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is behind


def test_a_level_stands_as_its_chip_and_is_read_out_in_words(table: TickTable) -> None:
    rows = {1: ("Một", "Mật"), 2: ("Hai", "Tuyệt mật")}
    told: list[object] = []
    table.ticked_changed.connect(lambda: told.append(1))
    table.show_ticks(rows)
    table.show_levels(1, {1: SecrecyLevel.MAT, 2: SecrecyLevel.TUYET_MAT})
    assert told == [1]
    tokens = current_tokens()
    for place, ground in enumerate((tokens.level_c_bg, tokens.level_a_bg)):
        cell = table.visualRect(table.model().index(place, 2))
        picture = table.viewport().grab(cell).toImage()
        assert share(dots_of(picture, besides=picture.pixelColor(1, 1).name()), ground) > 0.4
        item = table.item(place, 2)
        assert item is not None
        assert item.text() == rows[place + 1][1]
    assert table.columnWidth(2) >= widest_level_chip(table.font()) + 2 * PADDING


def test_an_empty_table_has_no_current_row(table: TickTable) -> None:
    table.show_ticks({})
    assert table.current_id() is None
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == ()
