from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.office_order import (
    CitedText,
    CommitmentCase,
    OfficerAssignment,
    OfficerCase,
    OfficeRulesCase,
    OrderCase,
    SelfInspection,
    SelfInspectionCase,
    StampHeld,
    StampSetCase,
)
from bmnn_desk.domain.rules.office_order import step_has_its_stamps
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

DAY = date(2025, 3, 10)
ASSIGNED = OfficerAssignment(
    person=3,
    number="12/QĐ-SMM",
    day=DAY,
    is_full_time=False,
    since=DAY,
    until=date(2025, 12, 31),
)
INSPECTED = SelfInspectionCase(
    day=date(2025, 12, 31),
    year=2025,
    due=date(2025, 12, 31),
    done=(SelfInspection(day=date(2025, 1, 1), record="01/BB"),),
    wanted=frozenset(),
    answered=frozenset(),
    untrained=0,
)


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2025, 3, 9), False),
        (DAY, True),
        (date(2025, 12, 31), True),
        (date(2026, 1, 1), False),
    ],
)
def test_an_assignment_holds_from_its_first_day_to_its_last(day: date, holds: bool) -> None:
    assert ASSIGNED.holds_on(day) is holds


def test_an_assignment_that_was_not_decided_yet_holds_nowhere() -> None:
    assert not replace(ASSIGNED, day=date(2025, 3, 11)).holds_on(DAY)


@pytest.mark.parametrize(
    ("day", "record", "done"),
    [
        (date(2025, 1, 1), "01/BB", True),
        (date(2025, 12, 31), "01/BB", True),
        (date(2024, 12, 31), "01/BB", False),
        (date(2026, 1, 1), "01/BB", False),
        (date(2025, 6, 1), " ", False),
    ],
)
def test_an_inspection_counts_in_its_calendar_year_with_its_record(
    day: date, record: str, done: bool
) -> None:
    inspections = (SelfInspection(day=day, record=record),)
    assert replace(INSPECTED, done=inspections).is_done is done


def test_the_time_is_over_on_the_day_after_the_last_one() -> None:
    assert not INSPECTED.is_over
    assert replace(INSPECTED, day=date(2026, 1, 1)).is_over


@pytest.mark.parametrize("pack", ["tt24-2020", "nd63-2026"])
def test_the_set_of_stamps_that_a_pack_wants_can_be_asked_for(pack: str) -> None:
    wanted = frozenset(Law(forms_folder()).pack(pack).stamps) & frozenset(CIRCULAR_STAMPS)
    assert len(wanted) == 18
    held = tuple(StampHeld(stamp=stamp, fits=True) for stamp in wanted)
    assert step_has_its_stamps(StampSetCase(wanted=wanted, held=held))
    assert not step_has_its_stamps(StampSetCase(wanted=wanted, held=held[1:]))


def test_cases_are_values() -> None:
    cited = CitedText(number="Luật mẫu", until=None)
    rules = OfficeRulesCase(
        day=DAY,
        number="05",
        issued_on=DAY,
        is_regulation=False,
        needs_regulation=False,
        cited=(cited,),
    )
    values = [
        rules,
        OfficerCase(day=DAY, assignments=(ASSIGNED,), needs_full_time=False),
        CommitmentCase(day=DAY, has_access=True, signed_on=None),
        OrderCase(day=DAY, due=None, done_on=None),
    ]
    assert len(set(values)) == len(values)
    assert replace(rules, cited=(replace(cited),)) == rules != replace(rules, number="06")
