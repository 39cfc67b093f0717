from __future__ import annotations

import pytest

from bmnn_desk.ui.widgets.time_left import Pace


class Clock:
    """A clock that is moved by hand, in seconds."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_before_the_first_is_done_nobody_knows(clock: Clock) -> None:
    pace = Pace(clock)
    clock.now += 60
    assert pace.left(0, 5) is None
    assert pace.words(0, 5) == ""


@pytest.mark.parametrize(
    ("each", "said"),
    [
        (2, ""),
        (10.0 / 4, ""),
        (5, ", còn khoảng 20 giây"),
        (11, ", còn khoảng 50 giây"),
        (23, ", còn khoảng 2 phút"),
        (60, ", còn khoảng 4 phút"),
    ],
)
def test_what_is_left_takes_as_long_as_what_was_done(clock: Clock, each: float, said: str) -> None:
    pace = Pace(clock)
    clock.now += each
    assert pace.left(1, 5) == pytest.approx(each * 4)
    assert pace.words(1, 5) == said


def test_what_was_done_before_it_began_makes_it_no_quicker(clock: Clock) -> None:
    pace = Pace(clock)
    pace.begin(10)
    clock.now += 20
    assert pace.left(10, 12) is None
    assert pace.left(11, 12) == pytest.approx(20)
    assert pace.left(13, 12) == 0
