from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AlreadySavedError
from bmnn_desk.new_desk import found
from bmnn_desk.services.found_desk import FOUNDER, FoundingRequest, found_desk
from tests import make
from tests.services.ledger import counts, prove, raised

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault


def test_the_first_person_holds_every_role_but_the_inspectors(vault: Vault, law: Law) -> None:
    request = FoundingRequest(request_id="một", day=make.OLD, person_name="Lê Thị Thử", slot="0a")
    desk = found(vault, law, request)
    assert desk.actor == replace(FOUNDER, origin=FOUNDER.account)
    assert desk.actor.roles == {Role.CLERK, Role.DRAFTER, Role.LEADER, Role.OFFICER}
    made = {table: number for table, number in counts(desk).items() if number}
    assert made == {"act": 1, "journal_key": 1, "person": 1, "account": 1}
    assert prove(desk) == 2
    raised(desk, found_desk, request, AlreadySavedError)
    assert "Lê" not in repr(request)
