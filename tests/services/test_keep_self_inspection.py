from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.self_inspection import AnsweredLine, LineAnswer
from bmnn_desk.errors import NotFoundError, ReasonMissingError
from bmnn_desk.services.keep_self_inspection import (
    SelfInspectionsAsked,
    keep_self_inspection,
    self_inspections,
)
from tests.self_inspection_desk import kept, record

if TYPE_CHECKING:
    from tests.make import Office


def test_a_record_comes_back_as_it_was_kept_in_the_order_of_the_list(office: Office) -> None:
    asked = record(office)
    number = kept(office, answers=asked.answers[::-1])

    (entry,) = office.desk.read(self_inspections, SelfInspectionsAsked(body=office.body))

    assert (entry.self_inspection, entry.number, entry.leader) == (
        number,
        "05/BB-SMM",
        "Trần Văn Giám",
    )
    assert entry.answers == asked.answers
    assert entry.entered_by


def test_records_are_told_by_year(office: Office) -> None:
    kept(office)
    kept(office, year=office.day.year - 1)
    asked = SelfInspectionsAsked(body=office.body, year=office.day.year - 1)

    (entry,) = office.desk.read(self_inspections, asked)

    assert entry.year == office.day.year - 1


@pytest.mark.parametrize("lacking", ["number", "leader"])
def test_a_record_has_its_number_and_who_led_it(office: Office, lacking: str) -> None:
    changes: dict[str, Any] = {lacking: " "}
    with pytest.raises(ReasonMissingError):
        office.desk.do(keep_self_inspection, replace(record(office), **changes))


@pytest.mark.parametrize("lines", [(), ("no_such_line",), ("slips", "slips")])
def test_only_lines_of_the_list_are_answered_each_once(
    office: Office, lines: tuple[str, ...]
) -> None:
    answers = tuple(AnsweredLine(line=line, answer=LineAnswer.KEPT) for line in lines)

    with pytest.raises(NotFoundError):
        office.desk.do(keep_self_inspection, replace(record(office), answers=answers))
