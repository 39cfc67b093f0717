from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.errors import (
    AlreadySavedError,
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.broken import DAY
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office

OUT = CopyPrint(copy_number=1, outcome=PrintOutcome.CAME_OUT, pages=3)
SPOILED = CopyPrint(copy_number=2, outcome=PrintOutcome.SPOILED, pages=1, reason="Kẹt giấy")
PAPER = CopyPrint(copy_number=0, outcome=PrintOutcome.CAME_OUT, pages=1)


def prints(
    at: Office, item: int, *given: CopyPrint, what: PrintedWhat = PrintedWhat.WHOLE
) -> CopyPrintsRequest:
    return CopyPrintsRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        item=item,
        what=what,
        prints=given,
    )


def recorded(at: Office) -> list[tuple[str, int | None, int | None, str, str]]:
    return [
        (row.what, row.copy_id, row.pages, row.outcome, row.reason)
        for row in rows(at, t.PrintJob)
        if row.what != "for_signature"
    ]


def test_each_copy_has_its_row_and_a_spoiled_one_its_reason(office: Office) -> None:
    item = make.issued(office).item
    copies = {row.number: row.id for row in rows(office, t.Copy)}
    office.desk.do(record_copy_prints, prints(office, item, OUT, SPOILED))
    again = replace(SPOILED, outcome=PrintOutcome.CAME_OUT, pages=3, reason="")
    office.desk.do(record_copy_prints, prints(office, item, again))
    assert recorded(office) == [
        ("whole", copies[1], 3, "came_out", ""),
        ("whole", copies[2], 1, "spoiled", "Kẹt giấy"),
        ("whole", copies[2], 3, "came_out", ""),
    ]
    assert {row.prints for row in rows(office, t.PrintJob)} == {1}
    assert prove(office.desk) > 0


def test_a_spoiled_copy_without_a_reason_is_not_recorded(office: Office) -> None:
    item = make.issued(office).item
    request = prints(office, item, OUT, replace(SPOILED, reason=" \n"))
    raised(office.desk, record_copy_prints, request, ReasonMissingError)


@pytest.mark.parametrize("what", [PrintedWhat.DISTRIBUTION, PrintedWhat.NUMBER])
def test_a_paper_of_the_issued_item_is_of_no_copy(office: Office, what: PrintedWhat) -> None:
    item = make.issued(office).item
    office.desk.do(record_copy_prints, prints(office, item, PAPER, what=what))
    assert recorded(office) == [(what.value, None, 1, "came_out", "")]


@pytest.mark.parametrize("what", [PrintedWhat.WHOLE, PrintedWhat.OVERPRINT])
@pytest.mark.parametrize("number", [0, 5])
def test_a_copy_that_is_not_there_cannot_have_been_printed(
    office: Office, what: PrintedWhat, number: int
) -> None:
    item = make.issued(office).item
    request = prints(office, item, replace(OUT, copy_number=number), what=what)
    raised(office.desk, record_copy_prints, request, NotFoundError)


@pytest.mark.parametrize("what", [each for each in PrintedWhat if each is not PrintedWhat.SLIP])
def test_before_the_issue_only_the_slip_is_printed(office: Office, what: PrintedWhat) -> None:
    item = make.signed(office).item
    raised(office.desk, record_copy_prints, prints(office, item, PAPER, what=what), WrongStageError)
    office.desk.do(record_copy_prints, prints(office, item, PAPER, what=PrintedWhat.SLIP))
    assert recorded(office) == [("slip", None, 1, "came_out", "")]


def test_a_print_of_a_number_that_was_cancelled_meanwhile_is_still_recorded(
    office: Office,
) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    office.desk.do(record_copy_prints, prints(office, item, OUT))
    assert len(recorded(office)) == 1


@pytest.mark.parametrize("what", list(PrintedWhat))
def test_after_the_day_a_number_was_cancelled_only_its_slip_is_printed(
    office: Office, what: PrintedWhat
) -> None:
    item = make.issued(office).item
    office.desk.do(cancel_outgoing, make.cancel(make.on(office, days=2), item))
    given = OUT if what.is_of_a_copy else PAPER
    office.desk.do(record_copy_prints, prints(make.on(office, days=2), item, given, what=what))
    request = prints(make.on(office, days=3), item, given, what=what)
    if what is PrintedWhat.SLIP:
        office.desk.do(record_copy_prints, request)
    else:
        raised(office.desk, record_copy_prints, request, WrongStageError)


@pytest.mark.parametrize("what", [PrintedWhat.SLIP, PrintedWhat.DISTRIBUTION])
def test_nothing_is_printed_before_its_day(office: Office, what: PrintedWhat) -> None:
    item = make.issued(office).item
    request = replace(prints(office, item, PAPER, what=what), day=office.day - DAY)
    raised(office.desk, record_copy_prints, request, DaysOutOfOrderError)


def test_another_bodys_item_is_not_found_and_a_retry_is_known(office: Office) -> None:
    item = make.issued(office).item
    request = prints(office, item, OUT)
    raised(office.desk, record_copy_prints, replace(request, body=9), NotFoundError)
    office.desk.do(record_copy_prints, request)
    raised(office.desk, record_copy_prints, request, AlreadySavedError)
