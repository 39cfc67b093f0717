from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming_list import IncomingPart
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from bmnn_desk.services.return_incoming import return_incoming
from tests.incoming_desk import amiss, cancelled, entered, given_back, put_right
from tests.services.incoming import detail, ids

if TYPE_CHECKING:
    from tests.make import Office


def to_give_back(at: Office) -> int:
    return entered(at, recall_stamped=True, recall_on=at.day + timedelta(days=3)).line


def test_a_recall_is_over_once_every_copy_went_back(office: Office) -> None:
    line = to_give_back(office)
    first, second = (copy.copy for copy in detail(office, line).copies)
    office.desk.do(return_incoming, given_back(office, line, copies=(first,)))
    assert ids(office, part=IncomingPart.TO_RETURN) == [line]
    office.desk.do(return_incoming, given_back(office, line, copies=(second,)))
    assert ids(office, part=IncomingPart.TO_RETURN) == []


def test_a_cancelled_line_waits_for_nothing(office: Office) -> None:
    line = to_give_back(office)
    office.desk.do(record_irregularity, amiss(office, line))
    office.desk.do(cancel_incoming, cancelled(office, line))
    assert ids(office, part=IncomingPart.TO_RETURN) == []
    assert ids(office, part=IncomingPart.IRREGULAR) == []
    assert ids(office) == [line]


def test_an_irregularity_is_over_once_it_was_put_right(office: Office) -> None:
    line = entered(office).line
    made = office.desk.do(record_irregularity, amiss(office, line))
    office.desk.do(end_irregularity, put_right(office, made.irregularity))
    assert ids(office, part=IncomingPart.IRREGULAR) == []
