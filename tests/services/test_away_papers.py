from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.away_papers import (
    AwayPaperAsked,
    meeting_paper,
    office_head,
    recall_paper,
    trip_draft_paper,
    trip_paper,
)
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.storage import tables as t
from tests.away_desk import (
    abroad,
    back,
    call,
    collects,
    delivered,
    held,
    kept,
    later,
    out,
    sent,
    trip,
)
from tests.services.at_work import working
from tests.services.ledger import rows

if TYPE_CHECKING:
    from tests.make import Office


def of(at: Office, number: int) -> AwayPaperAsked:
    return AwayPaperAsked(body=at.body, day=at.day, number=number)


def test_a_request_is_printed_before_anything_is_kept(office: Office) -> None:
    request = trip(office, *kept(office))
    (facts,) = office.desk.read(trip_draft_paper, request)
    assert rows(office, t.TakingOut) == []
    assert (facts.head.agency, facts.head.name) == ("SỞ MẪU MỰC", "Trần Văn Giám")
    assert (facts.permit_title, facts.permit_name) == ("Giám đốc", "Trần Văn Giám")
    assert [(copy.number, copy.title) for copy in facts.copies] == [
        (3, "về tình hình mẫu"),
        (4, "về tình hình mẫu"),
    ]
    (far,) = office.desk.read(trip_draft_paper, abroad(office))
    assert (far.abroad, far.permit_title) == (True, "Chủ tịch UBND tỉnh")
    with pytest.raises(NotFoundError):
        list(office.desk.read(trip_draft_paper, trip(office, 999)))


def test_the_slip_of_a_record_says_what_came_back(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first, day=later(office, 1)))
    (facts,) = office.desk.read(trip_paper, of(office, number))
    assert [copy.back for copy in facts.copies] == [later(office, 1), None]
    with pytest.raises(NotFoundError):
        list(office.desk.read(trip_paper, of(office, 9)))


def test_the_letter_has_the_copies_that_are_called_and_whose_they_are(office: Office) -> None:
    item = delivered(office)
    first, _ = sent(office, item)
    (facts,) = office.desk.read(recall_paper, call(office, item, copies=(first,)))
    assert [(copy.number, copy.receiver) for copy in facts.copies] == [(1, "Sở Thử Nghiệm")]
    assert (facts.reference, facts.due) == ("01/BC-SMM", later(office, 10))
    assert rows(office, t.Recall) == []


def test_the_list_of_a_meeting_says_who_has_what_and_what_is_back(office: Office) -> None:
    first, second = kept(office)
    number = held(office, first, second)
    office.desk.do(end_meeting, collects(office, number, second))
    (facts,) = office.desk.read(meeting_paper, of(office, number))
    assert [(copy.receiver, copy.back) for copy in facts.copies] == [
        ("Đại biểu 1, Sở Thử Nghiệm", None),
        ("Đại biểu 2, Sở Thử Nghiệm", office.day),
    ]


def test_the_head_of_the_day_gives_a_paper_out(office: Office) -> None:
    with working(office) as work:
        head = office_head(work, office.body, office.day)
    assert (head.position, head.name, head.place) == ("Giám đốc", "Trần Văn Giám", "Mẫu Sơn")
