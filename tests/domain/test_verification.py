"""Numbers that nobody has, and a report that holds."""

from __future__ import annotations

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.verification import SeriesTold, missing_ranges


@pytest.mark.parametrize(
    ("numbers", "first", "missing"),
    [
        ([1, 2, 3], 1, []),
        ([], 1, []),
        ([3, 1], 1, [(2, 2)]),
        ([5, 9, 9], 3, [(3, 4), (6, 8)]),
        ([7], 7, []),
    ],
)
def test_what_is_missing_below_the_highest(
    numbers: list[int], first: int, missing: list[tuple[int, int]]
) -> None:
    assert list(missing_ranges(numbers, first)) == missing


def test_gaps_are_told_as_ranges() -> None:
    told = SeriesTold(
        book=BookKind.OUTGOING,
        year=2025,
        lines=4,
        cancelled=0,
        last=9,
        missing=((3, 3), (6, 8)),
    )

    assert told.gaps == "3, 6-8"
