from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.ui.old_register.column_grid import ColumnGrid
from tests.ui.kept import shown
from tests.ui.old_register.old_files import odd, read_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_column_has_a_box_with_the_books_columns(qtbot: QtBot) -> None:
    sheet = read_of(odd()).sheets[0]
    grid = ColumnGrid(sheet)
    shown(qtbot, grid)
    assert list(grid.boxes) == list(range(1, 13))
    assert grid.boxes[3].value() == "ngay van ban"
    assert grid.boxes[3].currentText() == "Ngày văn bản *"
    assert grid.boxes[7].value() == ""
    assert grid.boxes[7].accessibleName() == "Cột G, Lãnh đạo ký: vào cột của kho"


def test_a_choice_is_told_and_what_is_shown_is_not(qtbot: QtBot) -> None:
    sheet = read_of(odd()).sheets[0]
    grid = ColumnGrid(sheet)
    shown(qtbot, grid)
    with qtbot.waitSignal(grid.meant) as told:
        grid.boxes[7].put("nguoi ky")
    assert told.args == [7, "nguoi ky"]
    with qtbot.assertNotEmitted(grid.meant):
        grid.show_meant(sheet)
    assert grid.boxes[7].value() == ""


def test_a_sheet_that_is_no_book_has_nothing_to_choose(qtbot: QtBot) -> None:
    grid = ColumnGrid(replace(read_of(odd()).sheets[0], book=None))
    shown(qtbot, grid)
    assert grid.boxes == {}
