from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout

from bmnn_desk.ui.widgets.card import scrolled
from bmnn_desk.ui.widgets.fitted import Fitted
from bmnn_desk.ui.widgets.labels import label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(("height", "scrolls"), [(120, False), (40, True)])
def test_an_area_scrolls_only_where_the_words_need_more_room(
    qtbot: QtBot, height: int, *, scrolls: bool
) -> None:
    inner = Fitted()
    column = QVBoxLayout(inner)
    for _ in range(3):
        words = "Một câu dài mà ở bề rộng này vừa đúng một dòng, ở bề hẹp thì nhiều dòng hơn hẳn."
        column.addWidget(label(words, wraps=True))
    area = scrolled(inner)
    qtbot.addWidget(area)
    area.resize(900, height)
    area.show()
    qtbot.waitExposed(area)
    qtbot.wait(10)
    assert area.verticalScrollBar().isVisible() == scrolls


def test_what_does_not_wrap_is_never_squeezed(qtbot: QtBot) -> None:
    inner = Fitted()
    column = QVBoxLayout(inner)
    for number in range(12):
        column.addWidget(label(f"Dòng {number}"))
    area = scrolled(inner)
    qtbot.addWidget(area)
    area.resize(900, 60)
    area.show()
    qtbot.waitExposed(area)
    assert area.verticalScrollBar().maximum() > 0
