from __future__ import annotations

import pytest

from bmnn_desk.domain.sheets import SheetMark, SheetState, state_of

P, C, K, S, B = (
    SheetMark.PRINTED,
    SheetMark.CONTINUED,
    SheetMark.CORRECTION,
    SheetMark.SIGNED,
    SheetMark.BOUND,
)


@pytest.mark.parametrize(
    ("marks", "state"),
    [
        ([], SheetState.PRINTED),
        ([P], SheetState.PRINTED),
        ([P, K], SheetState.PRINTED),
        ([P, S], SheetState.SIGNED),
        ([P, S, C], SheetState.PRINTED),
        ([P, S, C, S], SheetState.SIGNED),
        ([P, K, S, B], SheetState.BOUND),
    ],
)
def test_new_rows_on_a_signed_sheet_wait_for_a_signature_anew(
    marks: list[SheetMark], state: SheetState
) -> None:
    assert state_of(marks) is state
