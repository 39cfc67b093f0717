from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

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
from bmnn_desk.domain.stamps import Stamp
from tests.domain.rules.case_table import cases, table, table_tests

FAMILY = "office_order"
DAY = date(2025, 3, 10)
YESTERDAY, TOMORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)
YEARS_END = date(2025, 12, 31)
LEVELS = frozenset({Stamp.LEVEL_MAT, Stamp.LEVEL_TOI_MAT})
LINES = frozenset({"funds", "training_plan"})


def own_rules(**changes: Any) -> OfficeRulesCase:  # noqa: ANN401
    plain = OfficeRulesCase(
        day=DAY,
        number="05/NQ-SMM",
        issued_on=date(2024, 1, 5),
        is_regulation=False,
        needs_regulation=False,
        cited=(CitedText(number="Luật mẫu", until=None),),
    )
    return replace(plain, **changes)


def cited(until: date) -> OfficeRulesCase:
    return own_rules(cited=(CitedText(number="Thông tư mẫu", until=until),))


def named(*, needs_full_time: bool = False, **changes: Any) -> OfficerCase:  # noqa: ANN401
    plain = OfficerAssignment(
        person=3,
        number="12/QĐ-SMM",
        day=date(2025, 1, 2),
        is_full_time=False,
        since=date(2025, 1, 2),
        until=None,
    )
    assignment = replace(plain, **changes)
    return OfficerCase(day=DAY, assignments=(assignment,), needs_full_time=needs_full_time)


def stamps(*held: Stamp, ill_sized: frozenset[Stamp] = frozenset()) -> StampSetCase:
    there = tuple(StampHeld(stamp=stamp, fits=stamp not in ill_sized) for stamp in held)
    return StampSetCase(wanted=LEVELS, held=there)


def committed(**changes: Any) -> CommitmentCase:  # noqa: ANN401
    return replace(CommitmentCase(day=DAY, has_access=True, signed_on=DAY), **changes)


def inspected(**changes: Any) -> SelfInspectionCase:  # noqa: ANN401
    plain = SelfInspectionCase(
        day=YEARS_END,
        year=2025,
        due=YEARS_END,
        done=(SelfInspection(day=date(2025, 6, 1), record="03/BB-SMM"),),
        wanted=LINES,
        answered=LINES,
        untrained=0,
    )
    return replace(plain, **changes)


def order(**changes: Any) -> OrderCase:  # noqa: ANN401
    return replace(OrderCase(day=DAY, due=DAY, done_on=None), **changes)


AFTER = date(2026, 1, 1)
KEPT = table(
    cases(
        "OFFICE_RULES",
        "CFG-01",
        whole=own_rules(),
        issued_that_day=own_rules(issued_on=DAY),
        cites_a_text_on_its_last_day=cited(DAY),
        a_regulation_where_none_is_needed=own_rules(is_regulation=True),
        the_regulation_that_is_needed=own_rules(is_regulation=True, needs_regulation=True),
    ),
    cases(
        "OFFICER",
        "CFG-04",
        beside_other_work=named(),
        last_day=named(until=DAY),
        full_time=named(needs_full_time=True, is_full_time=True),
    ),
    cases("STAMP_SET", "CFG-05", all_there=stamps(*LEVELS), more=stamps(*LEVELS, Stamp.RECALL)),
    cases(
        "STAMP_STEP",
        "CFG-05B",
        all_there=stamps(*LEVELS),
        of_another_size=stamps(*LEVELS, ill_sized=LEVELS),
    ),
    cases(
        "COMMITMENT",
        "CFG-07",
        signed_that_day=committed(),
        without_access=committed(has_access=False, signed_on=None),
    ),
    cases(
        "SELF_INSPECTION",
        "KT-01",
        done=inspected(day=AFTER),
        still_time_on_the_last_day=inspected(done=()),
    ),
    cases(
        "SELF_INSPECTION",
        "KT-01B",
        every_line=inspected(),
        not_inspected_yet=inspected(done=(), answered=frozenset()),
    ),
    cases(
        "SELF_INSPECTION",
        "KT-01C",
        everybody=inspected(day=AFTER),
        still_time_on_the_last_day=inspected(untrained=2),
    ),
    cases(
        "ORDER",
        "BC-06",
        on_its_last_day=order(),
        done_in_time=order(day=TOMORROW, done_on=DAY),
        later=order(due=TOMORROW),
    ),
)
BROKEN = table(
    cases(
        "OFFICE_RULES",
        "CFG-01",
        none=own_rules(number=" "),
        no_day=own_rules(issued_on=None),
        not_issued_yet=own_rules(issued_on=TOMORROW),
        cites_what_expired_yesterday=cited(YESTERDAY),
        no_regulation=own_rules(needs_regulation=True),
    ),
    cases(
        "OFFICER",
        "CFG-04",
        nobody=OfficerCase(day=DAY, assignments=(), needs_full_time=False),
        no_number=named(number=""),
        no_day=named(day=None),
        decided_later=named(day=TOMORROW),
        ended_yesterday=named(until=YESTERDAY),
        begins_tomorrow=named(since=TOMORROW),
        not_for_it_alone=named(needs_full_time=True),
    ),
    cases(
        "STAMP_SET",
        "CFG-05",
        one_missing=stamps(Stamp.LEVEL_MAT),
        of_another_size=stamps(*LEVELS, ill_sized=frozenset({Stamp.LEVEL_MAT})),
    ),
    cases("STAMP_STEP", "CFG-05B", one_missing=stamps(Stamp.LEVEL_MAT), none=stamps()),
    cases(
        "COMMITMENT",
        "CFG-07",
        unsigned=committed(signed_on=None),
        signed_tomorrow=committed(signed_on=TOMORROW),
    ),
    cases(
        "SELF_INSPECTION",
        "KT-01",
        none_in_its_year=inspected(day=AFTER, done=()),
        done_the_year_after=inspected(day=AFTER, done=(SelfInspection(day=AFTER, record="01"),)),
        without_a_record=inspected(
            day=AFTER, done=(SelfInspection(day=date(2025, 6, 1), record=" "),)
        ),
    ),
    cases("SELF_INSPECTION", "KT-01B", a_line_open=inspected(answered=frozenset({"funds"}))),
    cases("SELF_INSPECTION", "KT-01C", one_untrained=inspected(day=AFTER, untrained=1)),
    cases(
        "ORDER",
        "BC-06",
        no_last_day=order(due=None),
        past=order(due=YESTERDAY),
        done_a_day_late=order(due=YESTERDAY, done_on=DAY),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)
