from __future__ import annotations

from typing import TYPE_CHECKING

from tests.backup_desk import everything_of_backups
from tests.storage.tables.uniqueness import add_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_places_backups_and_restorings_may_come_again(office: Office) -> None:
    everything_of_backups(office)
    for table in ("backup_place", "backup", "restore"):
        add_twin(office, table)
