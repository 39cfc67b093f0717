from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.inspection.found_cases import OWN_BOOKS
from bmnn_desk.ui.inspection.inspection_scope import InspectionScope, years_to_inspect

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

EVERYTHING, OWN, OLD = (
    InspectionScope(),
    InspectionScope(source=OWN_BOOKS),
    InspectionScope(source=4),
)


@pytest.mark.parametrize(
    ("found", "wanted", "covers"),
    [
        (EVERYTHING, InspectionScope(source=4, year=2024), True),
        (OWN, InspectionScope(source=OWN_BOOKS, year=2024), True),
        (OWN, OLD, False),
        (OWN, EVERYTHING, False),
        (InspectionScope(year=2024), InspectionScope(year=2024, source=4), True),
        (InspectionScope(year=2024), EVERYTHING, False),
    ],
)
def test_a_result_answers_for_what_lies_within_it(
    found: InspectionScope, wanted: InspectionScope, covers: bool
) -> None:
    assert found.covers(wanted) == covers


def test_everything_goes_from_the_first_law_until_today(seat: Seat) -> None:
    asked = EVERYTHING.asked(seat, (4, 5))
    assert (asked.since, asked.until) == (seat.desk.law.regimes[0].since, seat.today())
    assert (asked.own, asked.imports) == (True, (4, 5))
    assert asked.day == seat.today()


def test_one_source_and_one_year_are_asked_alone(seat: Seat) -> None:
    asked = InspectionScope(source=4, year=2023).asked(seat, (4, 5))
    assert (asked.since, asked.until) == (date(2023, 1, 1), date(2023, 12, 31))
    assert (asked.own, asked.imports) == (False, (4,))
    assert OWN.asked(seat, (4, 5)).imports == ()


def test_a_year_that_goes_on_ends_today(seat: Seat) -> None:
    today = seat.today()
    assert InspectionScope(year=today.year).asked(seat, ()).until == today
    years = years_to_inspect(seat)
    assert (years[0], years[-1]) == (today.year, seat.desk.law.regimes[0].since.year)
    first = InspectionScope(year=years[-1]).asked(seat, ())
    assert first.since == seat.desk.law.regimes[0].since
