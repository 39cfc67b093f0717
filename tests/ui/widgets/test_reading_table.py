from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.cell_delegate import PADDING, CellDelegate
from bmnn_desk.ui.widgets.reading_table import ReadingTable
from tests.ui.dressed import dressed
from tests.ui.kept import shown
from tests.ui.widgets.pictures import box, dots_of

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
    from PySide6.QtWidgets import QStyleOptionViewItem
    from pytestqt.qtbot import QtBot

ROWS = [("01", "Sở Thử Nghiệm"), ("02", "Văn thư")]


def table_of(qtbot: QtBot) -> ReadingTable:
    window, table = QWidget(), ReadingTable("Các bản", ("Bản số", "Nơi giữ"), wide=1)
    column = QVBoxLayout(window)
    column.addWidget(table)
    column.addWidget(QPushButton("Đóng"))
    table.show_rows(ROWS)
    window.resize(500, 300)
    shown(qtbot, window)
    return table


def test_other_rows_take_the_place_of_those_shown_and_the_current_one_is_not_touched(
    qtbot: QtBot,
) -> None:
    table = table_of(qtbot)
    assert table.texts() == ROWS
    table.setCurrentCell(1, 0)
    table.show_rows([("03", "Hồ sơ"), ROWS[0]])
    assert table.texts() == [("03", "Hồ sơ"), ROWS[0]]
    assert table.currentRow() == 1
    table.show_rows([])
    assert table.texts() == []


def test_what_is_cut_stands_in_the_tip(qtbot: QtBot) -> None:
    table, long = table_of(qtbot), "Ủy ban nhân dân " * 20
    table.show_rows([("01", long)])
    cell = table.item(0, 1)
    assert cell is not None
    assert cell.toolTip() == long


def test_the_wide_column_takes_the_room_the_others_leave(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    narrow = table.columnWidth(0)
    table.window().resize(800, 300)
    qtbot.waitUntil(lambda: table.columnWidth(1) > 500)
    assert table.columnWidth(0) == narrow
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_arrows_walk_the_rows_nothing_can_be_typed_and_tab_leaves(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    table.setFocus()
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert {cell.row() for cell in table.selectedItems()} == {1}
    qtbot.keyClicks(table, "abc")
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert table.texts() == ROWS
    assert not table.isPersistentEditorOpen(table.currentIndex())
    qtbot.keyClick(table, Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_words_stand_off_the_edges_of_their_cells(qtbot: QtBot) -> None:
    with dressed():
        table = table_of(qtbot)
        table.show_rows([("118/CAT-PA03", "Tuyệt mật"), ("02", "Văn thư")])
        QTest.qWait(20)
        rect = table.visualRect(table.model().index(0, 0))
        picture = table.viewport().grab(rect).toImage()
        left, _, right, _ = box(dots_of(picture, besides=picture.pixelColor(1, 1).name()))
        assert PADDING - 1 <= left <= PADDING + 2
        assert right <= table.columnWidth(0) - PADDING + 1
        table.window().hide()


def test_a_screen_reader_hears_its_name(qtbot: QtBot) -> None:
    assert table_of(qtbot).accessibleName() == "Các bản"


class _Counting(CellDelegate):
    """Counts how often a cell's size was asked for."""

    asked = 0

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        self.asked += 1
        return super().sizeHint(option, index)


def test_other_rows_are_measured_once_and_not_after_each_cell(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    counting = _Counting(table)
    table.setItemDelegate(counting)
    narrow = table.columnWidth(0)
    counting.asked = 0
    table.show_rows([(f"{number:08}", "Sở Thử Nghiệm") for number in range(200)])
    qtbot.waitUntil(lambda: table.columnWidth(0) > narrow)
    assert counting.asked <= 200


def test_numbers_stand_at_the_right_under_their_heading(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    table.put_right((0,))
    table.show_rows(ROWS)
    at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    number, words, heading = table.item(1, 0), table.item(1, 1), table.horizontalHeaderItem(0)
    assert number is not None
    assert words is not None
    assert heading is not None
    assert number.textAlignment() == heading.textAlignment() == at_right
    assert words.textAlignment() != at_right
