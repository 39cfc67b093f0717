"""Every kind and state has its words, and every kind says what is to be done."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bmnn_desk.domain.due import DueKind, DueRow, DueState
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.ui.today.due_words import (
    KIND_WORDS,
    STATE_MARKS,
    STATE_WORDS,
    days_words,
    to_do_words,
)

DAY = date(2025, 3, 10)


def row(kind: DueKind, due: date | None = None) -> DueRow:
    return DueRow(kind=kind, ref=RecordRef(kind=RecordKind.COPY, number=1), label="01/BC", due=due)


def test_every_kind_and_state_has_words() -> None:
    assert set(KIND_WORDS) == set(DueKind)
    assert set(STATE_WORDS) == set(STATE_MARKS) == set(DueState)
    assert all(to_do_words(row(kind)).endswith(".") for kind in DueKind)
    assert len(set(KIND_WORDS.values())) == len(DueKind)


@pytest.mark.parametrize(
    ("days", "words"), [(-3, "quá 3 ngày"), (0, "đến hạn hôm nay"), (5, "còn 5 ngày")]
)
def test_days_are_counted_from_today(days: int, words: str) -> None:
    assert days_words(row(DueKind.LOAN, DAY + timedelta(days=days)), DAY) == words


def test_what_has_no_day_says_none() -> None:
    assert days_words(row(DueKind.HOLDER), DAY) == ""
