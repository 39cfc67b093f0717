"""What can be done with an incoming document in each state, and which verb stands behind it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.record_irregularity import (
    end_irregularity,
    irregularity_paper,
    record_irregularity,
)
from bmnn_desk.services.return_incoming import return_incoming

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.ui.seat import Seat


class IncomingAct(StrEnum):
    """An act of the page; all but `ENTER` are about the current row."""

    ENTER = "enter"
    AMISS = "amiss"
    PUT_RIGHT = "put_right"
    PAPER = "paper"
    GIVE_BACK = "give_back"
    CANCEL = "cancel"


INCOMING_VERBS: Mapping[IncomingAct, Callable[..., object]] = {
    IncomingAct.ENTER: enter_incoming,
    IncomingAct.AMISS: record_irregularity,
    IncomingAct.PUT_RIGHT: end_irregularity,
    IncomingAct.PAPER: irregularity_paper,
    IncomingAct.GIVE_BACK: return_incoming,
    IncomingAct.CANCEL: cancel_incoming,
}
_AT_HAND = frozenset({IncomingAct.AMISS, IncomingAct.GIVE_BACK, IncomingAct.CANCEL})
_AMISS = frozenset({IncomingAct.PUT_RIGHT, IncomingAct.PAPER})
_POSSIBLE: Mapping[IncomingState, frozenset[IncomingAct]] = {
    IncomingState.CANCELLED: frozenset(),
    IncomingState.RECALL_DUE: _AT_HAND | _AMISS,
    IncomingState.IRREGULAR: _AT_HAND | _AMISS,
    IncomingState.TO_RETURN: _AT_HAND,
    IncomingState.WITH_CLERK: _AT_HAND,
    IncomingState.HANDED_ON: frozenset({IncomingAct.AMISS}),
    IncomingState.RETURNED: frozenset(),
}


def incoming_acts(seat: Seat) -> frozenset[IncomingAct]:
    """The acts that the account at this seat may do."""
    return frozenset(act for act, verb in INCOMING_VERBS.items() if seat.may(verb))


def possible(state: IncomingState | None) -> frozenset[IncomingAct]:
    """What can be done with a row now; nothing without one."""
    return frozenset() if state is None else _POSSIBLE[state]
