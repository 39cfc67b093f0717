from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.inventory import AnswerWay, CountOutcome
from bmnn_desk.services.count_copies import count_copies
from bmnn_desk.services.counted import CountPart
from bmnn_desk.ui.dialogs import difference_ticks as module
from bmnn_desk.ui.dialogs.difference_ticks import difference_ticks
from tests.inventory_desk import begun, counts, lines, listed, thing
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def inventory(office: Office) -> int:
    """A round with two copies elsewhere, before one that is missing."""
    number = begun(office)
    first, second, third, _ = listed(office, number)
    away = {"holder": "Ngô Văn Soạn", "place": "Phòng 3"}
    things = [thing(copy, CountOutcome.ELSEWHERE, **away) for copy in (first, second)]
    things.append(thing(third, CountOutcome.MISSING))
    office.desk.do(count_copies, counts(office, number, *things))
    return number


def test_every_open_difference_is_offered_or_those_that_suit(
    qtbot: QtBot, seat: Seat, office: Office, inventory: int
) -> None:
    every = difference_ticks(seat, inventory)
    lost = difference_ticks(seat, inventory, AnswerWay.INCIDENT)
    for group in (every, lost):
        kept(qtbot, group)
    found = lines(office, inventory, CountPart.UNRESOLVED)
    assert list(every.boxes) == [line.count for line in found]
    missing = [line.count for line in found if line.outcome is CountOutcome.MISSING]
    assert list(lost.boxes) == missing
    assert len(missing) == 1


def test_what_does_not_suit_takes_no_place_of_the_most(
    qtbot: QtBot, seat: Seat, inventory: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST", 1)
    lost = difference_ticks(seat, inventory, AnswerWay.INCIDENT)
    kept(qtbot, lost)
    assert len(lost.boxes) == 1
