from __future__ import annotations

from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.row_model import BLOCK_ROWS, RowModel
from bmnn_desk.ui.widgets.row_table import SETTLED_MS, RowTable
from bmnn_desk.ui.widgets.table_look import RowHeight, TableLook
from tests.ui.widgets.letters import COLUMNS, Letter, Letters, model_of, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

KEY = Qt.Key
NAME = "Sổ đăng ký văn bản đi"


class Bench:
    """A window with a field, a table of letters and another field."""

    def __init__(self, count: int, wide: int, height: RowHeight) -> None:
        self.source = Letters(count=count)
        self.model = model_of(self.source)
        self.window = QWidget()
        self.before, self.after = QLineEdit(), QLineEdit()
        self.table = RowTable(NAME, self.model, height)
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.before, self.table, self.after):
            layout.addWidget(widget)
        self.window.resize(wide, 400)
        self.told: list[object] = []
        self.opened: list[object] = []
        self.table.current_changed.connect(self.told.append)
        self.table.opened.connect(self.opened.append)

    def press(self, key: Qt.Key, *, held: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.table, key, held or Qt.KeyboardModifier.NoModifier)

    def shown(self) -> set[str]:
        return {
            column.key for column in COLUMNS if not self.table.isColumnHidden(place(column.key))
        }

    def middle_of(self, row: int) -> QPoint:
        return self.table.visualRect(self.model.index(row, place("title"))).center()


class Make(Protocol):
    """Shows a window with a table of so many letters."""

    def __call__(
        self, count: int = 1000, wide: int = 1000, height: RowHeight = RowHeight.NORMAL
    ) -> Bench: ...


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    made: list[Bench] = []

    def make_one(
        count: int = 1000, wide: int = 1000, height: RowHeight = RowHeight.NORMAL
    ) -> Bench:
        bench = Bench(count, wide, height)
        made.append(bench)
        qtbot.addWidget(bench.window)
        bench.window.show()
        qtbot.waitExposed(bench.window)
        bench.window.activateWindow()
        bench.table.setFocus()
        qtbot.waitUntil(bench.table.hasFocus)
        return bench

    yield make_one
    made.clear()


def settle(bench: Bench, qtbot: QtBot) -> None:
    """Wait until the row is told of; on a loaded machine it was before one could listen."""
    qtbot.waitUntil(lambda: bench.told[-1:] == [bench.table.current_id()])


def test_the_first_row_is_current_and_told_once_the_table_shows(make: Make, qtbot: QtBot) -> None:
    bench = make()
    settle(bench, qtbot)
    assert (bench.table.current_id(), bench.told) == (1000, [1000])


@pytest.mark.parametrize("height", RowHeight)
def test_every_row_has_the_same_given_height(make: Make, height: RowHeight) -> None:
    table = make(height=height).table
    assert {table.rowHeight(row) for row in (0, 1, 500, 999)} == {height.value}


@pytest.mark.parametrize("height", RowHeight)
def test_its_user_may_have_rows_of_another_height(make: Make, height: RowHeight) -> None:
    table = make(height=RowHeight.COMPACT).table
    table.columns.take_look(TableLook(height=height))
    assert {table.rowHeight(row) for row in (0, 1, 500, 999)} == {height.value}
    table.columns.take_look(TableLook())
    assert table.rowHeight(0) == RowHeight.COMPACT


def test_a_large_font_makes_the_rows_higher(make: Make) -> None:
    bench = make()
    font = bench.table.font()
    font.setPointSizeF(30)
    bench.table.setFont(font)
    assert bench.table.rowHeight(0) > RowHeight.NORMAL
    assert bench.table.rowHeight(0) >= bench.table.fontMetrics().height()


def test_the_table_has_its_name_and_each_cell_its_words_for_a_screen_reader(make: Make) -> None:
    bench = make(count=10)
    reader = QAccessible.queryAccessibleInterface(bench.table)
    assert reader.text(QAccessible.Text.Name) == NAME
    cells = {
        cell.text(QAccessible.Text.Name)
        for cell in map(reader.child, range(reader.childCount()))
        if cell.role() is QAccessible.Role.Cell
    }
    assert {"Độ mật: Tối mật", "Tình trạng: Quá hạn 3 ngày"} <= cells


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ([KEY.Key_Down], 1),
        ([KEY.Key_Down, KEY.Key_Down, KEY.Key_Up], 1),
        ([KEY.Key_End], 999),
        ([KEY.Key_End, KEY.Key_Home], 0),
        ([KEY.Key_Down, KEY.Key_Right, KEY.Key_End, KEY.Key_Up], 998),
    ],
)
def test_the_keys_move_the_row(make: Make, keys: list[Qt.Key], row: int) -> None:
    bench = make()
    for key in keys:
        bench.press(key)
    assert bench.table.current_id() == 1000 - row
    assert [index.row() for index in bench.table.selectionModel().selectedRows()] == [row]


def test_page_keys_move_by_a_page(make: Make) -> None:
    bench = make()
    bench.press(KEY.Key_PageDown)
    here = bench.table.currentIndex().row()
    assert 5 <= here <= 20
    bench.press(KEY.Key_PageUp)
    assert bench.table.currentIndex().row() == 0


def test_tab_leaves_the_table_both_ways(make: Make) -> None:
    bench = make()
    bench.press(KEY.Key_Tab)
    assert bench.after.hasFocus()
    bench.table.setFocus()
    bench.press(KEY.Key_Backtab, held=Qt.KeyboardModifier.ShiftModifier)
    assert bench.before.hasFocus()
    assert bench.table.current_id() == 1000


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter])
def test_enter_opens_the_current_row(make: Make, key: Qt.Key) -> None:
    bench = make()
    bench.press(KEY.Key_Down)
    bench.press(key)
    assert bench.opened == [999]


def test_enter_of_the_number_block_opens_too(make: Make) -> None:
    bench = make()
    bench.press(KEY.Key_Enter, held=Qt.KeyboardModifier.KeypadModifier)
    assert bench.opened == [1000]


def test_ctrl_enter_is_left_to_the_window(make: Make) -> None:
    bench = make()
    bench.press(KEY.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    assert bench.opened == []


def test_a_double_click_opens_the_row_and_a_click_only_chooses_it(make: Make) -> None:
    bench = make()
    at, port = bench.middle_of(3), bench.table.viewport()
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=at)
    assert (bench.table.current_id(), bench.opened) == (997, [])
    QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)
    assert bench.opened == [997]


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_a_double_click_of_another_button_opens_nothing(make: Make, button: Qt.MouseButton) -> None:
    bench = make()
    QTest.mouseDClick(bench.table.viewport(), button, pos=bench.middle_of(3))
    assert bench.opened == []


@pytest.mark.parametrize(
    "held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier]
)
def test_the_current_row_stays_selected_whatever_is_held(
    make: Make, held: Qt.KeyboardModifier
) -> None:
    bench = make()
    for row in (2, 2, 4):
        QTest.mouseClick(
            bench.table.viewport(), Qt.MouseButton.LeftButton, held, bench.middle_of(row)
        )
        chosen = [index.row() for index in bench.table.selectionModel().selectedRows()]
        assert chosen == [bench.table.currentIndex().row()] == [row]


def test_a_click_below_the_last_row_changes_nothing(make: Make) -> None:
    bench = make(count=2)
    bench.press(KEY.Key_Down)
    QTest.mouseClick(
        bench.table.viewport(), Qt.MouseButton.LeftButton, pos=bench.middle_of(1) + QPoint(0, 90)
    )
    assert len(bench.table.selectionModel().selectedRows()) == 1
    assert bench.table.current_id() == 1


def test_only_the_row_where_the_keys_rest_is_told_of(make: Make, qtbot: QtBot) -> None:
    bench = make()
    settle(bench, qtbot)
    for _ in range(30):
        bench.press(KEY.Key_Down)
    settle(bench, qtbot)
    assert bench.told == [1000, 970]


def test_a_row_that_is_left_and_come_back_to_is_not_told_again(make: Make, qtbot: QtBot) -> None:
    bench = make()
    settle(bench, qtbot)
    bench.press(KEY.Key_Down)
    bench.press(KEY.Key_Up)
    qtbot.wait(3 * SETTLED_MS)
    assert bench.told == [1000]


def test_the_current_row_and_its_place_stay_when_other_ids_are_shown(
    make: Make, qtbot: QtBot
) -> None:
    bench = make()
    assert bench.table.go_to(500)
    settle(bench, qtbot)
    bar = bench.table.verticalScrollBar()
    bar.setValue(bench.table.currentIndex().row() - 4)
    where, told = bench.middle_of(bench.table.currentIndex().row()), list(bench.told)
    bench.model.show_ids(array("q", range(1200, 0, -2)))
    assert bench.table.current_id() == 500
    assert bench.table.currentIndex().row() == 350
    assert bench.middle_of(350) == where
    qtbot.wait(3 * SETTLED_MS)
    assert told[-1] == 500
    assert bench.told == told


def test_a_row_near_the_top_stays_current_where_it_cannot_keep_its_place(make: Make) -> None:
    bench = make()
    assert bench.table.go_to(500)
    bench.model.show_ids(array("q", [501, 500, 2]))
    assert bench.table.current_id() == 500
    assert bench.table.verticalScrollBar().value() == 0


def test_the_first_row_is_current_where_the_one_before_is_gone(make: Make, qtbot: QtBot) -> None:
    bench = make()
    assert bench.table.go_to(500)
    bench.model.show_ids(array("q", range(499, 0, -1)))
    assert bench.table.current_id() == 499
    assert bench.table.verticalScrollBar().value() == 0
    settle(bench, qtbot)
    assert bench.told[-1] == 499


def test_a_table_that_becomes_empty_says_so_and_opens_nothing(make: Make, qtbot: QtBot) -> None:
    bench = make()
    settle(bench, qtbot)
    bench.model.show_ids(array("q"))
    settle(bench, qtbot)
    assert bench.told == [1000, None]
    for key in (KEY.Key_Return, KEY.Key_End, KEY.Key_Home, KEY.Key_Down):
        bench.press(key)
    assert bench.opened == []
    bench.model.reload()
    settle(bench, qtbot)
    assert bench.told == [1000, None, 1000]


def test_an_id_that_is_not_there_cannot_be_gone_to(make: Make) -> None:
    bench = make()
    assert not bench.table.go_to(1001)
    assert bench.table.current_id() == 1000


def test_showing_a_hundred_thousand_rows_and_going_to_the_end_reads_two_blocks(make: Make) -> None:
    bench = make(count=100_000)
    QApplication.sendPostedEvents()
    bench.press(KEY.Key_End)
    bench.window.grab()
    read = {ids[0] for ids in bench.source.asked}
    assert read == {100_000, 100_000 - 781 * BLOCK_ROWS}


def test_typing_letters_reads_no_rows(make: Make) -> None:
    bench = make(count=100_000)
    bench.window.grab()
    bench.source.asked.clear()
    QTest.keyClicks(bench.table, "bao cao")
    assert bench.source.asked == []
    assert bench.table.current_id() == 100_000


def test_copying_puts_nothing_on_the_clipboard(make: Make) -> None:
    bench = make()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("trước")
    bench.press(KEY.Key_Right)
    bench.press(KEY.Key_C, held=Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "trước"


def test_a_narrow_table_hides_by_priority_and_a_wide_one_shows_again(make: Make) -> None:
    bench = make(wide=1400)
    assert bench.shown() == {column.key for column in COLUMNS}
    gone = []
    for wide in range(1400, 400, -10):
        before = bench.shown()
        bench.window.resize(wide, 400)
        gone += sorted(before - bench.shown())
    assert gone == ["copies", "to", "ordinal"]
    bench.window.resize(1400, 400)
    assert bench.shown() == {column.key for column in COLUMNS}


@pytest.mark.parametrize("points", [9, 10, 12, 14])
def test_the_words_never_get_less_than_their_least_characters(make: Make, points: int) -> None:
    bench = make()
    font = bench.table.font()
    font.setPointSizeF(points)
    bench.table.setFont(font)
    least = 34 * bench.table.fontMetrics().averageCharWidth()
    for wide in range(1400, 500, -50):
        bench.window.resize(wide, 400)
        assert bench.table.columnWidth(place("title")) >= least


def test_the_columns_fill_the_table_and_there_is_nothing_to_scroll_sideways(make: Make) -> None:
    for wide in (700, 1000, 1366):
        bench = make(wide=wide)
        assert bench.table.horizontalHeader().length() == bench.table.viewport().width()
        assert not bench.table.horizontalScrollBar().isVisible()


def test_words_that_are_cut_are_told_whole_and_others_not(make: Make) -> None:
    bench = make(wide=700)
    title, level = (bench.model.index(2, place(key)) for key in ("title", "level"))
    assert bench.table.cut_words(title) == title.data()
    assert bench.table.cut_words(level) == ""
    bench.window.resize(2400, 400)
    assert bench.table.cut_words(title) == ""


def tip_at(table: RowTable[Letter], at: QPoint) -> str:
    port = table.viewport()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, at, port.mapToGlobal(at))
    QApplication.sendEvent(port, event)
    return QToolTip.text()


def test_a_tip_never_reads_words_as_html(make: Make) -> None:
    bench = make()
    words = replace(COLUMNS[1], text=lambda _: "<b>đậm</b> & " + "chữ " * 200)
    model = RowModel((words,), Letters(count=3))
    model.reload()
    table = RowTable("Bảng khác", model, parent=bench.window)
    table.resize(600, 200)
    table.show()
    assert "&lt;b&gt;đậm&lt;/b&gt; &amp; chữ" in tip_at(table, QPoint(50, 10))


def test_a_tip_stands_only_over_cut_words(make: Make, qtbot: QtBot) -> None:
    bench = make(wide=700)
    assert "Kế hoạch bảo vệ" in tip_at(bench.table, bench.middle_of(1))
    over_level = bench.table.visualRect(bench.model.index(1, place("level"))).center()
    tip_at(bench.table, over_level)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_focus_is_seen_round_the_whole_row(make: Make) -> None:
    bench = make()

    def edge() -> set[str]:
        image = bench.table.viewport().grab().toImage()
        top = bench.table.rowViewportPosition(0)
        return {image.pixelColor(x, top).name() for x in range(1, image.width() - 1)}

    focused = edge()
    bench.after.setFocus()
    left = edge()
    assert len(focused) == len(left) == 1
    assert focused != left
