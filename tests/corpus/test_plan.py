from __future__ import annotations

import pytest

from tests.corpus.plan import Plan, Wanted, plan_of


def wanted(x: float = 165.0, y: float = 7.0, *, from_right: bool = False) -> Wanted:
    return Wanted(
        look=0,
        pages=(0, 2),
        x_mm=x,
        y_mm=y,
        width_mm=30.0,
        height_mm=8.0,
        from_right=from_right,
    )


def test_a_plan_comes_back_as_it_was_sent() -> None:
    plan = Plan(units=(1.0, 2.0), marks=(wanted(), wanted(1.5, from_right=True)))
    assert plan_of(plan.as_json()) == plan


@pytest.mark.parametrize(
    ("mark", "size", "place"),
    [
        (wanted(), (210.0, 297.0), (165.0, 7.0, 195.0, 15.0)),
        (wanted(15.0, from_right=True), (210.0, 297.0), (165.0, 7.0, 195.0, 15.0)),
        (wanted(), (100.0, 10.0), (70.0, 2.0, 100.0, 10.0)),
        (wanted(90.0, from_right=True), (100.0, 297.0), (0.0, 7.0, 30.0, 15.0)),
    ],
)
def test_a_mark_that_sticks_out_of_the_page_is_pulled_inside(
    mark: Wanted, size: tuple[float, float], place: tuple[float, ...]
) -> None:
    assert mark.on(size) == pytest.approx(place)
