from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.domain.cases import basis, item, source

if TYPE_CHECKING:
    from bmnn_desk.domain.secret_list import Basis, Source

SINCE, UNTIL = date(2020, 7, 7), date(2025, 3, 10)


def test_a_basis_holds_on_its_first_and_last_day() -> None:
    dated = basis(since=SINCE, until=UNTIL)
    days = [date(2020, 7, 6), SINCE, UNTIL, date(2025, 3, 11)]
    assert [dated.in_force_on(day) for day in days] == [False, True, True, False]


def test_a_basis_of_unknown_dates_is_not_said_to_be_out_of_force() -> None:
    assert basis(since=None, until=None).in_force_on(date(1990, 1, 1))


@pytest.mark.parametrize(
    ("cited", "complete"),
    [
        (basis(), True),
        (basis(item=item(point="", has_points=False)), True),
        (basis(item=item(point="")), False),
        (basis(item=item(point=" ")), False),
        (basis(item=item(article="")), False),
        (basis(item=item(clause=" ")), False),
        (basis(decision=" "), False),
        (basis(decision_day=None), False),
        (basis(field=""), False),
        (basis(issuer=""), True),
    ],
)
def test_a_basis_is_complete_down_to_the_point_where_there_are_any(
    cited: Basis, *, complete: bool
) -> None:
    assert cited.is_complete is complete


@pytest.mark.parametrize(
    ("used", "complete"),
    [
        (source(), True),
        (source(day=date(2025, 1, 1)), True),
        (source(number=" "), False),
        (source(agency=""), False),
        (source(level=None), False),
    ],
)
def test_a_source_is_complete_with_number_body_and_level(used: Source, *, complete: bool) -> None:
    assert used.is_complete is complete
