from __future__ import annotations

import pytest

from bmnn_desk.papers.docx_digits import digits


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("4294967295", 4_294_967_295),
        ("-36000", -36_000),
        ("9" * 5000, None),
        ("--5", None),
        ("12pt", None),
        ("1.5", None),
        (" 7", None),
        ("", None),
        (None, None),
    ],
)
def test_a_whole_number_is_read_and_nothing_else(text: str | None, number: int | None) -> None:
    assert digits(text) == number
