from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.follow_focus import FollowFocus
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_jump_scrolls_to_the_field(qtbot: QtBot) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    lines = [QLineEdit() for _ in range(40)]
    for line in lines:
        column.addWidget(line)
    area = scrolled(inner)
    FollowFocus(area)
    area.resize(300, 200)
    shown(qtbot, area)

    lines[-1].setFocus()

    qtbot.waitUntil(lambda: not lines[-1].visibleRegion().isEmpty())
    lines[0].setFocus()
    qtbot.waitUntil(lambda: not lines[0].visibleRegion().isEmpty())
