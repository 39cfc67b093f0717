from __future__ import annotations

from typing import TYPE_CHECKING

from tests.away_desk import away
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_copy_goes_along_once_and_ends_once(office: Office) -> None:
    away(office)
    refuses_a_twin(office, "taking_out_copy")
    refuses_a_twin(office, "taking_out_end")
    refuses_a_twin(office, "recall_copy")
    refuses_a_twin(office, "meeting_copy")


def test_a_document_may_be_called_back_again_and_a_report_be_made_again(office: Office) -> None:
    away(office)
    add_twin(office, "recall")
    add_twin(office, "taking_out_report")
    add_twin(office, "taking_out")
    add_twin(office, "meeting")
