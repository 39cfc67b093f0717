from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from bmnn_desk.ui.journal.act_bar import ActBar
from tests.ui.journal.lines import ALL, NONE
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("act", ["verify", "sign", "print", "compare", "drill"])
def test_each_button_asks_for_its_act(qtbot: QtBot, act: str) -> None:
    bar = ActBar(ALL)
    shown(qtbot, bar)
    with qtbot.waitSignal(getattr(bar, f"{act}_asked")):
        getattr(bar, act).click()


def test_who_may_nothing_is_offered_nothing(qtbot: QtBot) -> None:
    bar = ActBar(NONE)
    qtbot.addWidget(bar)
    bar.show()
    assert not any(button.isVisible() for button in bar.findChildren(QPushButton))
