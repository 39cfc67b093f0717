from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage.tables import written_once
from tests.services.everything import everything
from tests.services.ledger import counts, prove

if TYPE_CHECKING:
    from tests.make import Office


def test_every_table_of_records_has_a_row_and_all_rows_are_proved(office: Office) -> None:
    everything(office)
    found = counts(office.desk)
    tables = [table for table, _ in written_once()]
    assert [table for table in tables if not found[table]] == []
    assert prove(office.desk) == sum(found[table] for table in tables if table != "act")
