from __future__ import annotations

from bmnn_desk.domain.restore_steps import RestoreStep, untold


def test_the_steps_count_from_one_without_a_gap() -> None:
    assert [int(step) for step in RestoreStep] == list(range(1, len(RestoreStep) + 1))
    assert max(RestoreStep) is RestoreStep.COMPARE


def test_nobody_need_hear_of_them() -> None:
    for step in RestoreStep:
        untold(step)
