from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.proposal.slip_rights import SlipRights, slip_rights
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

RIGHTS = {
    Role.CLERK: SlipRights(propose=True, decide=True, print=True, save=True, read=True),
    Role.DRAFTER: SlipRights(propose=True, decide=False, print=True, save=True, read=True),
    Role.LEADER: SlipRights(propose=False, decide=True, print=False, save=True, read=True),
    Role.OFFICER: SlipRights(propose=False, decide=False, print=False, save=False, read=False),
    Role.INSPECTOR: SlipRights(propose=False, decide=False, print=False, save=False, read=False),
}


@pytest.mark.parametrize("role", list(Role), ids=str)
def test_each_role_has_what_is_written_here(seat: Seat, office: Office, role: Role) -> None:
    assert slip_rights(seat_of(seat, office, role)) == RIGHTS[role]
