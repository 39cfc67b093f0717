from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError
from bmnn_desk.services.end_work import end_work
from tests.custody_desk import came, ends_work, originals
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_copies_of_one_document_end_one_work(office: Office) -> None:
    copies = originals(office)
    assert office.desk.do(end_work, ends_work(office, *copies)) == 1
    assert office.desk.do(end_work, ends_work(office, *copies, *came(office))) == 2


def test_none_and_strange_copies_are_not_found(office: Office) -> None:
    raised(office.desk, end_work, ends_work(office), NotFoundError)
    raised(office.desk, end_work, ends_work(office, *originals(office), 999), NotFoundError)


def test_a_work_does_not_end_tomorrow(office: Office) -> None:
    tomorrow = office.day + timedelta(days=1)
    asked = ends_work(office, *originals(office), ended_on=tomorrow)
    raised(office.desk, end_work, asked, DaysOutOfOrderError)
