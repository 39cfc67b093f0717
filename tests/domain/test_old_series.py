from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.old_series import SeriesFaults, SeriesRow, number_of, series_faults

if TYPE_CHECKING:
    from collections.abc import Iterable


def rows(numbers: Iterable[int], *groups: str) -> list[SeriesRow]:
    """Rows from 2 on; with groups, the second way of grouping takes them in turn."""
    return [
        SeriesRow(row=at + 2, number=number, kinds=("", groups[at % len(groups)] if groups else ""))
        for at, number in enumerate(numbers)
    ]


@pytest.mark.parametrize(
    ("reference", "number"),
    [("05/BC-SNV", 5), ("Số: 12/STC-VP", 12), ("118-BC/TU", 118), ("BC-STC", None), ("", None)],
)
def test_the_number_of_a_reference(reference: str, number: int | None) -> None:
    assert number_of(reference) == number


def test_a_series_without_fault_has_none() -> None:
    faults = series_faults(rows(range(1, 40)))
    assert (faults.gaps, faults.repeats, faults.shared) == ({}, {}, {})
    assert series_faults([]) == SeriesFaults()


def test_a_gap_is_told_at_the_row_behind_it() -> None:
    assert series_faults(rows([1, 2, 5, 6, 8])).gaps == {4: "3-4", 6: "7"}


def test_the_first_numbers_may_be_missing_too() -> None:
    assert series_faults(rows([3, 4, 5])).gaps == {2: "1-2"}


def test_a_register_that_begins_in_the_midst_of_a_year_is_not_blamed() -> None:
    assert series_faults(rows([87, 88, 89])).gaps == {}


def test_a_repeat_is_told_at_the_later_row() -> None:
    assert series_faults(rows([1, 2, 2, 3])).repeats == {4: "2"}


def test_a_series_for_each_type_is_known_by_its_numbers() -> None:
    faults = series_faults(rows([1, 1, 2, 2, 3, 3, 4, 4], "BC", "KH"))
    assert (faults.gaps, faults.repeats) == ({}, {})


def test_one_document_of_another_type_does_not_make_a_series() -> None:
    kinds = ["BC"] * 15
    kinds[9] = "CV"
    made = [
        SeriesRow(row=at + 2, number=number, kinds=("", kind))
        for at, (number, kind) in enumerate(
            zip([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12, 13, 14], kinds, strict=True)
        )
    ]
    assert series_faults(made).repeats == {11: "9"}


def test_numbers_left_over_from_a_common_series_are_told_once() -> None:
    faults = series_faults(rows(range(1, 120, 7)))
    assert faults.shared == {2: "17/113"}
    assert faults.gaps == {}
