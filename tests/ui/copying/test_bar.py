from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.domain.office import Role
from bmnn_desk.ui.copying.bar import CopyAct, CopyBar, copy_acts_of, possible_with
from tests.ui.kept import shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize("role", Role)
def test_only_a_clerk_copies(seat: Seat, office: Office, role: Role) -> None:
    may = copy_acts_of(seat_of(seat, office, role))
    assert may == (frozenset(CopyAct) if role is Role.CLERK else frozenset())


def test_a_row_that_is_done_or_cancelled_leaves_less_to_do() -> None:
    assert possible_with(None) == possible_with(CopyingState.CANCELLED) == frozenset()
    assert CopyAct.STEPS not in possible_with(CopyingState.DONE)
    assert CopyAct.PAPERS in possible_with(CopyingState.DONE)
    assert CopyAct.STEPS in possible_with(CopyingState.TO_SIGN)


def test_buttons_follow_the_current_row_and_say_what_was_pressed(qtbot: QtBot) -> None:
    bar = CopyBar(frozenset(CopyAct) - {CopyAct.CANCEL})
    shown(qtbot, bar)
    assert not bar.buttons[CopyAct.CANCEL].isVisible()
    bar.show_state(None)
    enabled = {act for act, button in bar.buttons.items() if button.isEnabled()}
    assert enabled == {CopyAct.COPY, CopyAct.REGISTER}
    bar.show_state(CopyingState.TO_SIGN)
    asked: list[CopyAct] = []
    bar.asked.connect(asked.append)
    bar.buttons[CopyAct.STEPS].click()
    assert asked == [CopyAct.STEPS]
