from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.holdings import HoldingCase, LeavingCase
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

DAY = date(2025, 3, 10)


def held(since: date, counted_on: date | None, pack: str = "tt24-2020") -> HoldingCase:
    return HoldingCase(
        day=DAY,
        holder="Văn thư",
        place="Tủ sắt số 2",
        since=since,
        counted_on=counted_on,
        next_count=Law(forms_folder()).pack(pack).deadlines.spans[DeadlineKind.INVENTORY],
        is_missing=False,
        incident=0,
    )


@pytest.mark.parametrize("pack", ["tt24-2020", "nd63-2026"])
def test_a_copy_is_counted_a_year_after_it_came(pack: str) -> None:
    assert held(date(2024, 3, 10), None, pack).count_due == DAY


def test_a_copy_is_counted_a_year_after_its_last_count() -> None:
    assert held(date(2020, 1, 1), date(2024, 12, 31)).count_due == date(2025, 12, 31)


def test_neither_holder_nor_place_stands_in_what_is_printed_of_a_case() -> None:
    assert "Tủ" not in repr(held(DAY, None))


def test_a_leaver_is_a_value() -> None:
    leaver = LeavingCase(day=DAY, held=1, signed_on=None)
    assert replace(leaver) == leaver != replace(leaver, held=0)
