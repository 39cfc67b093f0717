from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.widgets.buttons import Button
from bmnn_desk.ui.widgets.steps_bar import StepsBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_every_step_may_be_gone_to_and_the_current_one_is_marked(qtbot: QtBot) -> None:
    bar = StepsBar(["Một", "Hai", "Ba"])
    qtbot.addWidget(bar)
    buttons = bar.findChildren(Button)
    assert [button.text() for button in buttons] == ["1. Một", "2. Hai", "3. Ba"]
    with qtbot.waitSignal(bar.chosen) as chosen:
        buttons[2].click()
    assert chosen.args == [2]
    bar.show_step(1, frozenset({0}))
    assert [button.isChecked() for button in buttons] == [False, True, False]
    assert [button.property("state") for button in buttons] == ["done", "open", "open"]
    assert [button.look.icon for button in buttons] == ["circle-check", "pencil", "chevron-right"]
    bar.show_step(2, frozenset(range(3)))
    assert {button.look.icon for button in buttons} == {"circle-check"}
