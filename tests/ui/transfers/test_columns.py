from __future__ import annotations

from bmnn_desk.domain.transfers import ReceiptState
from bmnn_desk.ui.transfers.columns import (
    is_cancelled,
    line_columns,
    round_columns,
    waiting_columns,
)
from bmnn_desk.ui.widgets.column import StateMark
from tests.domain.test_transfers import copy, line
from tests.ui.transfers.test_words import ROUND


def test_a_copy_that_waits_says_what_it_is_and_for_whom() -> None:
    shown = {column.key: column.text(copy(3, 7, "Sở Một")) for column in waiting_columns()}
    assert shown["number"] == "03"
    assert shown["recipient"] == "Sở Một"
    assert shown["kind"] == "Văn bản đi"
    assert shown["day"] == "07/03/2025"


def test_a_round_says_its_channel_in_words() -> None:
    made = round_columns(lambda day, code: f"<{code} {day:%d/%m}>")
    columns = {column.key: column for column in made}
    assert columns["channel"].text(ROUND) == f"<direct {ROUND.day:%d/%m}>"
    assert columns["way"].text(ROUND) == "Ra ngoài"
    mark = columns["state"].value
    assert mark is not None
    assert mark(ROUND) is StateMark.TRIANGLE


def test_a_line_has_a_shape_for_each_state() -> None:
    state = next(column for column in line_columns() if column.key == "state")
    assert state.value is not None
    shapes = {each: state.value(line(state=each)) for each in ReceiptState}
    assert shapes[ReceiptState.OVERDUE] is StateMark.SQUARE
    assert shapes[ReceiptState.SIGNED] is StateMark.DOT
    assert None not in shapes.values()


def test_only_a_cancelled_line_is_struck_out() -> None:
    assert [each for each in ReceiptState if is_cancelled(line(state=each))] == [
        ReceiptState.CANCELLED
    ]
