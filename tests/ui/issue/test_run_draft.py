from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from bmnn_desk.ui.issue.run_draft import RUN_FORM, RunDraft, RunState, state_of, texts_of

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def part(copy: int, first: int = 1) -> PrintPart:
    return PrintPart(
        what=PrintedWhat.WHOLE, copy=copy, red=copy == 1, paper=Paper.BLANK, first=first, pages=6
    )


CUT_OFF = RunState(
    sent=(part(1), part(2, first=4)),
    left=(part(3),),
    stop=(2, 5),
    again=frozenset({2, 12}),
    reason="Bản cũ bị rách; thay",
    printer="Máy in màu, tầng 2",
)


def test_a_state_comes_back_as_it_was_kept() -> None:
    assert state_of(texts_of(CUT_OFF)) == CUT_OFF
    assert state_of(texts_of(RunState())) == RunState()


def test_a_run_is_kept_until_it_is_over(seat: Seat) -> None:
    draft = RunDraft(seat, RUN_FORM, 7)
    assert draft.found() is None
    draft.keep(CUT_OFF)
    assert draft.found() == CUT_OFF
    assert RunDraft(seat, RUN_FORM, 8).found() is None
    draft.keep(RunState(printer="Máy in màu"))
    assert draft.found() is None
    assert RunState().is_over
    assert not CUT_OFF.is_over
