from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from bmnn_desk.law.form_parts import correctable
from bmnn_desk.ui.forms.editor_area import EditorArea, least_height
from bmnn_desk.ui.forms.values_list import ValueRow, values_list
from bmnn_desk.ui.widgets.line_edit import LineEdit
from tests.ui.forms.over import PACK
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law

MANY = 12


def test_the_area_is_as_high_as_its_card_and_scrolls_where_it_may_not(
    qtbot: QtBot, law: Law
) -> None:
    window, area, values = QWidget(), EditorArea(), values_list()
    column = QVBoxLayout(window)
    column.addWidget(values, 1)
    column.addWidget(area)
    lines = [LineEdit() for _ in range(MANY)]
    for line in lines:
        area.card.body.addWidget(line)
    values.setMinimumHeight(least_height(values, 3))
    given = correctable(law, PACK, "14")
    values.show_rows(ValueRow(key=key, value=value) for key, value in enumerate(given))
    window.resize(460, 900)
    shown(qtbot, window)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert area.height() == area.sizeHint().height()
    window.resize(460, 330)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    table = values.table
    assert table.viewport().height() >= 3 * table.verticalHeader().defaultSectionSize()
    area.bring(lines[-1])
    assert lines[-1].visibleRegion().boundingRect() == lines[-1].rect()


def test_a_line_that_comes_to_the_card_makes_it_higher(qtbot: QtBot) -> None:
    window, area = QWidget(), EditorArea()
    column = QVBoxLayout(window)
    column.addStretch(1)
    column.addWidget(area)
    for _ in range(4):
        area.card.body.addWidget(LineEdit())
    window.resize(460, 700)
    shown(qtbot, window)
    before = area.height()
    area.card.body.addWidget(LineEdit())
    qtbot.waitUntil(lambda: area.height() > before)
