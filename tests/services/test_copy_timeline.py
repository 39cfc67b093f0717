from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copy_moves import TimelineKind
from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.copy_timeline import CopyAsked, copy_timeline
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.take_back_copies import take_back_copies
from tests import make
from tests.custody_desk import LOAN_DAYS, copies_of, lent, takes_back
from tests.services.marking import marks

if TYPE_CHECKING:
    from bmnn_desk.domain.copy_moves import TimelineEntry
    from tests.make import Office


def timeline(at: Office, copy: int) -> tuple[TimelineEntry, ...]:
    return at.desk.read(copy_timeline, CopyAsked(body=at.body, copy=copy))


def test_every_move_is_told_with_its_paper_and_its_day(office: Office) -> None:
    copy, *_ = copies = lent(office)
    office.desk.do(take_back_copies, takes_back(make.on(office, 1), *copies))
    first, loan, back = timeline(office, copy)
    assert [each.what for each in (first, loan, back)] == [
        CopyState.AT_CLERK,
        CopyState.LENT,
        CopyState.AT_CLERK,
    ]
    assert (loan.who, loan.paper) == ("Ngô Văn Soạn", "Sổ mượn, trang 5")
    assert loan.until == office.day + timedelta(days=LOAN_DAYS)
    assert (back.day, back.place) == (office.day + timedelta(days=1), "Két văn thư")


def test_marks_and_prints_of_the_copy_stand_between_its_moves(office: Office) -> None:
    issued = make.issued(office)
    office.desk.do(record_marks, marks(office, issued))
    request = CopyPrintsRequest(
        request_id=make.request_id(),
        body=office.body,
        day=office.day,
        item=issued.item,
        what=PrintedWhat.WHOLE,
        prints=(CopyPrint(copy_number=1, outcome=PrintOutcome.CAME_OUT, pages=3),),
    )
    office.desk.do(record_copy_prints, request)
    (copy, *_) = copies_of(office, issued.item)[CopyKind.SENT]
    kinds = {entry.kind for entry in timeline(office, copy)}
    assert kinds == {TimelineKind.MOVE, TimelineKind.MARK, TimelineKind.PRINT}


def test_a_strange_copy_is_not_found(office: Office) -> None:
    copy, *_ = lent(office)
    with pytest.raises(NotFoundError):
        timeline(office, 9999)
    with pytest.raises(NotFoundError):
        office.desk.read(copy_timeline, CopyAsked(body=999, copy=copy))
