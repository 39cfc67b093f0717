from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import CopyPrint, PrintedWhat, PrintOutcome
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, ReasonMissingError
from bmnn_desk.services.record_duplicate_prints import (
    DuplicatePrintsRequest,
    record_duplicate_prints,
)
from bmnn_desk.storage import tables as t
from tests import copying_desk as cd
from tests import make
from tests.services.ledger import rows

if TYPE_CHECKING:
    from tests.make import Office

OUT, SPOILED = PrintOutcome.CAME_OUT, PrintOutcome.SPOILED


def prints(
    at: Office, *made: CopyPrint, what: PrintedWhat = PrintedWhat.OVERPRINT
) -> DuplicatePrintsRequest:
    return DuplicatePrintsRequest(
        request_id=make.request_id(),
        body=at.body,
        day=at.day,
        line=cd.copied(at).line,
        what=what,
        prints=made,
    )


def test_each_print_is_a_row_with_its_pages_and_its_reason(office: Office) -> None:
    first = CopyPrint(copy_number=1, outcome=OUT, pages=2)
    second = CopyPrint(copy_number=2, outcome=SPOILED, pages=1, reason="Kẹt giấy ở trang 2")
    office.desk.do(record_duplicate_prints, prints(office, first, second))
    assert [(job.what, job.outcome, job.pages, job.reason) for job in rows(office, t.PrintJob)][
        -2:
    ] == [
        ("duplicate_overprint", "came_out", 2, ""),
        ("duplicate_overprint", "spoiled", 1, "Kẹt giấy ở trang 2"),
    ]


def test_a_spoiled_print_wants_its_reason_and_a_copy_must_be_there(office: Office) -> None:
    nameless = CopyPrint(copy_number=1, outcome=SPOILED, pages=1, reason=" ")
    with pytest.raises(ReasonMissingError):
        office.desk.do(record_duplicate_prints, prints(office, nameless))
    with pytest.raises(NotFoundError):
        office.desk.do(
            record_duplicate_prints, prints(office, CopyPrint(copy_number=9, outcome=OUT, pages=1))
        )
    assert not [job for job in rows(office, t.PrintJob) if job.what.startswith("duplicate")]


def test_nothing_is_printed_before_the_line(office: Office) -> None:
    request = prints(office, CopyPrint(copy_number=1, outcome=OUT, pages=1))
    with pytest.raises(DaysOutOfOrderError):
        office.desk.do(
            record_duplicate_prints, replace(request, day=office.day - timedelta(days=1))
        )


def test_a_paper_of_no_copy_is_no_print_of_a_duplicate(office: Office) -> None:
    with pytest.raises(ValueError, match=r"\d"):
        prints(office, CopyPrint(copy_number=0, outcome=OUT, pages=1), what=PrintedWhat.SLIP)
