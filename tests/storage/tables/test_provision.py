from __future__ import annotations

from typing import TYPE_CHECKING

from tests.provision_desk import everything_of_provision
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_request_is_decided_once_and_may_be_made_again(office: Office) -> None:
    everything_of_provision(office)
    refuses_a_twin(office, "provision_decision")
    add_twin(office, "provision")
