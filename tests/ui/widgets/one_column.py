"""A table of four letters and one column: what stands in each cell, from the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.widgets.row_model import RowModel
from bmnn_desk.ui.widgets.row_table import RowTable
from tests.ui.widgets.letters import Letters
from tests.ui.widgets.pictures import Dots, dots_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.widgets.column import Column
    from tests.ui.widgets.letters import Letter


def cells_of(qtbot: QtBot, column: Column[Letter]) -> list[Dots]:
    """Levels: Tối mật, Mật, Tuyệt mật, Tối mật; shapes: dot, ring, square, triangle."""
    model = RowModel((column,), Letters(count=4))
    model.reload()
    table = RowTable("Bảng", model)
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    shown = []
    for row in range(4):
        image = table.viewport().grab(table.visualRect(model.index(row, 0))).toImage()
        shown.append(dots_of(image, besides=image.pixelColor(1, 1).name()))
    return shown
