from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.record_irregularity import record_irregularity
from tests.incoming_desk import amiss, cancelled, entered
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_a_line_of_another_body_is_not_there(office: Office) -> None:
    line = entered(office).line
    request = amiss(office, line, body=office.body + 1)
    raised(office.desk, record_irregularity, request, NotFoundError)


def test_nothing_is_done_with_a_cancelled_line(office: Office) -> None:
    line = entered(office).line
    office.desk.do(cancel_incoming, cancelled(office, line))
    error = raised(office.desk, record_irregularity, amiss(office, line), WrongStageError)
    assert str(error) == "at cancelled, needs issued"
