from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.errors import NotFoundError, RulesBrokenError
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.marks_check import marks_check
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import rows
from tests.services.marking import level_mark, mark, to_come

if TYPE_CHECKING:
    from bmnn_desk.domain.marks import MarkMade, MarkRequest
    from tests.make import Office

NUMBERED = tuple(mark(number) for number in (1, 2, 3, 4))
REASON = (("DAU-12", "In 60 bản gửi các xã"),)


def judged_first(at: Office, request: MarkRequest) -> set[str]:
    return {rule.id for rule in at.desk.read(marks_check, request)}


def judged_in_the_act(at: Office, request: MarkRequest) -> set[str]:
    try:
        return {rule.id for rule in at.desk.do(record_marks, request)}
    except RulesBrokenError as error:
        return {rule.id for rule in error.rules}


@pytest.mark.parametrize(
    ("marks", "reasons", "broken"),
    [
        (NUMBERED, (), set()),
        (NUMBERED[:2], (), {"DAU-03"}),
        ((*NUMBERED, level_mark(1, ink=Ink.BLACK)), (), {"DAU-05"}),
        ((*NUMBERED, level_mark(1, stamp=Stamp.LEVEL_TUYET_MAT)), (), {"PDX-04"}),
        ((*NUMBERED, level_mark(1, way=MarkWay.PRINT)), (), {"DAU-12"}),
        ((*NUMBERED, level_mark(1, way=MarkWay.PRINT)), REASON, set()),
        ((*NUMBERED, mark(2)), (), {"DAU-04"}),
    ],
)
def test_what_is_said_before_the_number_is_what_the_act_says_after_it(
    office: Office,
    marks: tuple[MarkMade, ...],
    reasons: tuple[tuple[str, str], ...],
    broken: set[str],
) -> None:
    item = make.signed(office).item
    request = to_come(office, item, marks=marks, reasons=reasons)
    assert judged_first(office, request) == broken
    office.desk.do(issue_outgoing, make.issue(office, item))
    assert judged_in_the_act(office, request) == broken


def test_a_day_to_give_back_without_its_mark_is_told_before_the_number(office: Office) -> None:
    day = office.day.replace(year=office.day.year + 1)
    item = make.signed(office, recall_on=day).item
    assert judged_first(office, to_come(office, item)) == {"DAU-10"}
    recalls = tuple(
        mark(number, stamp=Stamp.RECALL, way=MarkWay.RUBBER, box="11", until=day)
        for number in (1, 2, 3, 4)
    )
    request = replace(to_come(office, item), marks=(*NUMBERED, *recalls))
    assert judged_first(office, request) == set()


def test_the_check_writes_nothing(office: Office) -> None:
    item = make.signed(office).item
    office.desk.read(marks_check, to_come(office, item))
    assert rows(office, t.MarkUse) == []
    assert rows(office, t.Copy) == []


def test_a_copy_that_is_not_planned_is_not_found(office: Office) -> None:
    item = make.signed(office).item
    with pytest.raises(NotFoundError):
        office.desk.read(marks_check, to_come(office, item, marks=(mark(5),)))
    with pytest.raises(NotFoundError):
        office.desk.read(marks_check, to_come(office, item, body=office.body + 1))
