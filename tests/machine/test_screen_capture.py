from __future__ import annotations

import sys

import pytest

from bmnn_desk.machine.screen_capture import Affinity, exclude_from_capture, first_held


def held_by(system: set[Affinity]) -> tuple[Affinity | None, list[Affinity]]:
    """What a system that knows these affinities ends up with, and what it was asked."""
    asked: list[Affinity] = []

    def hold(affinity: Affinity) -> bool:
        asked.append(affinity)
        return affinity in system

    return first_held(hold), asked


def test_a_new_windows_leaves_the_window_out_of_the_picture() -> None:
    held, asked = held_by(set(Affinity))
    assert held is Affinity.EXCLUDED_FROM_CAPTURE
    assert asked == [Affinity.EXCLUDED_FROM_CAPTURE]


def test_an_older_windows_shows_it_black() -> None:
    held, asked = held_by({Affinity.MONITOR_ONLY})
    assert held is Affinity.MONITOR_ONLY
    assert asked == [Affinity.EXCLUDED_FROM_CAPTURE, Affinity.MONITOR_ONLY]


def test_where_neither_holds_nothing_is_claimed() -> None:
    assert held_by(set())[0] is None


def test_the_numbers_are_those_of_winuser_h() -> None:
    assert (Affinity.MONITOR_ONLY, Affinity.EXCLUDED_FROM_CAPTURE) == (1, 17)


@pytest.mark.skipif(sys.platform == "win32", reason="there it would hold")
def test_elsewhere_it_does_nothing_and_says_so() -> None:
    assert exclude_from_capture(1) is None
