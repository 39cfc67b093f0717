from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.statistics.bar_chart import BarChart
from bmnn_desk.ui.statistics.figures_area import figures_area
from bmnn_desk.ui.statistics.figures_table import FiguresTable
from bmnn_desk.ui.widgets.remarks import Remarks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(("tall", "scrolls"), [(600, False), (250, True)])
def test_the_figures_stay_whole_and_what_is_under_them_is_scrolled_to(
    qtbot: QtBot, tall: int, *, scrolls: bool
) -> None:
    table, chart = FiguresTable(), BarChart()
    area = figures_area(table, "Số bản", chart, Remarks("Tình trạng"))
    qtbot.addWidget(area)
    table.show_figures((), None)
    area.resize(1000, tall)
    area.show()
    qtbot.waitExposed(area)
    qtbot.wait(20)
    assert area.verticalScrollBar().isVisible() == scrolls
    assert table.height() >= table.minimumSizeHint().height()
    assert chart.height() >= chart.minimumHeight()
