from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel
from bmnn_desk.ui.widgets.row_key import row_key
from bmnn_desk.ui.widgets.usual_columns import ColumnName, day_column, level_column, text_column

pytestmark = pytest.mark.usefixtures("qapp")


def test_words_stand_as_in_a_dictionary_with_numbers_as_numbers_and_nothing_first() -> None:
    column = text_column(ColumnName(key="words", heading="Tên"), lambda row: row, 9, 1)
    given = ["Đống Đa", "Phòng 10", "dong", "", "Phòng 2", "ạ", "a"]
    right = ["", "a", "ạ", "dong", "Đống Đa", "Phòng 2", "Phòng 10"]
    assert sorted(given, key=lambda row: row_key(column, row)) == right


def test_days_stand_as_days() -> None:
    days = [date(2026, 2, 9), date(2025, 12, 31), None, date(2026, 1, 30)]
    column = day_column(lambda row: row, 1)
    right = [None, date(2025, 12, 31), date(2026, 1, 30), date(2026, 2, 9)]
    assert sorted(days, key=lambda row: row_key(column, row)) == right


def test_levels_stand_by_what_they_are_worth() -> None:
    column = level_column(lambda row: row)
    assert sorted(HIGHEST_FIRST, key=lambda row: row_key(column, row)) == [*SecrecyLevel]
