from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def flow_of(qtbot: QtBot, count: int) -> tuple[QWidget, FlowLayout]:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder)
    for _ in range(count):
        box = QWidget()
        box.setFixedSize(QSize(50, 20))
        flow.addWidget(box)
    return holder, flow


def test_items_go_on_in_the_next_line_where_the_width_ends(qtbot: QtBot) -> None:
    holder, flow = flow_of(qtbot, 4)
    holder.resize(120, 100)
    holder.show()
    places = [(flow.itemAt(i).geometry().x(), flow.itemAt(i).geometry().y()) for i in range(4)]
    assert places == [(0, 0), (55, 0), (0, 25), (55, 25)]
    assert flow.heightForWidth(120) == 45
    assert flow.heightForWidth(1000) == 20


def test_it_asks_for_one_line_and_needs_the_widest_item(qtbot: QtBot) -> None:
    _, flow = flow_of(qtbot, 3)
    assert flow.sizeHint() == QSize(160, 20)
    assert flow.minimumSize() == QSize(50, 20)


def test_clearing_lets_every_widget_go(qtbot: QtBot) -> None:
    _, flow = flow_of(qtbot, 2)
    flow.clear_widgets()
    assert flow.count() == 0
    assert flow.takeAt(0) is None


def test_an_item_that_is_hidden_grows_or_goes_is_measured_anew(qtbot: QtBot) -> None:
    holder, flow = flow_of(qtbot, 3)
    holder.resize(120, 100)
    holder.show()
    assert flow.heightForWidth(120) == 45
    first = flow.itemAt(0).widget()
    assert first is not None
    first.hide()
    assert flow.heightForWidth(120) == 20
    first.show()
    first.setFixedSize(QSize(50, 40))
    assert flow.heightForWidth(120) == 65
    flow.takeAt(0)
    assert flow.heightForWidth(120) == 20
