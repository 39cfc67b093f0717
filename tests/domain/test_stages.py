from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bmnn_desk.domain.dates import next_working_day
from bmnn_desk.domain.stages import (
    LineState,
    RowState,
    Stage,
    StageFacts,
    last_late_signature,
    row_state,
    stage_of,
)

MONDAY, FRIDAY = date(2025, 3, 10), date(2025, 3, 14)
DAY = timedelta(days=1)
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 12, 31))


def test_before_the_print_it_is_to_check_and_after_it_to_sign() -> None:
    assert row_state(StageFacts(), MONDAY) is RowState.TO_CHECK
    assert row_state(StageFacts(is_printed=True), MONDAY) is RowState.TO_SIGN
    assert stage_of(StageFacts(is_printed=True)) is Stage.TO_SIGN


@pytest.mark.parametrize(
    ("signed_on", "today", "state"),
    [
        (MONDAY, MONDAY, RowState.TO_NUMBER),
        (MONDAY, MONDAY + DAY, RowState.TO_NUMBER),
        (MONDAY, MONDAY + 2 * DAY, RowState.LATE),
        (FRIDAY, FRIDAY + 3 * DAY, RowState.TO_NUMBER),
        (FRIDAY, FRIDAY + 4 * DAY, RowState.LATE),
        (FRIDAY + DAY, FRIDAY + 3 * DAY, RowState.TO_NUMBER),
    ],
)
def test_a_number_is_late_after_the_next_working_day(
    signed_on: date, today: date, state: RowState
) -> None:
    facts = StageFacts(is_printed=True, signed_on=signed_on)
    assert row_state(facts, today) is state
    assert stage_of(facts) is Stage.TO_NUMBER


def test_a_number_that_was_cancelled_was_given_in_time() -> None:
    facts = StageFacts(is_printed=True, signed_on=MONDAY, had_number=True)
    assert row_state(facts, MONDAY + 30 * DAY) is RowState.TO_NUMBER


@pytest.mark.parametrize(
    ("recall_on", "state"),
    [
        (None, RowState.WITH_CLERK),
        (MONDAY, RowState.WITH_CLERK),
        (MONDAY + DAY, RowState.WITH_CLERK),
        (MONDAY - DAY, RowState.RECALL_DUE),
    ],
)
def test_a_recall_is_due_the_day_after(recall_on: date | None, state: RowState) -> None:
    facts = StageFacts(line=LineState.STANDING, recall_on=recall_on)
    assert row_state(facts, MONDAY) is state
    assert stage_of(facts) is Stage.ISSUED


def test_a_cancelled_line_is_neither_late_nor_to_be_recalled() -> None:
    facts = StageFacts(line=LineState.CANCELLED, recall_on=MONDAY - DAY, signed_on=MONDAY - DAY)
    assert row_state(facts, MONDAY + 9 * DAY) is RowState.CANCELLED
    assert stage_of(facts) is Stage.ISSUED


@given(signed_on=DAYS, today=DAYS)
def test_the_last_late_signature_parts_the_late_from_the_others(
    signed_on: date, today: date
) -> None:
    late = today > next_working_day(signed_on)
    assert (signed_on <= last_late_signature(today)) is late
