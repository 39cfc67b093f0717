from __future__ import annotations

from typing import TYPE_CHECKING

from tests.handover_desk import given
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_line_has_its_columns_once_and_a_copy_goes_along_once(office: Office) -> None:
    given(office)
    refuses_a_twin(office, "transfer_line")
    refuses_a_twin(office, "transfer_copy")


def test_a_day_may_have_several_rounds(office: Office) -> None:
    given(office)
    add_twin(office, "handover")


def test_a_signing_row_is_signed_once_and_may_come_back_after_that(office: Office) -> None:
    given(office)
    refuses_a_twin(office, "receipt")
    add_twin(office, "receipt", kind="returned")
    add_twin(office, "receipt", place=7)
