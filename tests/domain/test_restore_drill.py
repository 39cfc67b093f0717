from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bmnn_desk.domain.restore_drill import MOST_DRILL_SECONDS, DrillRun

RUN = DrillRun(
    name="a.bmnnbak",
    sha256="ab" * 32,
    made_at=datetime(2026, 3, 10, 17, 30, tzinfo=UTC),
    seq=40,
    live_seq=43,
    took_seconds=75,
    compared=(("Sổ đăng ký đi năm 2026", 12, 13), ("Dòng sổ", 20, 20)),
)


@pytest.mark.parametrize(("seconds", "quick"), [(MOST_DRILL_SECONDS, True), (601, False)])
def test_ten_minutes_are_enough_and_no_second_more(seconds: int, quick: bool) -> None:
    assert replace(RUN, took_seconds=seconds).is_quick is quick


def test_only_a_live_store_that_lacks_something_is_strange() -> None:
    assert RUN.beyond_live == ()
    less = replace(RUN, compared=(*RUN.compared, ("Bản", 9, 8)))
    assert less.beyond_live == ("Bản",)
