from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.sweeps import SecretSign, SweptAnswerKind, SweptFate, UnreadCause
from bmnn_desk.services.keep_sweep import answer_swept_file
from bmnn_desk.ui.machine.sweep_source import files_now, sweep_of, swept_file_of
from bmnn_desk.ui.machine.sweep_words import (
    ANSWER_WORDS,
    CAUSE_WORDS,
    FATE_WORDS,
    SIGN_WORDS,
    next_words,
    outcome_words,
    size_words,
    state_mark,
    state_words,
    sweep_words,
)
from bmnn_desk.ui.widgets.column import StateMark
from tests import machine_desk

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_every_member_has_its_words() -> None:
    assert set(FATE_WORDS) == set(SweptFate)
    assert set(ANSWER_WORDS) == set(SweptAnswerKind)
    assert set(SIGN_WORDS) == set(SecretSign)
    assert set(CAUSE_WORDS) == set(UnreadCause)


def test_a_file_that_waits_says_what_is_to_be_done_and_an_answered_one_nothing(
    seat: Seat, office: Office
) -> None:
    number = machine_desk.swept_file(office)
    file = swept_file_of(seat, number)
    assert (state_words(file), state_mark(file)) == ("Chưa có trong sổ", StateMark.SQUARE)
    assert "Ctrl+G" in next_words(file)
    office.desk.do(answer_swept_file, machine_desk.answering(office, number))
    file = swept_file_of(seat, number)
    assert (state_words(file), state_mark(file)) == ("Đã hủy tệp", StateMark.DOT)
    assert next_words(file) == ""


def test_a_file_that_was_seen_again_waits_by_its_last_sighting(seat: Seat, office: Office) -> None:
    machine_desk.swept(office)
    machine_desk.swept(office)
    first, last = files_now(seat)
    assert (state_mark(first), state_mark(last)) == (StateMark.RING, StateMark.SQUARE)


def test_a_sweep_is_told_in_a_line(seat: Seat, office: Office) -> None:
    number = machine_desk.swept(office, outcome=machine_desk.outcome(was_stopped=True))
    sweep = sweep_of(seat, number)
    assert sweep is not None
    told = sweep_words(sweep)
    assert told.startswith("10/03/2025, ")
    assert told.endswith(": 120 tệp (dừng giữa chừng)")
    assert sweep_of(seat, 99) is None


def test_what_came_of_it_is_told_in_a_line() -> None:
    told = outcome_words(machine_desk.outcome(), 1)
    assert told.startswith("Đã xem 120 tệp, 1 tệp có dấu hiệu mật")
    three = machine_desk.outcome(*[machine_desk.found_file()] * 3)
    among = "3 tệp có dấu hiệu mật (1 tệp chờ trả lời, 2 tệp đã có trong sổ, trong kho hoặc đã rõ),"
    assert among in outcome_words(three, 1)
    none = outcome_words(replace(three, found=()), 0)
    assert "0 tệp có dấu hiệu mật, " in none
    stopped = outcome_words(machine_desk.outcome(was_stopped=True), 1)
    assert stopped.startswith("Đã dừng giữa chừng: đã xem")


@pytest.mark.parametrize(
    ("size", "words"), [(0, "1 KB"), (20480, "20 KB"), (5 * 1024 * 1024 + 600_000, "5,6 MB")]
)
def test_sizes_are_told_as_people_say_them(size: int, words: str) -> None:
    assert size_words(size) == words
