from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.listed_decisions import held_days
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.ui.secret_list.decision_words import (
    listed_suggestion,
    state_mark,
    state_name,
    state_words,
)
from bmnn_desk.ui.widgets.column import StateMark

INDEX = Law(forms_folder()).secret_lists


@pytest.mark.parametrize(
    ("decision", "day", "said"),
    [
        ("774/QĐ-TTg", date(2020, 6, 30), "chưa có hiệu lực, áp dụng từ 01/07/2020"),
        ("774/QĐ-TTg", date(2026, 11, 20), "đang dùng"),
        ("1722/QĐ-TTg", date(2025, 7, 30), "hết hiệu lực từ 30/07/2025, thay bằng 1630/QĐ-TTg"),
        (
            "960/QĐ-TTg",
            date(2025, 11, 17),
            "suy luận: có thể đã được 2500/QĐ-TTg thay từ 17/11/2025",
        ),
        ("960/QĐ-TTg", date(2025, 11, 16), "đang dùng"),
    ],
)
def test_how_a_decision_stands_is_said_with_its_day(decision: str, day: date, said: str) -> None:
    listed = INDEX.named(decision, None)
    assert listed is not None
    assert state_words(listed.held, day) == said


@pytest.mark.parametrize(
    ("decision", "day", "said"),
    [
        ("774/QĐ-TTg", date(2027, 12, 31), "đang dùng, đến 31/12/2027"),
        ("774/QĐ-TTg", date(2028, 1, 1), "hết hiệu lực từ 01/01/2028"),
        (
            "960/QĐ-TTg",
            date(2026, 11, 20),
            "suy luận: có thể đã được 2500/QĐ-TTg thay từ 17/11/2025, đến 31/12/2027",
        ),
        ("960/QĐ-TTg", date(2028, 1, 1), "hết hiệu lực từ 01/01/2028"),
    ],
)
def test_the_offices_own_last_day_is_said_beforehand(decision: str, day: date, said: str) -> None:
    listed = INDEX.named(decision, None)
    assert state_words(held_days(None, date(2027, 12, 31), listed), day) == said


def test_only_an_ended_one_is_refused() -> None:
    day = date(2026, 11, 20)
    refused = [each.decision for each in INDEX.decisions if listed_suggestion(each, day).refused]
    assert refused == ["1295/QĐ-TTg", "1663/QĐ-TTg", "1722/QĐ-TTg"]


def test_without_a_day_its_year_is_said() -> None:
    listed = INDEX.named("1663/QĐ-TTg", None)
    assert listed is not None
    said = listed_suggestion(listed, date(2021, 1, 1))
    assert (said.words, said.warning) == ("1663/QĐ-TTg · 2020 · kiểm toán nhà nước", "")


@pytest.mark.parametrize(
    ("decision", "day", "mark", "said"),
    [
        ("774/QĐ-TTg", date(2020, 6, 30), StateMark.RING, "Chưa có hiệu lực"),
        ("774/QĐ-TTg", date(2026, 11, 20), StateMark.DOT, "Đang dùng"),
        (
            "1722/QĐ-TTg",
            date(2025, 7, 30),
            StateMark.SQUARE,
            "Hết hiệu lực từ 30/07/2025, thay bằng 1630/QĐ-TTg",
        ),
    ],
)
def test_a_list_with_the_first_day_beside_it_has_the_state_alone(
    decision: str, day: date, mark: StateMark, said: str
) -> None:
    listed = INDEX.named(decision, None)
    assert listed is not None
    assert (state_mark(listed.held, day), state_name(listed.held, day)) == (mark, said)
