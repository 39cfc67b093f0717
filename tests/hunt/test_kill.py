"""The hunt itself works: a few kills in the fast suite, two hundred by hand."""

import os

import pytest

from tests.hunt.kill import hunt_kills


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with fork and SIGKILL")
def test_three_kills_lose_nothing() -> None:
    report = hunt_kills(3, seed=11)

    assert report.faults == ()
    assert report.held
