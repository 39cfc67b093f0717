from __future__ import annotations

from typing import TYPE_CHECKING

from tests.office_desk import committed, left, trained
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_nobody_leaves_twice_on_one_day(office: Office) -> None:
    left(office)
    refuses_a_twin(office, "leaving")


def test_commitments_and_trainings_may_come_again(office: Office) -> None:
    committed(office)
    trained(office)
    for table in ("commitment", "training"):
        add_twin(office, table)
