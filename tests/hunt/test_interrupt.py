"""The hunt itself works: a few kills in the fast suite, hundreds by hand."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage import restore_backup
from tests.hunt import interrupt
from tests.hunt.interrupt import hunt_interruptions

if TYPE_CHECKING:
    from pathlib import Path

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


@needs_fork
def test_six_kills_lose_nothing() -> None:
    report = hunt_interruptions(6, seed=3)

    assert report.faults == ()
    assert report.held


@needs_fork
def test_a_swap_that_nobody_finishes_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interrupt, "settle_swap", lambda _: False)
    monkeypatch.setattr(interrupt, "swap_in", _half)

    assert hunt_interruptions(0, seed=1).faults


@needs_fork
def test_a_restoring_without_its_head_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restore_backup, "_lay_head", lambda *_: None)

    assert hunt_interruptions(0, seed=1).faults


def _half(live: Path, _now: object) -> None:
    live.rename(live.with_name(f"{live.name}.truoc-khoi-phuc-20260310-080000"))
