from __future__ import annotations

from typing import TYPE_CHECKING

from tests import self_inspection_desk
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_line_is_answered_once_in_a_record_and_a_year_may_have_a_later_one(
    office: Office,
) -> None:
    self_inspection_desk.kept(office)

    refuses_a_twin(office, "self_inspection_answer")
    add_twin(office, "self_inspection")
