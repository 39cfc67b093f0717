from __future__ import annotations

import pytest

from bmnn_desk.ui.widgets.column import Column, ColumnKind, ColumnWidth, StateMark


def test_a_column_that_says_no_more_is_plain_text_and_the_first_to_give_way() -> None:
    column: Column[str] = Column(
        key="note", heading="Ghi chú", text=str, width=ColumnWidth(chars=9)
    )
    assert (column.kind, column.priority, column.value) == (ColumnKind.TEXT, 0, None)
    assert not column.width.stretches


def test_a_column_does_not_change() -> None:
    width = ColumnWidth(chars=9)
    with pytest.raises(AttributeError):
        width.chars = 10  # type: ignore[misc]


def test_each_kind_of_state_has_a_shape_of_its_own() -> None:
    assert len({mark.value for mark in StateMark}) == 4
