from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.typed_reference import (
    TypedReference,
    code_in_reference,
    impossible_day,
    read_reference,
)

TODAY = date(2026, 3, 10)
CODES = {"BC", "KH", "ĐA", ""}


@pytest.mark.parametrize(
    ("typed", "reference", "day", "numbers"),
    [
        ("118/CAT-PA03", "118/CAT-PA03", None, ()),
        ("118/CAT-PA03 05/02/2026", "118/CAT-PA03", date(2026, 2, 5), ()),
        ("118/CAT-PA03 5/2", "118/CAT-PA03", date(2026, 2, 5), ()),
        ("118/CAT-PA03, ngày 05/02/2026", "118/CAT-PA03", date(2026, 2, 5), ()),
        ("118/CAT ngày 05 tháng 02 năm 2026", "118/CAT", date(2026, 2, 5), ()),
        ("118/CAT-PA03 5/2 bs 03, 04", "118/CAT-PA03", date(2026, 2, 5), (3, 4)),
        ("118/CAT-PA03 bs03", "118/CAT-PA03", None, (3,)),
        ("118/CAT-PA03 5/2 bản số 7", "118/CAT-PA03", date(2026, 2, 5), (7,)),
        ("118/CAT-PA03 BS 3-5", "118/CAT-PA03", None, (3, 4, 5)),
        ("118/CAT-PA03 bs 3 \u2013 5", "118/CAT-PA03", None, (3, 4, 5)),
        ("45/BC  -  STC", "45/BC - STC", None, ()),
    ],
)
def test_a_day_and_copy_numbers_behind_the_reference_are_taken(
    typed: str, reference: str, day: date | None, numbers: tuple[int, ...]
) -> None:
    wanted = TypedReference(reference=reference, day=day, copy_numbers=numbers)
    assert read_reference(typed, TODAY) == wanted


@pytest.mark.parametrize(
    "typed",
    ["Không số 05/02/2026", "118 CAT 2026", "118/CAT-PA03 31/02/2026", "118/CAT bs 0", "bs 03", ""],
)
def test_a_reference_is_never_cut_on_a_guess(typed: str) -> None:
    assert read_reference(typed, TODAY) == TypedReference(reference=typed)


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("45/BC-STC", "BC"),
        ("45/bc-STC", "BC"),
        ("12a/KH-UBND", "KH"),
        ("07/ĐA-SMM", "ĐA"),
        ("118/CAT-PA03", ""),
        ("118/CAT", None),
        ("CAT-PA03", None),
        ("118/-PA03", None),
        ("", None),
    ],
)
def test_the_type_s_letters_stand_in_the_symbol(reference: str, code: str | None) -> None:
    assert code_in_reference(reference, CODES) == code


def test_a_day_without_a_year_that_would_be_to_come_is_last_year_s() -> None:
    assert read_reference("118/CAT 28/12", date(2025, 1, 2)).day == date(2024, 12, 28)
    assert read_reference("118/CAT 28/12/2025", date(2025, 1, 2)).day == date(2025, 12, 28)


@pytest.mark.parametrize(
    ("typed", "last_day"),
    [
        ("Số 9 31/2", 28),
        ("118/CAT-PA03 31/02/2026", 28),
        ("118/CAT-PA03, ngày 31/4 bs 03", 30),
        ("118/CAT 29.2", 28),
    ],
)
def test_a_day_that_is_none_behind_a_reference_is_told(typed: str, last_day: int) -> None:
    problem = impossible_day(typed, TODAY)
    assert problem is not None
    assert problem.last_day == last_day


@pytest.mark.parametrize(
    "typed", ["118/CAT-PA03 5/2", "Số 9 28/2", "31/2", "118 CAT 2026", "Số 45/77", "bs 03", ""]
)
def test_nothing_else_behind_a_reference_is_told(typed: str) -> None:
    assert impossible_day(typed, TODAY) is None
