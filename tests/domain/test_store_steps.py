from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.store_steps import RekeyStep, RestoreStep, UpgradeStep, untold

if TYPE_CHECKING:
    from enum import IntEnum


@pytest.mark.parametrize("steps", [RestoreStep, RekeyStep, UpgradeStep])
def test_the_steps_count_from_one_without_a_gap(steps: type[IntEnum]) -> None:
    assert [int(step) for step in steps] == list(range(1, len(steps) + 1))


def test_a_drill_has_one_step_more_than_a_restoring() -> None:
    assert max(RestoreStep) is RestoreStep.COMPARE


@pytest.mark.parametrize("steps", [RestoreStep, RekeyStep, UpgradeStep])
def test_nobody_need_hear_of_them(steps: type[IntEnum]) -> None:
    for step in steps:
        untold(step)
