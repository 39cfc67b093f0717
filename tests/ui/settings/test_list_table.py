from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bmnn_desk.ui.settings.list_table import ListTable
from bmnn_desk.ui.widgets.cell_delegate import PADDING
from bmnn_desk.ui.widgets.column import StateMark
from bmnn_desk.ui.widgets.row_model import VALUE_ROLE
from bmnn_desk.ui.widgets.state_delegate import mark_room
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = [("Nguyễn Thị Hoàng Anh", "Văn thư"), ("Trần B", "Giám đốc")]


def table_of(qtbot: QtBot) -> ListTable:
    window, table = QWidget(), ListTable("Người", ["Tên", "Chức vụ"], wide=1)
    column = QVBoxLayout(window)
    column.addWidget(table)
    column.addWidget(QPushButton("Thêm"))
    table.show_rows(ROWS)
    window.resize(600, 300)
    shown(qtbot, window)
    return table


def test_a_narrow_column_shows_its_longest_words_whole(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    words = table.fontMetrics().horizontalAdvance(ROWS[0][0])
    assert table.columnWidth(0) >= words + 2 * PADDING
    assert table.texts() == ROWS


def test_only_the_table_with_the_keyboard_marks_a_row_and_tab_leaves_it(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    table.clearFocus()
    assert not table.selectedItems()
    table.setFocus()
    assert {cell.row() for cell in table.selectedItems()} == {0}
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert {cell.row() for cell in table.selectedItems()} == {1}
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()
    assert not table.selectedItems()


def test_it_is_as_high_as_its_rows_up_to_eight(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    two = table.height()
    table.show_rows(ROWS[:1])
    assert table.height() < two
    table.show_rows(ROWS * 3)
    six = table.height()
    table.show_rows(ROWS * 4)
    eight = table.height()
    table.show_rows(ROWS * 40)
    assert six < eight == table.height()


def test_other_rows_leave_the_current_one_in_its_place(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    table.setCurrentCell(1, 0)
    table.show_rows([*ROWS, ("Mai", "Phó")])
    assert table.currentRow() == 1
    table.show_rows([])
    assert table.texts() == []


def test_long_words_leave_the_wide_column_its_room(qtbot: QtBot) -> None:
    window = QWidget()
    table = ListTable("Danh mục", ["Lĩnh vực", "Tình trạng"], wide=0, fills=True, share=0.3)
    QVBoxLayout(window).addWidget(table)
    words = "suy luận: có thể đã được thay bằng quyết định khác " * 3
    table.show_rows([("nội vụ", words)])
    window.resize(600, 200)
    shown(qtbot, window)
    assert table.columnWidth(1) <= 0.3 * table.viewport().width() < table.columnWidth(0)
    cut = table.item(0, 1)
    assert cut is not None
    assert cut.toolTip() == words
    window.resize(1200, 200)
    assert table.columnWidth(1) > 0.25 * table.viewport().width()


def test_a_state_has_its_shape_and_room_for_it(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    before = table.columnWidth(0)
    table.show_marks(0, [StateMark.SQUARE, None])
    marks = [table.model().index(row, 0).data(VALUE_ROLE) for row in range(2)]
    assert marks == [StateMark.SQUARE, None]
    assert table.columnWidth(0) == before + mark_room(table.font())
