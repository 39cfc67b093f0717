from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.accounts import actor_of_slot
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def test_a_slot_leads_to_its_account(office: Office) -> None:
    vault = office.desk._vault
    with vault.begin() as session:
        assert actor_of_slot(session, vault.slot_id, make.OLD) == office.desk.actor


def test_a_slot_of_no_account_is_not_found(office: Office) -> None:
    with office.desk._vault.begin() as session, pytest.raises(NotFoundError):
        actor_of_slot(session, "ff", make.OLD)
