from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueKind
from bmnn_desk.domain.office_order import SelfInspectionCase
from tests import make
from tests.due_desk import due
from tests.inspection_desk import cases, inspected
from tests.self_inspection_desk import kept, record

if TYPE_CHECKING:
    from tests.make import Office


def after(at: Office, day: date) -> int:
    return (day - at.day).days


def rules(at: Office, day: date) -> set[str]:
    return {
        found.rule
        for found in inspected(at, day=day, until=day).findings
        if found.rule.startswith("KT-01")
    }


def test_it_is_told_of_from_october_until_it_is_kept(office: Office) -> None:
    year = office.day.year
    spring = due(office, DueKind.SELF_INSPECTION)
    (autumn,) = due(office, DueKind.SELF_INSPECTION, after(office, date(year, 10, 1)))
    kept(office)

    assert spring == []
    assert (autumn.due, autumn.rule, autumn.label) == (date(year, 12, 31), "KT-01", str(year))
    assert due(office, DueKind.SELF_INSPECTION, after(office, date(year, 12, 30))) == []


@pytest.mark.finding(14)
@pytest.mark.finding(73)
def test_a_year_without_its_record_is_found_when_it_is_over(office: Office) -> None:
    over = date(office.day.year + 1, 1, 5)
    before = rules(office, over)
    kept(office)

    assert "KT-01" in before
    assert "KT-01" not in rules(office, over)


@pytest.mark.finding(71)
@pytest.mark.finding(72)
@pytest.mark.finding(106)
@pytest.mark.finding(107)
def test_a_line_that_nobody_answered_is_found(office: Office) -> None:
    answers = record(office).answers
    kept(office, answers=tuple(each for each in answers if each.line != "budget"))
    lacking = rules(office, office.day)
    kept(office)

    assert "KT-01B" in lacking
    assert "KT-01B" not in rules(office, office.day)


def test_a_record_written_in_january_is_of_the_year_that_it_says(office: Office) -> None:
    january = make.on(office, after(office, date(office.day.year + 1, 1, 3)))
    kept(january, year=office.day.year)

    day = january.day + timedelta(days=1)
    case = next(
        each
        for each in cases(office, SelfInspectionCase, day=day, until=day)
        if each.year == office.day.year
    )

    assert case.is_done
