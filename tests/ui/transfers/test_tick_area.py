from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bmnn_desk.ui.transfers.tick_area import TickArea
from bmnn_desk.ui.transfers.tick_table import TickTable
from bmnn_desk.ui.widgets.buttons import Button
from bmnn_desk.ui.widgets.line_edit import LineEdit
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


def test_ticks_put_in_silence_show_on_the_button_with_the_count(qtbot: QtBot) -> None:
    table = TickTable("Các dòng", ("Tên",), wide=0)
    table.show_ticks({7: ("Một",)})
    area = TickArea(table, QLabel("Ô"))
    shown(qtbot, area)
    was = table.blockSignals(True)
    table.tick_all()
    table.blockSignals(was)
    area.say_count("Chọn 01 dòng")
    assert area.every.text() == "Bỏ &chọn tất cả"


def test_a_part_below_the_fold_is_brought_into_sight(qtbot: QtBot) -> None:
    side = QWidget()
    column = QVBoxLayout(side)
    lines = [LineEdit() for _ in range(30)]
    for line in lines:
        column.addWidget(line)
    area = TickArea(TickTable("Các dòng", ("Tên",), wide=0), side)
    area.resize(1093, 300)
    shown(qtbot, area)
    assert lines[-1].visibleRegion().isEmpty()
    area.bring(lines[-1])
    assert not lines[-1].visibleRegion().isEmpty()
    lines[0].setFocus()
    assert not lines[0].visibleRegion().isEmpty()
