"""The hunt itself works: a few failures in the fast suite, and a control that must be found."""

from __future__ import annotations

import pytest

from tests.hunt import iofault
from tests.hunt.disk_calls import NO_COMPILER, can_build
from tests.hunt.faulty_work import KEYS
from tests.hunt.iofault import hunt_iofault

needs_compiler = pytest.mark.skipif(not can_build(), reason=NO_COMPILER)


@needs_compiler
def test_four_failures_come_out_or_do_no_harm_and_the_control_is_found_out() -> None:
    report = hunt_iofault(4, 4, (KEYS,))

    assert report.faults == ()
    assert "surfaced (" in report.figures
    assert "the control was found out" in report.figures


def test_without_a_compiler_it_has_not_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(iofault, "can_build", lambda: False)
    report = hunt_iofault(6, seed=4)

    assert not report.held
    assert "gcc" in report.figures
