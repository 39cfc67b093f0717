from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.typed_reference import TypedReference, code_in_reference, read_reference

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
