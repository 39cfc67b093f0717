from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.inventory import (
    AnswerWay,
    CountOutcome,
    CountRow,
    InventoryFigures,
    InventoryState,
    inventory_state,
)

PLAIN = InventoryFigures(
    opening=10,
    came=2,
    went=3,
    lost=1,
    closing=8,
    found=6,
    missing=1,
    elsewhere=2,
    extra=4,
    uncounted=0,
    unresolved=0,
)


def test_opening_and_movements_give_the_closing_number() -> None:
    assert (PLAIN.reckoned, PLAIN.balances, PLAIN.differences) == (8, True, 7)
    assert not replace(PLAIN, came=1).balances


@pytest.mark.parametrize(
    ("changes", "closed", "state"),
    [
        ({"uncounted": 1, "unresolved": 1}, False, InventoryState.COUNTING),
        ({"unresolved": 1}, False, InventoryState.DIFFERING),
        ({}, False, InventoryState.READY),
        ({}, True, InventoryState.CLOSED),
    ],
)
def test_a_round_stands_by_its_figures(
    changes: dict[str, int], closed: bool, state: InventoryState
) -> None:
    assert inventory_state(replace(PLAIN, **changes), closed=closed) is state


def test_each_difference_has_its_ways_and_what_was_found_has_none() -> None:
    for outcome in CountOutcome:
        ways = {way for way in AnswerWay if way.suits(outcome)}
        assert bool(ways) is outcome.is_difference
    assert not AnswerWay.FOUND_LATER.suits(CountOutcome.EXTRA)
    assert not AnswerWay.INCIDENT.suits(CountOutcome.ELSEWHERE)


def test_a_line_is_open_while_its_difference_waits() -> None:
    line = CountRow(
        id=1,
        item=1,
        reference="01/BC",
        number=1,
        level=None,
        title="",
        holder="",
        place="",
        code="",
    )
    assert not line.is_open
    missing = replace(line, outcome=CountOutcome.MISSING, counted_on=date(2025, 3, 10))
    assert missing.is_open
    assert not replace(missing, way=AnswerWay.MOVED).is_open
    assert not replace(line, outcome=CountOutcome.FOUND).is_open
