from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DeskError
from bmnn_desk.services.note_access import note_access
from bmnn_desk.ui.listed.kept_counts import KeptCounts
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


class Counter:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, _seat: Seat) -> int:
        self.asked += 1
        return self.asked


def test_what_was_counted_holds_until_an_act_is_done(seat: Seat, office: Office) -> None:
    counter, counts = Counter(), KeptCounts(seat)
    lists = {"one": counter, "none": None}
    assert counts.read(lists) == {"one": 1, "none": 0}
    assert counts.read(lists) == {"one": 1, "none": 0}
    office.desk.do(note_access, make.access(office.day))
    assert counts.read(lists) == {"one": 2, "none": 0}


def test_another_day_is_counted_anew(seat: Seat) -> None:
    days = [seat.today(), seat.today() + timedelta(days=1)]
    counter, counts = Counter(), KeptCounts(replace(seat, today=lambda: days[0]))
    counts.read({"one": counter})
    days.pop(0)
    assert counts.read({"one": counter}) == {"one": 2}


def test_after_a_count_that_failed_all_are_read_again(seat: Seat) -> None:
    def fails(_seat: Seat) -> int:
        raise DeskError

    counter, counts = Counter(), KeptCounts(seat)
    with pytest.raises(DeskError):
        counts.read({"one": counter, "two": fails})
    assert counts.read({"one": counter, "two": None}) == {"one": 2, "two": 0}
