from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.domain.office import Role
from bmnn_desk.ui.incoming.incoming_acts import (
    INCOMING_VERBS,
    IncomingAct,
    incoming_acts,
    possible,
)
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_every_act_has_a_verb_and_every_state_says_what_is_possible() -> None:
    assert set(INCOMING_VERBS) == set(IncomingAct)
    offered = set().union(*(possible(state) for state in IncomingState))
    assert offered == set(IncomingAct) - {IncomingAct.ENTER}
    assert possible(None) == frozenset()


@pytest.mark.parametrize("state", [IncomingState.CANCELLED, IncomingState.RETURNED])
def test_with_what_is_over_nothing_is_done(state: IncomingState) -> None:
    assert possible(state) == frozenset()


def test_the_clerk_alone_acts(seat: Seat, office: Office) -> None:
    for role in Role:
        acts = incoming_acts(seat_of(seat, office, role))
        assert acts == (set(IncomingAct) if role is Role.CLERK else set())
