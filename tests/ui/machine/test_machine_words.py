from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.machines import MachineFactEntry
from bmnn_desk.domain.machines import MachineFactKind as Kind
from bmnn_desk.ui.machine.machine_words import (
    broken_rules,
    day_words,
    fact_words,
    machines_now,
    sheet_words,
    state_mark,
    state_words,
)
from bmnn_desk.ui.widgets.column import StateMark
from tests import machine_desk
from tests.papers.test_machine_sides import DAY, entry, fact

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_how_a_machine_stands_has_a_word_and_a_shape() -> None:
    inspected = fact(Kind.INSPECTED)
    cases = (
        (entry(), "Chưa kiểm tra", StateMark.SQUARE),
        (entry(inspected), "Chưa xem máy", StateMark.TRIANGLE),
        (entry(inspected, probe=machine_desk.probe()), "Đang dùng", StateMark.DOT),
        (entry(inspected, fact(Kind.RETIRED, words="Hỏng")), "Thôi dùng", StateMark.RING),
    )
    for machine, words, mark in cases:
        assert (state_words(machine), state_mark(machine)) == (words, mark)


def test_rules_that_are_broken_come_once_each(seat: Seat, office: Office) -> None:
    machine_desk.entered(office)
    (machine,) = machines_now(seat)
    rules = [rule.id for rule in broken_rules(seat, machine)]
    assert rules == ["IT-03", "IT-04", "IT-01C"]


def test_a_fact_is_told_by_the_words_of_the_pack(seat: Seat) -> None:
    words = sheet_words(seat)
    moved = fact(Kind.MOVED, words="Phòng 305", number="3/BB")
    assert fact_words(words, moved) == "Chuyển nơi đặt · 3/BB · Phòng 305"
    removed = MachineFactEntry(kind=Kind.REMOVAL, day=DAY, step="removal_labels")
    assert fact_words(words, removed) == words["removal_labels"]
    assert (day_words(DAY), day_words(None)) == ("10/03/2025", "chưa ghi")
