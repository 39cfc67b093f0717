from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.ui.forms.rights import form_rights
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_officer_corrects_the_others_read_and_a_drafter_has_nothing_here(
    seat: Seat, office: Office
) -> None:
    rights = {role: form_rights(seat_of(seat, office, role)) for role in Role}
    assert [role for role in Role if rights[role].correct] == [Role.OFFICER]
    assert [role for role in Role if rights[role].take_back] == [Role.OFFICER]
    assert [role for role in Role if rights[role].take_in] == [Role.OFFICER]
    assert [role for role in Role if rights[role].export] == [Role.OFFICER]
    assert {role for role in Role if rights[role].open} == set(Role) - {Role.DRAFTER}
    assert {role for role in Role if rights[role].print} == set(Role) - {Role.DRAFTER}
