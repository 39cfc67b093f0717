from __future__ import annotations

import pytest

from bmnn_desk.domain.copying import CopyStepKind
from bmnn_desk.domain.copying_list import CopyingCounts, CopyingState, next_state

SIGNED, SEALED = CopyStepKind.SIGNED, CopyStepKind.SEALED
MADE, CONFIRMED = CopyStepKind.MADE, CopyStepKind.EXECUTOR_SIGNED


@pytest.mark.parametrize(
    ("done", "state"),
    [
        ((), CopyingState.TO_SIGN),
        ((MADE,), CopyingState.TO_SIGN),
        ((SIGNED,), CopyingState.TO_SEAL),
        ((SIGNED, SEALED), CopyingState.TO_COUNT),
        ((SIGNED, SEALED, MADE), CopyingState.TO_CONFIRM),
        ((SIGNED, SEALED, MADE, CONFIRMED), CopyingState.DONE),
    ],
)
def test_what_is_lacking_first_is_next(done: tuple[CopyStepKind, ...], state: CopyingState) -> None:
    assert next_state(frozenset(done), has_seal=True, is_cancelled=False) is state


def test_a_body_without_a_seal_is_not_asked_for_one() -> None:
    done = frozenset({SIGNED, MADE})
    assert next_state(done, has_seal=False, is_cancelled=False) is CopyingState.TO_CONFIRM


def test_a_cancelled_line_waits_for_nothing() -> None:
    state = next_state(frozenset(), has_seal=True, is_cancelled=True)
    assert state is CopyingState.CANCELLED


def test_counts_add_up() -> None:
    counts = CopyingCounts(by_state={CopyingState.TO_SIGN: 2, CopyingState.DONE: 3})
    assert counts.whole == 5
