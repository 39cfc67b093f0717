from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.marks import MarkRequest
from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.papers.marking_plan import marks_for_record, plan_by
from bmnn_desk.services.marks_used import CopyMade, marks_used
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.services.record_marks import record_marks
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.domain.marks import MarkMade

WAY = OfficeSettings(copy_number_way=MarkWay.OVERPRINT)


def marks_of(at: make.Office) -> tuple[MarkMade, ...]:
    plan = plan_by(WAY, (1, 2, 3, 4), SecrecyLevel.MAT)
    return marks_for_record(at.desk.law.on(at.day), plan)


def record(at: make.Office, item: int, marks: tuple[MarkMade, ...], *reasons: str) -> None:
    at.desk.do(
        record_marks,
        MarkRequest(
            request_id=make.request_id(),
            body=at.body,
            day=at.day,
            item=item,
            marks=marks,
            pack_digest="digest",
            reasons=tuple((rule, "Đóng lại cho rõ") for rule in reasons),
        ),
    )


def read(at: make.Office, item: int) -> tuple[CopyMade, ...]:
    return at.desk.read(marks_used, ItemAsked(body=at.body, item=item))


def test_each_copy_has_its_marks_where_they_were_put(office: make.Office) -> None:
    item = make.issued(office).item
    moved = tuple(replace(mark, x_mm=150.5) for mark in marks_of(office))
    record(office, item, moved)
    copies = read(office, item)
    assert [copy.copy_number for copy in copies] == [1, 2, 3, 4]
    assert [mark for copy in copies for mark in copy.marks] == list(moved)
    assert {copy.came_out for copy in copies} == {0}


def test_a_mark_put_on_twice_stands_once_as_it_was_last(office: make.Office) -> None:
    item = make.issued(office).item
    marks = marks_of(office)
    record(office, item, marks)
    again = [mark for mark in marks if mark.stamp is Stamp.COPY_NUMBER and mark.copy_number == 2]
    record(office, item, tuple(replace(mark, x_mm=99.0) for mark in again), "DAU-04")
    second = read(office, item)[1]
    places = {mark.stamp: mark.x_mm for mark in second.marks}
    assert len(second.marks) == 2
    assert places[Stamp.COPY_NUMBER] == 99.0


def test_only_prints_of_the_copy_that_came_out_are_counted(office: make.Office) -> None:
    item = make.issued(office).item
    prints = (
        CopyPrint(copy_number=1, outcome=PrintOutcome.SPOILED, pages=1, reason="kẹt giấy"),
        CopyPrint(copy_number=1, outcome=PrintOutcome.CAME_OUT, pages=1),
        CopyPrint(copy_number=2, outcome=PrintOutcome.CAME_OUT, pages=1),
        CopyPrint(copy_number=2, outcome=PrintOutcome.CAME_OUT, pages=1),
    )
    for what, given in ((PrintedWhat.OVERPRINT, prints), (PrintedWhat.DISTRIBUTION, prints[1:2])):
        office.desk.do(
            record_copy_prints,
            CopyPrintsRequest(
                request_id=make.request_id(),
                body=office.body,
                day=office.day,
                item=item,
                what=what,
                prints=given,
            ),
        )
    assert [copy.came_out for copy in read(office, item)] == [1, 2, 0, 0]


def test_what_was_not_issued_has_no_copies_made(office: make.Office) -> None:
    item = make.signed(office).item
    with pytest.raises(WrongStageError):
        read(office, item)


def test_another_bodys_item_is_not_found(office: make.Office) -> None:
    item = make.issued(office).item
    with pytest.raises(NotFoundError):
        office.desk.read(marks_used, ItemAsked(body=office.body + 1, item=item))
