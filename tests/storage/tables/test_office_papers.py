from __future__ import annotations

from typing import TYPE_CHECKING

from tests.office_desk import done, everything_of_order, tasked
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_task_is_done_once(office: Office) -> None:
    done(office, tasked(office))
    refuses_a_twin(office, "task_end")


def test_all_else_may_come_again(office: Office) -> None:
    everything_of_order(office)
    for table in ("own_paper", "stamp_seen", "task", "cipher_device", "cipher_device_move"):
        add_twin(office, table)
