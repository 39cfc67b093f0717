from __future__ import annotations

import pytest

from bmnn_desk.ui.attempts import FREE, LONGEST_PAUSE, Attempts, pause_seconds


@pytest.mark.parametrize(
    ("failed", "pause"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (9, 480), (10, 900), (99, 900)],
)
def test_five_tries_are_free_then_the_pause_doubles_to_a_quarter_of_an_hour(
    failed: int, pause: int
) -> None:
    assert pause_seconds(failed) == pause
    assert LONGEST_PAUSE == 900


def test_the_pause_ends_with_time_and_the_count_with_the_right_passphrase() -> None:
    now = [1000.0]
    attempts = Attempts(lambda: now[0])
    for left in (4, 3, 2, 1):
        attempts.fail()
        assert (attempts.left, attempts.seconds_to_wait()) == (left, 0)
    attempts.fail()
    assert (attempts.failed, attempts.left, attempts.seconds_to_wait()) == (FREE, 0, 30)
    now[0] += 29.4
    assert attempts.seconds_to_wait() == 1
    now[0] += 0.6
    assert attempts.seconds_to_wait() == 0
    attempts.fail()
    assert attempts.seconds_to_wait() == 60
    attempts.succeed()
    assert (attempts.left, attempts.seconds_to_wait()) == (FREE, 0)


def test_what_the_store_has_counted_is_taken_on() -> None:
    now = [1000.0]
    attempts = Attempts(lambda: now[0])
    attempts.take(6, 45)
    assert (attempts.failed, attempts.left, attempts.seconds_to_wait()) == (6, 0, 45)
    now[0] += 45
    assert attempts.seconds_to_wait() == 0
    attempts.wait(20)
    assert (attempts.failed, attempts.seconds_to_wait()) == (6, 20)
    attempts.take(0, 0)
    assert (attempts.left, attempts.seconds_to_wait()) == (FREE, 0)
