from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.keep_sweep import answer_swept_file
from tests import machine_desk
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_file_is_answered_once_and_seen_as_often_as_it_lies_there(office: Office) -> None:
    file = machine_desk.swept_file(office)
    office.desk.do(answer_swept_file, machine_desk.answering(office, file))
    refuses_a_twin(office, "swept_answer")
    add_twin(office, "swept_file")
    add_twin(office, "sweep")
