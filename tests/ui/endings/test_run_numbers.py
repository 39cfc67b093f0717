from __future__ import annotations

import pytest

from bmnn_desk.ui.endings.run_numbers import number_after, runs_on


@pytest.mark.parametrize(
    ("number", "steps", "after"),
    [
        ("15/TB-STC", 0, "15/TB-STC"),
        ("15/TB-STC", 2, "17/TB-STC"),
        ("09/TB-STC", 1, "10/TB-STC"),
        (" 99/TB ", 1, "100/TB"),
        ("TB-15", 3, "TB-15"),
        ("", 1, ""),
    ],
)
def test_a_number_runs_on_by_its_first_figures(number: str, steps: int, after: str) -> None:
    assert number_after(number, steps) == after


def test_without_figures_first_nobody_knows_the_next() -> None:
    assert runs_on("15/TB")
    assert not runs_on("TB-15")
    assert not runs_on("")
