from __future__ import annotations

import pytest

from bmnn_desk.ui.issue.numbers_only import number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), (" 7 ", 7), ("", None), ("0", None), ("-1", None), ("1.5", None), ("٣", None)],
)
def test_only_a_whole_number_from_one_is_taken(text: str, number: int | None) -> None:
    assert number_in(text) == number
