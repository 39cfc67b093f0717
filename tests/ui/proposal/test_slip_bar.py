from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.ui.proposal.slip_bar import SlipBar
from bmnn_desk.ui.proposal.slip_rights import SlipRights
from tests.ui.kept import shown
from tests.ui.proposal.test_slip_columns import ENTRY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("state", list(SlipState))
def test_only_a_waiting_slip_can_be_decided(qtbot: QtBot, state: SlipState) -> None:
    bar = SlipBar()
    shown(qtbot, bar)
    bar.show_entry(replace(ENTRY, state=state))

    assert bar.decide.isEnabled() is (state is SlipState.PROPOSED)
    assert bar.again.isEnabled()


def test_without_a_slip_only_a_new_one_can_be_begun(qtbot: QtBot) -> None:
    bar = SlipBar()
    shown(qtbot, bar)
    bar.show_entry(None)

    assert bar.new.isEnabled()
    assert not bar.print.isEnabled()
    with qtbot.waitSignal(bar.new_asked):
        bar.new.click()


def test_what_the_account_may_not_do_is_not_there(qtbot: QtBot) -> None:
    bar = SlipBar()
    shown(qtbot, bar)
    bar.show_may(SlipRights(propose=False, decide=True, print=False, save=True, read=True))
    seen = [button.isVisible() for button in (bar.new, bar.decide, bar.print, bar.save, bar.again)]
    assert seen == [False, True, False, True, False]
