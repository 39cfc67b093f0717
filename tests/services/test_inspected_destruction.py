from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.rules.endings import DESTRUCTION
from bmnn_desk.services.destroy_at_once import destroy_at_once
from bmnn_desk.services.destroy_copies import destroy_copies
from bmnn_desk.services.inspected_destruction import destruction_case_rows
from bmnn_desk.services.inspection_asked import InspectionAsked
from bmnn_desk.services.report_emergency import report_emergency
from tests.destruction_desk import (
    at_once,
    destroyed,
    destroys,
    emergency,
    proposed,
    reports,
    surplus,
)
from tests.make import on
from tests.services.at_work import working
from tests.services.everything import other_case

if TYPE_CHECKING:
    from bmnn_desk.domain.inspected import InspectedRow
    from tests.make import Office


def inspected(at: Office, later: int = 0) -> tuple[InspectedRow, ...]:
    asked = InspectionAsked(
        body=at.body, since=at.day, until=at.day, day=on(at, later).day, own=True
    )
    with working(at) as work:
        return destruction_case_rows(work, asked, 0).rows


def broken(row: InspectedRow) -> set[str]:
    return {rule for rule, holds in DESTRUCTION.items() if not holds(row.case)}  # type: ignore[arg-type]


def test_a_lawful_destruction_gives_no_finding(office: Office) -> None:
    done = destroyed(office)
    office.desk.do(destroy_at_once, at_once(office, *surplus(office)))
    proposed(office)
    (row,) = inspected(office, later=100)
    assert (row.about.ref.number, broken(row)) == (done.destruction, set())


@pytest.mark.finding(87)
def test_one_by_another_case_is_told_as_excused(office: Office) -> None:
    cases = tuple(map(other_case, ("TH-10", "TH-10B", "TH-10D")))
    office.desk.do(
        destroy_copies, destroys(office, proposed(office), holder=None, other_cases=cases)
    )
    (row,) = inspected(office)
    assert broken(row) == row.excused == {"TH-10", "TH-10B", "TH-10D"}


def test_an_emergency_that_nobody_reported_is_found_later(office: Office) -> None:
    number = emergency(office)
    assert broken(inspected(office)[0]) == set()
    assert broken(inspected(office, later=30)[0]) == {"TH-10E"}
    office.desk.do(report_emergency, reports(office, number))
    assert broken(inspected(office, later=30)[0]) == set()
