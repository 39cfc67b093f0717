from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.year_close import (
    OpenPoint,
    OpenPointKind,
    YearCloseCase,
    exceptions_code,
    figures_code,
    is_summary_year,
)

POINT = OpenPoint(
    kind=OpenPointKind.RECEIPT_OPEN, subject=7, reference="01/BC", day=date(2026, 3, 1), count=2
)
FIGURE = PackageFigure(level=SecrecyLevel.MAT, kind="issued", documents=1, copies=4)


def test_a_code_is_three_groups_of_four() -> None:
    shape = re.compile(r"[A-Z2-7]{4}(-[A-Z2-7]{4}){2}")
    assert shape.fullmatch(exceptions_code(2026, (POINT,)))
    assert shape.fullmatch(figures_code(2026, (FIGURE,)))


@pytest.mark.parametrize(
    "changed",
    [
        replace(POINT, kind=OpenPointKind.RECALL_DUE),
        replace(POINT, subject=8),
        replace(POINT, reference="01/BB"),
        replace(POINT, count=3),
    ],
)
def test_another_point_gives_another_code(changed: OpenPoint) -> None:
    assert exceptions_code(2026, (changed,)) != exceptions_code(2026, (POINT,))


def test_one_point_more_and_another_year_give_another_code() -> None:
    codes = {
        exceptions_code(2026, (POINT,)),
        exceptions_code(2026, (POINT, POINT)),
        exceptions_code(2025, (POINT,)),
        exceptions_code(2026, ()),
    }
    assert len(codes) == 4


def test_one_copy_more_or_less_gives_another_code_of_the_figures() -> None:
    codes = {figures_code(2026, (replace(FIGURE, copies=copies),)) for copies in range(1000)}
    assert len(codes) == 1000


def test_every_fifth_year_sums_up() -> None:
    assert [year for year in range(2024, 2032) if is_summary_year(year)] == [2025, 2030]


def test_a_year_is_settled_without_open_points() -> None:
    case = YearCloseCase(has_statistics=True, open_points=0, list_is_signed=False, losses=0, gaps=0)
    assert case.is_settled
    assert not replace(case, open_points=1).is_settled
