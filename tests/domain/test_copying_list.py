from __future__ import annotations

from itertools import combinations

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
    steps = frozenset(done)
    assert next_state(steps, has_seal=True, is_cancelled=False, is_unmarked=False) is state


def test_a_body_without_a_seal_is_not_asked_for_one() -> None:
    done = frozenset({SIGNED, MADE})
    state = next_state(done, has_seal=False, is_cancelled=False, is_unmarked=False)
    assert state is CopyingState.TO_CONFIRM


def test_a_cancelled_line_waits_for_nothing() -> None:
    for unmarked in (False, True):
        state = next_state(frozenset(), has_seal=True, is_cancelled=True, is_unmarked=unmarked)
        assert state is CopyingState.CANCELLED


@pytest.mark.parametrize("has_seal", [True, False])
def test_nothing_is_done_while_a_copy_lacks_a_mark(*, has_seal: bool) -> None:
    for count in range(len(CopyStepKind) + 1):
        for done in map(frozenset, combinations(CopyStepKind, count)):
            plain, unmarked = (
                next_state(done, has_seal=has_seal, is_cancelled=False, is_unmarked=lacks)
                for lacks in (False, True)
            )
            is_done = plain is CopyingState.DONE
            assert unmarked is (CopyingState.TO_MARK if is_done else plain)


def test_counts_add_up() -> None:
    counts = CopyingCounts(by_state={CopyingState.TO_SIGN: 2, CopyingState.DONE: 3})
    assert counts.whole == 5
    assert counts.of({CopyingState.DONE}) == 3
    assert counts.of(CopyingState(state) for state in ("to_sign", "done")) == 5
