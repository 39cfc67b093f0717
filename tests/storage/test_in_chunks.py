from __future__ import annotations

from bmnn_desk.storage.in_chunks import MOST_VALUES, in_chunks


def test_every_value_comes_once_in_order_and_never_too_many_at_a_time() -> None:
    values = list(range(2 * MOST_VALUES + 1))
    chunks = list(in_chunks(values))
    assert [len(chunk) for chunk in chunks] == [MOST_VALUES, MOST_VALUES, 1]
    assert [value for chunk in chunks for value in chunk] == values
    assert list(in_chunks([])) == []
