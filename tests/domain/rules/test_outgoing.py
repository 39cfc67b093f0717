from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain import cases as plain
from tests.domain.rules.case_table import Case, broken_by, cases, table, table_tests

FAMILY = "outgoing"
YESTERDAY, TOMORROW = plain.DAY - timedelta(days=1), plain.DAY + timedelta(days=1)
FRIDAY, SATURDAY, MONDAY, TUESDAY = (date(2025, 3, day) for day in (14, 15, 17, 18))
PLAN = plain.plan()


def tuyet_mat(**changes: Any) -> Any:  # noqa: ANN401
    return replace(plain.issue_case(level=SecrecyLevel.TUYET_MAT), **changes)


def signed_and_issued(signed: date, issued: date) -> Any:  # noqa: ANN401
    return plain.issue_case(signed_on=signed, day=issued)


def in_time(rule: str) -> list[Case]:
    return cases(
        "ISSUE",
        rule,
        same_day=plain.issue_case(),
        next_day=plain.issue_case(day=TOMORROW),
        monday_after_friday=signed_and_issued(FRIDAY, MONDAY),
        monday_after_saturday=signed_and_issued(SATURDAY, MONDAY),
        not_signed_at_all=plain.issue_case(signed_on=None),
    )


def too_late(rule: str) -> list[Case]:
    return cases(
        "ISSUE",
        rule,
        two_days=plain.issue_case(day=TOMORROW + timedelta(days=1)),
        tuesday_after_friday=signed_and_issued(FRIDAY, TUESDAY),
    )


KEPT = table(
    cases("ISSUE", "PDX-01", approved=plain.issue_case()),
    cases("ISSUE", "PDX-19", none_about=plain.issue_case()),
    cases("ISSUE", "VB-05D", the_very_file=plain.issue_case()),
    cases(
        "ISSUE",
        "PDX-11",
        one_day=plain.issue_case(),
        three_days=plain.issue_case(approved_on=YESTERDAY, day=TOMORROW),
        never_approved_is_PDX_01=plain.issue_case(approved_on=None),
        never_signed_is_PDX_11B=plain.issue_case(signed_on=None),
    ),
    cases(
        "ISSUE",
        "PDX-11B",
        one_day=plain.issue_case(),
        the_day_after=plain.issue_case(day=TOMORROW),
    ),
    cases("ISSUE", "NN-05", sums=plain.issue_case()),
    cases("ISSUE", "DAU-01", run=plain.issue_case()),
    cases("ISSUE", "DAU-02", held=plain.issue_case()),
    cases(
        "ISSUE",
        "DI-02",
        mat=plain.issue_case(),
        tuyet_mat_without=tuyet_mat(register_title=""),
        tuyet_mat_with_consent=tuyet_mat(title_consent=True),
        tuyet_mat_that_has_no_title=tuyet_mat(title="", register_title=""),
    ),
    cases(
        "ISSUE",
        "DI-02B",
        toi_mat=plain.issue_case(level=SecrecyLevel.TOI_MAT),
        tuyet_mat_without=tuyet_mat(register_title=""),
    ),
    cases("ISSUE", "DI-03", own_series=plain.issue_case()),
    cases(
        "ISSUE",
        "DI-04",
        one_more=plain.issue_case(),
        the_first=plain.issue_case(number=1, last_number=None),
        a_series_begun_at_63=plain.issue_case(number=63, first_number=63, last_number=None),
    ),
    in_time("DI-05"),
    in_time("DI-06"),
    cases("ISSUE", "DI-07", whole=plain.issue_case(), without_title=tuyet_mat(register_title="")),
    cases("ISSUE", "DI-08", total=plain.issue_case()),
)
BROKEN = table(
    cases("ISSUE", "VB-05D", another_file=plain.issue_case(is_signed_file=False)),
    cases("ISSUE", "PDX-01", never=plain.issue_case(approved_on=None)),
    cases("ISSUE", "PDX-19", one_about=plain.issue_case(open_drafts=1)),
    cases(
        "ISSUE",
        "PDX-11",
        signed_before_approval=plain.issue_case(signed_on=YESTERDAY),
    ),
    cases(
        "ISSUE",
        "PDX-11B",
        not_signed=plain.issue_case(signed_on=None),
        entered_before_signing=plain.issue_case(signed_on=TOMORROW),
    ),
    cases(
        "ISSUE",
        "NN-05",
        another_total=plain.issue_case(copies=5),
        archive_forgotten=plain.issue_case(archive=0),
        a_recipient_more=plain.issue_case(recipients=(*plain.RECIPIENTS, Recipient(name="Sở C"))),
    ),
    cases(
        "ISSUE",
        "DAU-01",
        a_gap=plain.issue_case(plan=(*PLAN[:3], replace(PLAN[3], number=5))),
        a_repeat=plain.issue_case(plan=(*PLAN[:3], replace(PLAN[3], number=3))),
        from_zero=plain.issue_case(plan=tuple(replace(c, number=c.number - 1) for c in PLAN)),
        one_missing=plain.issue_case(plan=PLAN[:3]),
        one_too_many=plain.issue_case(plan=(*PLAN, replace(PLAN[3], number=5))),
    ),
    cases(
        "ISSUE", "DAU-02", nobody=plain.issue_case(plan=(*PLAN[:3], replace(PLAN[3], holder=" ")))
    ),
    cases("ISSUE", "DI-02", no_consent=tuyet_mat()),
    cases("ISSUE", "DI-02B", written=tuyet_mat(), with_consent=tuyet_mat(title_consent=True)),
    cases("ISSUE", "DI-03", mixed_series=plain.issue_case(secret_series=False)),
    cases(
        "ISSUE",
        "DI-04",
        skipped=plain.issue_case(number=6),
        used_again=plain.issue_case(number=4),
        first_not_first=plain.issue_case(number=2, last_number=None),
    ),
    too_late("DI-05"),
    too_late("DI-06"),
    cases(
        "ISSUE",
        "DI-07",
        title=plain.issue_case(register_title=" "),
        keeping_unit=plain.issue_case(keeping_unit=""),
        recipients=plain.issue_case(recipients=()),
        reference=plain.issue_case(reference=""),
        type_name=plain.issue_case(type_name=""),
        blank_type_name=plain.issue_case(type_name=" "),
        signer=plain.issue_case(signer=""),
        copies=plain.issue_case(copies=0),
        no_place_in_a_hand_written_book=plain.issue_case(has_place=False),
    ),
    cases(
        "ISSUE",
        "DI-08",
        line_says_less=plain.issue_case(line_copies=3),
        plan_has_less=plain.issue_case(plan=PLAN[:3]),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_issue_breaks_nothing() -> None:
    assert broken_by(FAMILY, "ISSUE", plain.issue_case()) == set()
