from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.ui.incoming.incoming_acts import IncomingAct, possible
from bmnn_desk.ui.incoming.incoming_bar import IncomingBar
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> IncomingBar:
    made = IncomingBar()
    shown(qtbot, made)
    return made


def test_a_button_asks_for_its_act(qtbot: QtBot, bar: IncomingBar) -> None:
    for act, button in bar.buttons.items():
        with qtbot.waitSignal(bar.asked) as asked:
            button.click()
        assert asked.args == [act]
    with qtbot.waitSignal(bar.register_asked):
        bar.register.click()


@pytest.mark.parametrize("state", [None, *IncomingState])
def test_the_row_says_what_can_be_pressed(bar: IncomingBar, state: IncomingState | None) -> None:
    bar.show_state(state)
    pressed = {act for act, button in bar.buttons.items() if button.isEnabled()}
    assert pressed == possible(state) | {IncomingAct.ENTER}


def test_what_may_not_be_done_is_not_shown(bar: IncomingBar) -> None:
    bar.show_may(frozenset({IncomingAct.AMISS}), register=False)
    shown_acts = {act for act, button in bar.buttons.items() if button.isVisible()}
    assert shown_acts == {IncomingAct.AMISS}
    assert not bar.register.isVisible()
