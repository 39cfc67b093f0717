"""The hunt itself works: a few cuts in the fast suite, and a control that must lose."""

from __future__ import annotations

import re

import pytest

from tests.hunt import powerloss
from tests.hunt.disk_calls import NO_COMPILER, can_build
from tests.hunt.power_cuts import Cuts
from tests.hunt.powerloss import hunt_powerloss

needs_compiler = pytest.mark.skipif(not can_build(), reason=NO_COMPILER)


@needs_compiler
def test_four_cuts_lose_nothing_and_the_control_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(powerloss, "CONTROLS", {"OFF": {"synchronous": "OFF"}})
    monkeypatch.setattr(powerloss, "_LEAST_CONTROL", 5)
    report = hunt_powerloss(4, seed=2)

    assert report.faults == ()
    found = re.search(r"control OFF: .* (\d+) lost, (\d+) unopenable", report.figures)
    assert found is not None
    assert int(found[1]) + int(found[2]) > 0


def test_a_control_that_loses_nothing_is_a_fault() -> None:
    report = powerloss._report(1, Cuts(), {"none": Cuts(points=9)})

    assert report.faults == ("the control lost nothing: none",)


def test_without_a_compiler_it_has_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(powerloss, "can_build", lambda: False)
    report = hunt_powerloss(6, seed=2)

    assert not report.held
    assert "gcc" in report.figures
