from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import FigureKind, balanced
from bmnn_desk.ui.statistics.figures_table import FiguresTable
from tests.papers.year_facts import figure, figures
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def table(qtbot: QtBot) -> FiguresTable:
    made = FiguresTable()
    made.show_figures(figures(), balanced((figure(SecrecyLevel.MAT, "issued", 45),)))
    made.resize(900, made.sizeHint().height())
    shown(qtbot, made)
    made.setFocus()
    return made


def test_every_figure_is_a_row_and_sums_up(qtbot: QtBot) -> None:
    rows = table(qtbot).texts()
    assert len(rows) == len(FigureKind)
    assert rows[2] == ("Ban hành (đi)", "2", "0", "40", "42", "\u22123", "11")
    assert all(int(row[4]) == sum(map(int, row[1:4])) for row in rows)


def test_a_year_before_without_figures_is_not_compared_with(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.show_figures(figures(), ())
    assert {row[5] for row in made.texts()} == {"chưa có số liệu"}


def test_while_the_year_before_is_counted_nothing_is_said_of_it(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.show_figures(figures(), None)
    assert made.texts()[2] == ("Ban hành (đi)", "2", "0", "40", "42", "", "11")


def test_enter_on_a_row_asks_for_the_lines_behind_it(qtbot: QtBot) -> None:
    made = table(qtbot)
    QTest.keyClick(made, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.opened) as asked:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert asked.args == [FigureKind.RECEIVED]
    with qtbot.assertNotEmitted(made.opened):
        QTest.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_double_click_asks_for_them_too(qtbot: QtBot) -> None:
    made = table(qtbot)
    at = made.visualRect(made.model().index(2, 0)).center()
    QTest.mouseClick(made.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(made.opened) as asked:
        QTest.mouseDClick(made.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [FigureKind.ISSUED]


def test_all_rows_are_in_sight_where_there_is_room(qtbot: QtBot) -> None:
    with dressed():
        made = table(qtbot)
        made.resize(900, made.sizeHint().height())
        assert made.verticalScrollBar().maximum() == 0


def test_other_figures_leave_the_current_row(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.setCurrentCell(5, 0)
    made.show_figures(balanced(()), ())
    assert made.currentRow() == 5
