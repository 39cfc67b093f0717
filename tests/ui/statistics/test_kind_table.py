from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.ui.statistics.kind_table import KindTable
from bmnn_desk.ui.widgets.row_menu import Command
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KINDS = (FigureKind.ISSUED, FigureKind.DESTROYED)


def table(qtbot: QtBot) -> KindTable:
    made = KindTable("Số liệu", KINDS, ("Thêm",))
    made.show_rows([("Đi", "1", "2", "3", "6", ""), ("Hủy", "0", "0", "4", "4", "")])
    made.resize(600, made.sizeHint().height())
    shown(qtbot, made)
    return made


def test_it_is_as_high_as_its_rows_and_has_their_columns(qtbot: QtBot) -> None:
    made = table(qtbot)
    assert made.columnCount() == 6
    assert made.minimumSizeHint().height() == made.sizeHint().height()
    assert made.verticalScrollBar().maximum() == 0
    more = KindTable("Số liệu", tuple(FigureKind))
    qtbot.addWidget(more)
    assert more.sizeHint().height() > made.sizeHint().height()


def test_numbers_stand_at_the_right_and_the_sum_is_bold(qtbot: QtBot) -> None:
    made = table(qtbot)
    cells = [made.item(0, place) for place in range(6)]
    assert [cell is not None and cell.font().bold() for cell in cells] == [
        place == 4 for place in range(6)
    ]
    right = [
        cell is not None and bool(cell.textAlignment() & Qt.AlignmentFlag.AlignRight)
        for cell in cells
    ]
    assert right == [False, True, True, True, True, True]


def test_enter_and_a_double_click_open_the_kind_of_the_row(qtbot: QtBot) -> None:
    made = table(qtbot)
    opened: list[object] = []
    made.opened.connect(opened.append)
    made.setFocus()
    made.setCurrentCell(1, 0)
    QTest.keyClick(made, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    QTest.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at = made.visualRect(made.model().index(0, 0)).center()
    QTest.mouseDClick(made.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened == [FigureKind.DESTROYED, FigureKind.ISSUED]


def test_its_menu_opens_the_row_and_has_what_a_page_adds(qtbot: QtBot) -> None:
    made = table(qtbot)
    made.menus.also(lambda: (Command(words="&In…", do=made.hide, keys="Ctrl+P"),))
    made.setCurrentCell(1, 0)
    made.menus.open_on_current()
    assert made.menus.menu is not None
    said = [action.text() for action in made.menus.menu.actions() if action.text()]
    made.menus.menu.close()
    assert said == ["&Mở\tEnter", "&In…\tCtrl+P"]
