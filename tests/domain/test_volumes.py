from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import ShelfEntry

DAY = date(2026, 3, 10)
PLAIN = ShelfEntry(
    book=1,
    kind="outgoing_register",
    year=2026,
    pack="nd63-2026",
    hand_written=False,
    volume=1,
    is_last=True,
    opened_on=DAY,
    book_closed_on=None,
    first_ordinal=43,
    last_ordinal=60,
    next_ordinal=61,
    sheets={SheetState.PRINTED: 2, SheetState.SIGNED: 3},
    unprinted=0,
    to_correct=(),
    events={},
)


def test_lines_and_sheets_of_a_volume_are_counted() -> None:
    assert (PLAIN.lines, PLAIN.printed) == (18, 5)
    assert replace(PLAIN, first_ordinal=None, last_ordinal=None).lines == 0


@pytest.mark.parametrize(
    ("changes", "finished"),
    [
        ({}, False),
        ({"is_last": False}, True),
        ({"book_closed_on": DAY}, True),
    ],
)
def test_a_volume_is_finished_when_no_line_goes_into_it_any_more(
    changes: dict[str, object], finished: bool
) -> None:
    assert replace(PLAIN, **changes).is_finished is finished  # type: ignore[arg-type]
