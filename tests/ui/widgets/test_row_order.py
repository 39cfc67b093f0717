from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.list_ids import ListKey, ListOrder
from bmnn_desk.ui.widgets.row_order import (
    RowOrder,
    SortedSource,
    own_order_words,
    pressed,
    stepped,
)
from tests.ui.widgets.letters import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping

pytestmark = pytest.mark.usefixtures("qapp")
FIRST, SECOND = COLUMNS[:2]
UP = RowOrder(column=FIRST)
DOWN = RowOrder(column=FIRST, descending=True)


class ByFirst(SortedSource):
    sorted_by: Mapping[str, ListKey] = {FIRST.key: ListKey.NUMBER}


def test_a_heading_sorts_up_then_down_then_as_the_list_has_it() -> None:
    assert [pressed(now, FIRST) for now in (None, UP, DOWN)] == [UP, DOWN, None]
    assert pressed(DOWN, SECOND) == RowOrder(column=SECOND)


def test_the_key_goes_through_each_column_both_ways_and_back_to_the_list() -> None:
    now, seen = None, []
    for _ in range(5):
        now = stepped(now, (FIRST, SECOND))
        seen.append(now)
    assert seen == [
        UP,
        DOWN,
        RowOrder(column=SECOND),
        RowOrder(column=SECOND, descending=True),
        None,
    ]
    assert stepped(UP, ()) is None
    assert stepped(UP, (SECOND,)) == RowOrder(column=SECOND)


def test_a_source_sorts_by_its_own_columns_and_asks_by_what_the_read_calls_them() -> None:
    source = ByFirst()
    assert (source.sorts(FIRST), source.sorts(SECOND)) == (True, False)
    assert source.asked_order is None
    source.put_order(DOWN)
    assert source.asked_order == ListOrder(by=ListKey.NUMBER, descending=True)


def test_the_order_is_told_with_its_heading() -> None:
    assert UP.words == f"{FIRST.heading}, xếp tăng dần"
    assert DOWN.words == f"{FIRST.heading}, xếp giảm dần"
    assert own_order_words()
