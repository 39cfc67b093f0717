from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QScrollArea

from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.lock_ground import LockGround
from bmnn_desk.ui.unlock_card import UnlockCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(("height", "scrolls"), [(768, False), (200, True)])
def test_the_card_is_in_the_middle_and_scrolls_in_a_low_window(
    qtbot: QtBot, height: int, *, scrolls: bool
) -> None:
    ground = LockGround(UnlockCard("Màn hình đã khóa", Attempts()))
    qtbot.addWidget(ground)
    ground.resize(1366, height)
    ground.show()
    qtbot.waitExposed(ground)
    qtbot.wait(10)
    area = ground.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().isVisible() == scrolls
    left = ground.card.mapTo(ground, ground.card.rect().topLeft()).x()
    right = ground.width() - left - ground.card.width()
    assert abs(left - right) <= 2 + area.verticalScrollBar().width() * scrolls
