from __future__ import annotations

import pytest

from bmnn_desk.domain.stages import RowState, Stage
from bmnn_desk.ui.outgoing.acts import Act, next_act, offered, possible


@pytest.mark.parametrize("state", list(RowState))
def test_what_comes_next_can_be_done(state: RowState) -> None:
    assert next_act(state) in {*possible(state), Act.LOOK}


def test_nothing_is_done_with_a_cancelled_number() -> None:
    assert possible(RowState.CANCELLED) == frozenset()


def test_each_list_has_buttons_for_what_its_rows_allow() -> None:
    assert offered(Stage.TO_SIGN) == possible(RowState.TO_SIGN)
    assert offered(Stage.ISSUED) == possible(RowState.WITH_CLERK)
    assert offered(Stage.TO_NUMBER) == possible(RowState.TO_NUMBER) - {Act.ISSUE}
