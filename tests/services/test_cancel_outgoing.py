from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.storage import tables as t
from tests import make
from tests.handover_desk import handed_over, transfer_book
from tests.services.broken import DAY
from tests.services.ledger import entries, prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_line_and_number_stay_and_the_note_says_why(office: Office) -> None:
    make.issued(office)
    second = make.issued(office)
    later = office.day + DAY
    office.desk.do(cancel_outgoing, make.cancel(office, second.item, day=later))
    assert make.issued(office).reference == "03/BC-SMM"
    assert [(line.ordinal, line.reference, line.note) for line in entries(office)] == [
        (1, "01/BC-SMM", ""),
        (2, "02/BC-SMM", "Hủy số ngày 11/03/2025: Ghi nhầm loại"),
        (3, "03/BC-SMM", ""),
    ]
    assert [taken.number for taken in rows(office, t.NumberTaken)] == [1, 2, 3]
    assert prove(office.desk) > 0


def test_the_note_of_the_issue_stays_above_the_cancelling(office: Office) -> None:
    item = make.signed(office).item
    office.desk.do(issue_outgoing, make.issue(office, item, note="Kèm 1 đĩa"))
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    assert entries(office)[0].note == "Kèm 1 đĩa\nHủy số ngày 10/03/2025: Ghi nhầm loại"


@pytest.mark.parametrize("reason", ["", "  \t\n"])
def test_it_needs_a_reason(office: Office, reason: str) -> None:
    request = make.cancel(office, make.issued(office).item, reason=reason)
    raised(office.desk, cancel_outgoing, request, ReasonMissingError)


def test_it_is_done_once(office: Office) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    error = raised(office.desk, cancel_outgoing, make.cancel(office, item), WrongStageError)
    assert str(error) == "at cancelled, needs issued"


def test_what_was_never_issued_cannot_be_cancelled(office: Office) -> None:
    request = make.cancel(office, make.signed(office).item)
    assert str(raised(office.desk, cancel_outgoing, request, WrongStageError)) == (
        "at not_issued, needs issued"
    )


def test_it_is_not_dated_before_the_line(office: Office) -> None:
    request = make.cancel(office, make.issued(office).item, day=office.day - DAY)
    raised(office.desk, cancel_outgoing, request, DaysOutOfOrderError)


def test_another_bodys_item_is_not_found(office: Office) -> None:
    item = make.issued(office).item
    raised(office.desk, cancel_outgoing, make.cancel(office, item, body=2), NotFoundError)
    raised(office.desk, cancel_outgoing, make.cancel(office, 99), NotFoundError)


def test_it_is_not_dated_before_its_copies_went_out(office: Office) -> None:
    item = make.issued(office).item
    later = make.on(office, 2)
    handed_over(later, transfer_book(office))
    raised(office.desk, cancel_outgoing, make.cancel(office, item), DaysOutOfOrderError)
    office.desk.do(cancel_outgoing, make.cancel(later, item))
