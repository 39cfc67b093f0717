"""The hunt itself works: some changes in the fast suite, and a control that must be found."""

from __future__ import annotations

import os

import pytest

from bmnn_desk.storage import opening
from tests.hunt.bitflip import hunt_bitflip
from tests.hunt.flip_looks import LOOKS

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


@needs_fork
def test_twelve_changes_are_noticed_or_without_effect() -> None:
    report = hunt_bitflip(12, seed=1)

    assert report.faults == ()
    for name in LOOKS:
        assert name in report.figures


@needs_fork
def test_pages_that_are_not_proved_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "check_pages", lambda _: None)

    assert any("silent" in fault for fault in hunt_bitflip(1, seed=1).faults)
