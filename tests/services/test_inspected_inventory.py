from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.holdings import HoldingCase
from bmnn_desk.domain.inspection_result import own_findings
from bmnn_desk.law.inspection_regimes import inspection_regimes
from bmnn_desk.services.begin_inventory import begin_inventory
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.close_inventory import close_inventory
from bmnn_desk.services.inspected_inventory import counted_copy_rows, incident_case_rows
from bmnn_desk.services.inspection_asked import LINES, InspectionAsked
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.services.resolve_difference import resolve_difference
from tests import make
from tests.inventory_desk import (
    begins,
    closes,
    counted,
    ends_incident,
    incident,
    lost,
    missing_one,
    reports,
    resolves,
)
from tests.services.at_work import working
from tests.services.everything import other_case

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from bmnn_desk.domain.inspected import InspectedRow
    from tests.make import Office


def inspected(at: Office, part: Callable[..., Any], day: int = 0) -> list[InspectedRow]:
    later = make.on(at, day)
    asked = InspectionAsked(body=at.body, since=at.day, until=later.day, day=later.day)
    found: list[InspectedRow] = []
    after: int | None = 0
    while after is not None:
        with working(at) as work:
            block = part(work, asked, after)
        found += block.rows
        after = block.next_key
    return found


def broken(at: Office, part: Callable[..., Any], day: int = 0) -> list[str]:
    regimes = inspection_regimes(at.desk.law)
    rows = inspected(at, part, day)
    return [found.rule for row in rows for found in own_findings(row, regimes)]


@pytest.mark.finding(60)
@pytest.mark.finding(61)
def test_a_copy_that_nobody_counted_for_a_year_is_found(office: Office) -> None:
    make.issued(office)
    assert broken(office, counted_copy_rows, 365) == []
    assert broken(office, counted_copy_rows, 366) == ["KK-01B"] * 4
    labels = [row.about.label for row in inspected(office, counted_copy_rows)]
    assert labels == [f"01/BC-SMM ({number:02})" for number in range(1, 5)]


def test_a_count_in_time_keeps_the_rule(office: Office) -> None:
    make.issued(office)
    later = make.on(office, 300)
    inventory = later.desk.do(begin_inventory, begins(later))
    counted(later, inventory)
    later.desk.do(close_inventory, closes(later, inventory))
    assert broken(office, counted_copy_rows, 600) == []
    row = inspected(office, counted_copy_rows, 600)[0]
    assert isinstance(row.case, HoldingCase)
    assert (row.case.since, row.case.counted_on) == (office.day, later.day)


@pytest.mark.finding(100)
def test_a_copy_looked_for_in_vain_is_found_until_it_is_an_incident(office: Office) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    assert broken(office, counted_copy_rows) == ["KK-01C"]
    office.desk.do(record_incident, incident(office, counts=(line.count,)))
    assert broken(office, counted_copy_rows) == []
    assert broken(office, counted_copy_rows, 900) == ["KK-01B"] * 3
    assert len(inspected(office, counted_copy_rows)) == 4
    assert inventory


def test_a_copy_found_later_is_missing_no_more(office: Office) -> None:
    inventory, line = missing_one(office)
    assert line.count is not None
    office.desk.do(resolve_difference, resolves(office, inventory, line.count))
    assert broken(office, counted_copy_rows) == []
    rows = inspected(office, counted_copy_rows)
    assert all(
        isinstance(row.case, HoldingCase) and row.case.counted_on == office.day for row in rows
    )


@pytest.mark.finding(98)
def test_an_incident_without_a_report_is_found(office: Office) -> None:
    number, _ = lost(office)
    assert broken(office, incident_case_rows) == ["BC-04"]
    office.desk.do(report_incident, reports(office, number))
    assert broken(office, incident_case_rows) == []


def test_another_case_for_a_closed_incident_is_not_found_twice(office: Office) -> None:
    number, _ = lost(office)
    request = ends_incident(office, number, other_cases=(other_case("BC-04"),))
    office.desk.do(close_incident, request)
    assert broken(office, incident_case_rows) == []


def test_more_copies_than_a_block_are_all_looked_at(office: Office) -> None:
    for _ in range(LINES // 4 + 1):
        make.issued(office)
    assert len(inspected(office, counted_copy_rows)) == LINES + 4
