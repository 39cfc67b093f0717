from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.listed_decisions import HeldDays, ListState, held_days
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

INDEX = Law(forms_folder()).secret_lists
DAY_2024 = date(2024, 5, 22)


@pytest.mark.parametrize(
    ("decision", "day"),
    [
        ("Quyết định số 440/QĐ-TTg", DAY_2024),
        ("440/QĐ-TTg", DAY_2024),
        ("QUYẾT ĐỊNH SỐ: 440/QĐ-TTG", DAY_2024),
        ("Quyết định 0440 / QĐ - TTg", date(2024, 1, 1)),
        ("440/2024/QĐ-TTg", None),
        ("440/2024/QĐ-TTg", date(2020, 1, 1)),
        ("440/QĐ-TTg", None),
    ],
)
def test_a_decision_is_known_by_its_number_and_year(decision: str, day: date | None) -> None:
    found = INDEX.named(decision, day)
    assert found is not None
    assert (found.number, found.year, found.field) == (440, 2024, "y tế")


@pytest.mark.parametrize(
    ("decision", "day"),
    [
        ("Quyết định số 440/QĐ-TTg", date(2023, 5, 22)),
        ("Quyết định số 440/QĐ-UBND", DAY_2024),
        ("Quyết định số 1440/QĐ-TTg", DAY_2024),
        ("Quyết định số 440", DAY_2024),
        ("1494/QĐ-TTg", None),
        ("", None),
    ],
)
def test_another_decision_is_not_taken_for_it(decision: str, day: date | None) -> None:
    assert INDEX.named(decision, day) is None


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("y te", [440, 1295]),
        ("440", [440]),
        ("440 y", [440]),
        ("Kiểm toán", [504, 1663]),
        ("can bo lao dong", [2500]),
        ("không có", []),
    ],
)
def test_a_search_needs_no_accents_and_shows_the_newest_first(
    typed: str, numbers: list[int]
) -> None:
    assert sorted(each.number for each in INDEX.search(typed)) == sorted(numbers)
    years = [each.year for each in INDEX.search(typed)]
    assert years == sorted(years, reverse=True)


def test_nothing_typed_shows_all() -> None:
    assert len(INDEX.search("")) == len(INDEX.decisions)


@pytest.mark.parametrize(
    ("decision", "day", "state"),
    [
        ("1722/QĐ-TTg", date(2020, 11, 2), ListState.NOT_YET),
        ("1722/QĐ-TTg", date(2025, 7, 29), ListState.IN_FORCE),
        ("1722/QĐ-TTg", date(2025, 7, 30), ListState.EXPIRED),
        ("960/QĐ-TTg", date(2025, 11, 16), ListState.IN_FORCE),
        ("960/QĐ-TTg", date(2025, 11, 17), ListState.DOUBTFUL),
        ("774/QĐ-TTg", date(2020, 6, 30), ListState.NOT_YET),
        ("774/QĐ-TTg", date(2026, 12, 31), ListState.IN_FORCE),
    ],
)
def test_how_a_decision_stands_on_a_day(decision: str, day: date, state: ListState) -> None:
    listed = INDEX.named(decision, None)
    assert listed is not None
    assert listed.held.state_on(day) is state


def test_the_days_of_an_entered_decision() -> None:
    typed, own_end = date(2020, 7, 9), date(2025, 12, 31)
    old, early = INDEX.numbered(960, 2020), INDEX.numbered(774, 2020)
    assert old is not None
    assert early is not None
    assert held_days(typed, None, None) == HeldDays(since=typed, until=None)
    assert held_days(typed, own_end, None) == HeldDays(since=typed, until=own_end)
    assert held_days(typed, None, early).since == date(2020, 7, 1)
    assert held_days(typed, None, old) == HeldDays(
        since=old.day, until=None, until_inferred=date(2025, 11, 16), successor="2500/QĐ-TTg"
    )


@pytest.mark.parametrize(
    ("decision", "own_end", "until", "inferred", "successor"),
    [
        ("1722/QĐ-TTg", date(2027, 12, 31), date(2025, 7, 29), None, "1630/QĐ-TTg"),
        ("1722/QĐ-TTg", date(2025, 7, 29), date(2025, 7, 29), None, "1630/QĐ-TTg"),
        ("1722/QĐ-TTg", date(2024, 12, 31), date(2024, 12, 31), None, ""),
        ("960/QĐ-TTg", date(2027, 12, 31), date(2027, 12, 31), date(2025, 11, 16), "2500/QĐ-TTg"),
        ("960/QĐ-TTg", date(2024, 12, 31), date(2024, 12, 31), None, ""),
        ("774/QĐ-TTg", date(2027, 12, 31), date(2027, 12, 31), None, ""),
    ],
)
def test_the_offices_own_end_only_shortens(
    decision: str, own_end: date, until: date, inferred: date | None, successor: str
) -> None:
    listed = INDEX.named(decision, None)
    assert listed is not None
    found = held_days(listed.day, own_end, listed)
    assert (found.until, found.until_inferred, found.successor) == (until, inferred, successor)
