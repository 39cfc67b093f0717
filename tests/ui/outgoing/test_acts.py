from __future__ import annotations

import pytest

from bmnn_desk.domain.outgoing_list import StageCounts
from bmnn_desk.domain.stages import RowState, Stage
from bmnn_desk.ui.outgoing.acts import Act, next_act, offered, possible, with_work


@pytest.mark.parametrize("state", list(RowState))
def test_what_comes_next_can_be_done(state: RowState) -> None:
    assert next_act(state, frozenset(Act)) in {*possible(state), Act.LOOK}


@pytest.mark.parametrize("state", list(RowState))
def test_who_may_not_do_what_comes_next_reads(state: RowState) -> None:
    assert next_act(state, frozenset({Act.LOOK})) is Act.LOOK


def test_of_a_cancelled_number_only_the_files_are_read() -> None:
    assert possible(RowState.CANCELLED) == {Act.READ_MARKS}


def test_each_list_has_buttons_for_what_its_rows_allow() -> None:
    assert offered(Stage.TO_SIGN) == possible(RowState.TO_SIGN)
    assert offered(Stage.ISSUED) == possible(RowState.WITH_CLERK)
    assert offered(Stage.TO_NUMBER) == possible(RowState.TO_NUMBER) - {Act.ISSUE}


@pytest.mark.parametrize(
    ("to_sign", "to_number", "opens"),
    [(0, 0, Stage.ISSUED), (1, 0, Stage.TO_SIGN), (1, 1, Stage.TO_NUMBER)],
)
def test_the_list_with_work_is_opened(to_sign: int, to_number: int, opens: Stage) -> None:
    counts = StageCounts(to_sign=to_sign, to_number=to_number, issued=9, overdue=0, by_level={})
    assert with_work(counts) is opens
