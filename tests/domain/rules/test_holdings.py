from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.holdings import HoldingCase, LeavingCase
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from tests.domain.rules.case_table import cases, table, table_tests

FAMILY = "holdings"
DAY = date(2025, 3, 10)
A_DAY = timedelta(days=1)
YEARLY = Law(forms_folder()).on(DAY).deadlines.spans[DeadlineKind.INVENTORY]


def held(**changes: Any) -> HoldingCase:  # noqa: ANN401
    plain = HoldingCase(
        day=DAY,
        holder="Văn thư",
        place="Tủ sắt số 2",
        since=date(2024, 5, 1),
        counted_on=None,
        next_count=YEARLY,
        is_missing=False,
        incident=0,
    )
    return replace(plain, **changes)


def leaving(**changes: Any) -> LeavingCase:  # noqa: ANN401
    return replace(LeavingCase(day=DAY, held=0, signed_on=DAY), **changes)


KEPT = table(
    cases("HOLDING", "KK-01", both=held()),
    cases(
        "HOLDING",
        "KK-01B",
        came_within_the_year=held(),
        counted_a_year_ago=held(since=date(2020, 1, 1), counted_on=date(2024, 3, 10)),
    ),
    cases("HOLDING", "KK-01C", found=held(), recorded=held(is_missing=True, incident=4)),
    cases("LEAVING", "BG-01", nothing=leaving()),
    cases("LEAVING", "BG-01B", signed_that_day=leaving()),
)
BROKEN = table(
    cases("HOLDING", "KK-01", no_holder=held(holder=" "), no_place=held(place="")),
    cases(
        "HOLDING",
        "KK-01B",
        never_counted=held(since=date(2024, 3, 9)),
        counted_a_year_and_a_day_ago=held(counted_on=date(2024, 3, 9)),
    ),
    cases("HOLDING", "KK-01C", unrecorded=held(is_missing=True)),
    cases("LEAVING", "BG-01", one_left=leaving(held=1)),
    cases(
        "LEAVING",
        "BG-01B",
        unsigned=leaving(signed_on=None),
        signed_afterwards=leaving(signed_on=DAY + A_DAY),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)
