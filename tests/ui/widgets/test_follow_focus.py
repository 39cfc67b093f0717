from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.follow_focus import FollowFocus
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def area_of(qtbot: QtBot, lines: list[QLineEdit]) -> QScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    for line in lines:
        column.addWidget(line)
    area = scrolled(inner)
    FollowFocus(area)
    area.resize(300, 200)
    shown(qtbot, area)
    return area


def test_a_jump_scrolls_to_the_field(qtbot: QtBot) -> None:
    lines = [QLineEdit() for _ in range(40)]
    area = area_of(qtbot, lines)
    assert area.isVisible()

    lines[-1].setFocus()

    qtbot.waitUntil(lambda: not lines[-1].visibleRegion().isEmpty())
    lines[0].setFocus()
    qtbot.waitUntil(lambda: not lines[0].visibleRegion().isEmpty())


def test_a_lower_window_still_shows_what_has_the_focus(qtbot: QtBot) -> None:
    lines = [QLineEdit() for _ in range(40)]
    area = area_of(qtbot, lines)
    area.resize(300, 600)
    qtbot.waitUntil(lambda: area.viewport().height() > 500)
    lines[9].setFocus()
    area.resize(300, 200)
    qtbot.waitUntil(lambda: lines[9].visibleRegion().boundingRect() == lines[9].rect())
