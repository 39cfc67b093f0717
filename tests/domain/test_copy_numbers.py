from __future__ import annotations

import pytest

from bmnn_desk.domain.copy_numbers import read_copy_numbers


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("", ()),
        ("  ", ()),
        ("03", (3,)),
        ("03, 04", (3, 4)),
        ("3;4", (3, 4)),
        ("1 2  7", (1, 2, 7)),
        ("3-5", (3, 4, 5)),
        ("3 - 5, 09", (3, 4, 5, 9)),
        ("3–4", (3, 4)),  # noqa: RUF001
        ("07, 03", (7, 3)),
    ],
)
def test_numbers_are_read_as_an_office_writes_them(typed: str, numbers: tuple[int, ...]) -> None:
    assert read_copy_numbers(typed) == numbers


@pytest.mark.parametrize("typed", ["0", "3, 3", "5-3", "a", "3-", "-3", "3,,x", "1-9999", "12345"])
def test_what_cannot_be_copy_numbers_is_refused(typed: str) -> None:
    assert read_copy_numbers(typed) is None
