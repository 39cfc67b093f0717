from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.endings.change_source import change_of
from bmnn_desk.ui.endings.change_step import (
    STEP_MARKS,
    STEP_WORDS,
    ChangeStep,
    step_of,
    step_sentence,
)
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from bmnn_desk.domain.term_list import ChangeRow
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def row(seat: Seat, office: Office) -> ChangeRow:
    return change_of(seat, sd.extended(office, sd.delivered(office))).row


def test_every_step_has_words_and_a_mark() -> None:
    assert set(STEP_WORDS) == set(STEP_MARKS) == set(ChangeStep)


def test_holders_are_told_before_copies_are_marked_and_answers_waited_for(
    row: ChangeRow, office: Office
) -> None:
    day = office.day
    assert row.missing == 2
    assert step_of(row, day) is ChangeStep.TELL
    assert "Còn 2 nơi giữ chưa được thông báo, hạn 25/03/2025" in step_sentence(row, day)
    assert step_of(row, day + timedelta(days=16)) is ChangeStep.LATE
    sent = replace(row, sent=2, copies=3, remarked=1)
    assert step_of(sent, day) is ChangeStep.REMARK
    assert "Còn 2 bản" in step_sentence(sent, day)
    marked = replace(sent, remarked=3)
    assert step_of(marked, day) is ChangeStep.ANSWER
    assert "Còn 2 nơi giữ chưa trả lời" in step_sentence(marked, day)
    done = replace(marked, answered=2)
    assert step_of(done, day) is ChangeStep.DONE
    assert step_sentence(done, day) == ""


def test_where_no_text_sets_a_day_none_is_told(row: ChangeRow, office: Office) -> None:
    free = replace(row, notice_by=None)
    assert "hạn" not in step_sentence(free, office.day)
    assert step_of(free, office.day + timedelta(days=999)) is ChangeStep.TELL
