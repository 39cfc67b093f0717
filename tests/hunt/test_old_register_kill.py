"""The hunt itself works: a few kills in the fast suite, more by hand."""

import os

import pytest

from tests.hunt.old_register_kill import hunt_old_register_kills


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with fork and SIGKILL")
def test_two_kills_leave_nothing_half_imported() -> None:
    report = hunt_old_register_kills(2, seed=5)

    assert report.faults == ()
    assert report.held
