from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.domain.life_cases import DAY, ONE, PERMIT, REQUEST, abroad, taking_back, taking_out
from tests.domain.permits import post
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "taking_out"
TEXTS = ("asker", "position", "unit", "type_name", "title", "purpose", "place", "protection")
DAYS = ("level", "since", "until")
LACKING: dict[str, Any] = {**dict.fromkeys(TEXTS, " "), **dict.fromkeys(DAYS)}
SPOILT = {
    **{f"without_{name}": replace(REQUEST, **{name: lack}) for name, lack in LACKING.items()},
    "back_before_it_leaves": replace(REQUEST, until=DAY - ONE),
    "no_request": None,
}
LISTED = replace(PERMIT, post=post(permits_abroad=True))
DEPUTY: dict[str, Any] = {"is_head": False, "is_delegated": True}

KEPT = table(
    cases(
        "TAKING_OUT",
        "MR-01",
        head=taking_out(),
        delegated_deputy=taking_out(permit=replace(PERMIT, **DEPUTY)),
        the_day_before=taking_out(permit=replace(PERMIT, day=DAY - ONE)),
        abroad_is_MR_01B=abroad(permit=None),
    ),
    cases(
        "TAKING_OUT",
        "MR-01B",
        on_the_day=abroad(),
        home_is_MR_01=taking_out(permit=None),
    ),
    cases(
        "TAKING_OUT",
        "MR-01C",
        of_the_list=abroad(),
        deputy_of_one=abroad(permit=replace(LISTED, **DEPUTY)),
        unpermitted_is_MR_01B=abroad(permit=None),
        home=taking_out(),
    ),
    cases("TAKING_OUT", "MR-01D", told=abroad(), home=taking_out()),
    cases("TAKING_OUT", "MR-02", whole=taking_out(), abroad_is_MR_02B=abroad(request=None)),
    cases("TAKING_OUT", "MR-02B", whole=abroad(), home_is_MR_02=taking_out(request=None)),
    cases(
        "TAKING_BACK",
        "MR-03",
        on_the_day=taking_back(),
        not_due_yet=taking_back(day=DAY, returned_on=None),
        lost_is_MR_03C=taking_back(returned_on=None, lost_on=DAY),
    ),
    cases(
        "TAKING_BACK",
        "MR-03B",
        told=taking_back(),
        still_out=taking_back(returned_on=None, told_permitting=False),
        nobody_permitted=taking_back(was_permitted=False, told_permitting=False),
    ),
    cases(
        "TAKING_BACK",
        "MR-03C",
        not_lost=taking_back(),
        the_next_working_day=taking_back(lost_on=DAY, loss_told=DAY + ONE),
        not_due_yet=taking_back(day=DAY, lost_on=DAY),
    ),
)
BROKEN = table(
    cases(
        "TAKING_OUT",
        "MR-01",
        nobody=taking_out(permit=None),
        after_it_left=taking_out(permit=replace(PERMIT, day=DAY + ONE)),
        deputy_without_power=taking_out(permit=replace(PERMIT, is_head=False)),
    ),
    cases(
        "TAKING_OUT",
        "MR-01B",
        nobody=abroad(permit=None),
        after_it_left=abroad(permit=replace(LISTED, day=DAY + ONE)),
    ),
    cases(
        "TAKING_OUT",
        "MR-01C",
        no_post=abroad(permit=PERMIT),
        other_post=abroad(permit=replace(PERMIT, post=post())),
        deputy_without_power=abroad(permit=replace(LISTED, is_head=False)),
        post_that_ended=abroad(
            permit=replace(PERMIT, post=post(permits_abroad=True, until=DAY - ONE))
        ),
    ),
    cases("TAKING_OUT", "MR-01D", untold=abroad(delegation_told=False)),
    cases(
        "TAKING_OUT",
        "MR-02",
        **{told: taking_out(request=request) for told, request in SPOILT.items()},
    ),
    cases(
        "TAKING_OUT",
        "MR-02B",
        **{told: abroad(request=request) for told, request in SPOILT.items()},
    ),
    cases(
        "TAKING_BACK",
        "MR-03",
        a_day_late=taking_back(returned_on=DAY + ONE),
        still_out=taking_back(day=DAY + ONE, returned_on=None),
    ),
    cases("TAKING_BACK", "MR-03B", untold=taking_back(told_permitting=False)),
    cases(
        "TAKING_BACK",
        "MR-03C",
        a_day_late=taking_back(lost_on=DAY, loss_told=DAY + ONE + ONE),
        never=taking_back(lost_on=DAY),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_trip_breaks_nothing() -> None:
    assert broken_by(FAMILY, "TAKING_OUT", taking_out()) == set()
    assert broken_by(FAMILY, "TAKING_OUT", abroad()) == set()
    assert broken_by(FAMILY, "TAKING_BACK", taking_back()) == set()
