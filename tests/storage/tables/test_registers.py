from __future__ import annotations

from typing import TYPE_CHECKING

from tests.services.everything import everything
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_number_is_taken_once_for_one_item(office: Office) -> None:
    everything(office)
    refuses_a_twin(office, "number_taken", item_id=1)
    add_twin(office, "number_taken", number=78)
    add_twin(office, "number_taken", number=77, item_id=1)


def test_a_place_in_a_volume_is_taken_once(office: Office) -> None:
    everything(office)
    refuses_a_twin(office, "line")
    add_twin(office, "line", ordinal=77)
    refuses_a_twin(office, "outgoing_line")
    refuses_a_twin(office, "line_cancel")


def test_series_volumes_and_sheets_are_numbered_once(office: Office) -> None:
    everything(office)
    refuses_a_twin(office, "series")
    add_twin(office, "series", year=2031)
    refuses_a_twin(office, "volume")
    refuses_a_twin(office, "sheet")
