from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.new_desk import found
from bmnn_desk.services.found_desk import FoundingRequest
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault


def test_the_first_person_sits_at_the_new_desk_with_every_role_of_a_founder(
    vault: Vault, law: Law
) -> None:
    request = FoundingRequest(
        request_id=make.request_id(), day=make.OLD, person_name="Lê Thị Văn Thư", slot="ab" * 8
    )
    desk = found(vault, law, request)

    assert Role.OFFICER in desk.actor.roles
    assert desk.actor.person == 1
