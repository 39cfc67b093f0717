from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QScrollArea

from bmnn_desk.ui.settings.section import Section
from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_cards_higher_than_the_window_scroll_and_never_widen_it(qtbot: QtBot) -> None:
    section = Section()
    for number in range(12):
        section.body.addWidget(section.card(f"Phần {number}", Button("Thêm…", ButtonLook())))
    section.resize(640, 300)
    shown(qtbot, section)
    area = section.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    assert section.width() == 640
    inner = area.widget()
    assert inner is not None
    assert inner.width() <= area.viewport().width()


def test_a_half_takes_the_left_half_of_the_row(qtbot: QtBot) -> None:
    section, field = Section(), QLabel("x")
    section.body.addLayout(section.half(field))
    section.resize(640, 300)
    shown(qtbot, section)
    assert 200 < field.width() < 340
