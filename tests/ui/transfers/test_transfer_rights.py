from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.transfers.transfer_rights import TransferRights, transfer_rights
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize("role", Role)
def test_only_the_clerk_hands_over_signs_cancels_and_prints(
    seat: Seat, office: Office, role: Role
) -> None:
    yes = role is Role.CLERK
    rights = TransferRights(hand_over=yes, sign=yes, cancel=yes, print=yes, covers=yes)
    assert transfer_rights(seat_of(seat, office, role)) == rights
