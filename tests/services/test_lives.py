"""Five hundred random lives: no copy without holder, no number twice, totals that balance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lives import run_lives

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

SHARDS, LIVES = 10, 50


@pytest.mark.parametrize("seed", range(1, SHARDS + 1))
def test_random_lives_hold(law: Law, seed: int) -> None:
    lives = run_lives(law, LIVES, seed)

    assert lives.lived >= LIVES
    assert len(lives.done) > 8
    assert lives.refused
