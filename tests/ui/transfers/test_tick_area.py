from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.ui.transfers.tick_area import TickArea
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.widgets.buttons import Button
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_table_takes_the_room_and_the_side_stands_at_its_right(qtbot: QtBot) -> None:
    table, side, before = TickTable("Các dòng", ("Tên",), wide=0), QLabel("Ô"), QLabel("Trước")
    area = TickArea(table, side, before)
    area.resize(1093, 500)
    shown(qtbot, area)
    assert table.mapTo(area, table.rect().topRight()).x() < side.mapTo(area, side.pos()).x()
    assert table.width() > 2 * side.width()
    assert before.mapTo(area, before.rect().bottomLeft()).y() < table.pos().y()


def test_its_button_ticks_all_and_the_count_is_said(qtbot: QtBot) -> None:
    table = TickTable("Các dòng", ("Tên",), wide=0)
    table.show_ticks({7: ("Một",), 9: ("Hai",)})
    area = TickArea(table, QLabel("Ô"))
    shown(qtbot, area)
    (every,) = area.findChildren(Button)
    every.click()
    assert table.ticked() == (7, 9)
    area.say_count("Chọn 02 dòng")
    assert area._count.text() == "Chọn 02 dòng"
