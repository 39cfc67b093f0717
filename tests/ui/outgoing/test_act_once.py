from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import WrongStageError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.ui.outgoing.act_once import act_once
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def test_the_same_request_is_done_once_and_counts_as_done(seat: Seat, office: make.Office) -> None:
    issued = make.issued(office)
    request = make.cancel(office, issued.item)
    assert act_once(seat, cancel_outgoing, request) == (1, "")
    assert act_once(seat, cancel_outgoing, request) == (None, "")


def test_a_refusal_is_a_refusal(seat: Seat, office: make.Office) -> None:
    item = make.signed(office).item
    with pytest.raises(WrongStageError):
        act_once(seat, cancel_outgoing, make.cancel(office, item))
