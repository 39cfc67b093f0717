"""The hunt itself works: a few kills in the fast suite, a hundred by hand."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DiskFullError
from bmnn_desk.storage import opening
from tests.hunt.child import DONE, Moment, run_child
from tests.hunt.rekey import hunt_rekeys

if TYPE_CHECKING:
    from tests.hunt.child import Say

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


@needs_fork
def test_four_kills_lose_nothing() -> None:
    report = hunt_rekeys(4, seed=3)

    assert report.faults == ()
    assert report.held


@needs_fork
def test_an_opening_that_does_not_finish_a_rekey_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "settle_leftover", lambda *_: None)

    # Which kill falls into a rekey's last step is chance: the first one that does is enough.
    assert any(hunt_rekeys(4, seed).faults for seed in range(12))


@needs_fork
def test_a_child_is_killed_in_the_step_that_is_asked_for() -> None:
    def work(say: Say) -> None:
        for step in (b"a", b"b", b"c"):
            say(step)
            time.sleep(0 if step == b"a" else 30)

    heard = run_child(work, Moment(step=b"b", after_s=0.05))
    assert ([step for step, _ in heard.steps], heard.alone) == ([b"a", b"b"], False)
    assert set(heard.lengths_s()) == {b"a"}


@needs_fork
def test_a_child_that_comes_to_its_end_or_fails_says_so() -> None:
    def fails(say: Say) -> None:
        say(b"a")
        raise DiskFullError

    done = run_child(lambda say: say(b"a"))
    assert [step for step, _ in done.steps] == [b"a", DONE]
    assert (done.is_done, done.alone) == (True, False)
    failed = run_child(fails)
    assert (failed.is_done, failed.alone) == (False, True)
