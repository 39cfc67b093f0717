from __future__ import annotations

from threading import Event

import pytest

from bmnn_desk.machine.deadline import Deadline

LONG = 600.0


def test_a_span_that_is_done_in_time_is_not_ended() -> None:
    ended = Event()
    deadline = Deadline(ended.set)
    with deadline.within(LONG):
        pass
    deadline.close()
    assert not ended.is_set()
    assert not deadline.is_passed


def test_a_span_that_takes_too_long_is_ended_while_it_waits() -> None:
    ended = Event()
    deadline = Deadline(ended.set)
    with deadline.within(0.01):
        assert ended.wait(LONG)
    assert deadline.is_passed
    deadline.close()


@pytest.mark.parametrize("earlier", [0.05, LONG])
def test_a_deadline_is_kept_after_others_that_were_met(earlier: float) -> None:
    ended = Event()
    deadline = Deadline(ended.set)
    for _ in range(3):
        with deadline.within(earlier):
            pass
    with deadline.within(0.1):
        assert ended.wait(LONG)
    deadline.close()


def test_an_earlier_shorter_deadline_does_not_end_a_later_span() -> None:
    ended = Event()
    deadline = Deadline(ended.set)
    with deadline.within(0.02):
        pass
    with deadline.within(LONG):
        assert not ended.wait(0.2)
    deadline.close()
    assert not deadline.is_passed


def test_it_ends_only_once() -> None:
    times: list[int] = []
    ended = Event()

    def end() -> None:
        times.append(1)
        ended.set()

    deadline = Deadline(end)
    with deadline.within(0.0):
        assert ended.wait(LONG)
    with deadline.within(0.0):
        pass
    deadline.close()
    assert times == [1]
