from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bmnn_desk.domain.inspected import (
    CopyHeld,
    InspectedCopying,
    InspectedVolume,
    InspectedYear,
    LossesOpen,
)
from tests.domain.rules.case_table import cases, table, table_tests

FAMILY = "inspected"
NEW_YEAR = date(2026, 1, 1)


def year(**changes: Any) -> InspectedYear:  # noqa: ANN401
    return replace(InspectedYear(year=2025, day=NEW_YEAR, is_closed=True), **changes)


def volume(**changes: Any) -> InspectedVolume:  # noqa: ANN401
    plain = InspectedVolume(
        hand_written=False,
        has_lines=True,
        is_finished=True,
        is_bound=True,
        unsigned=0,
        unprinted=0,
    )
    return replace(plain, **changes)


KEPT = table(
    cases(
        "YEAR",
        "TK-01D",
        closed=year(),
        not_over=year(day=date(2025, 12, 31), is_closed=False),
    ),
    cases(
        "VOLUME",
        "DI-13B",
        signed=volume(),
        still_open=volume(is_finished=False, unsigned=2, unprinted=7),
        hand_written=volume(hand_written=True, unprinted=7),
    ),
    cases(
        "VOLUME",
        "DI-13C",
        bound=volume(),
        still_open=volume(is_finished=False, is_bound=False),
        empty=volume(has_lines=False, is_bound=False),
        hand_written=volume(hand_written=True, is_bound=False),
    ),
    cases("COPYING_END", "SC-07C", signed=InspectedCopying(is_signed=True)),
    cases("HELD_COPIES", "KK-01", held=CopyHeld(unheld=0)),
    cases("LOSSES", "BC-04B", answered=LossesOpen(losses=0)),
)
BROKEN = table(
    cases("YEAR", "TK-01D", open_in_the_next=year(is_closed=False)),
    cases(
        "VOLUME",
        "DI-13B",
        unsigned=volume(unsigned=1),
        unprinted=volume(unprinted=1),
    ),
    cases("VOLUME", "DI-13C", loose=volume(is_bound=False)),
    cases("COPYING_END", "SC-07C", unsigned=InspectedCopying(is_signed=False)),
    cases("HELD_COPIES", "KK-01", one_without_a_place=CopyHeld(unheld=1)),
    cases("LOSSES", "BC-04B", unanswered=LossesOpen(losses=1)),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)
