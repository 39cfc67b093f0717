from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from bmnn_desk.domain.old_cases import OldCopyingCase, OldIncomingCase, OldTransferCase
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain import old_lines
from tests.domain.rules.case_table import cases, table, table_tests

FAMILY = "old_books"
TUYET_MAT = SecrecyLevel.TUYET_MAT
DAY, LATER = date(2024, 5, 6), date(2024, 5, 7)
INCOMING = OldIncomingCase(
    line=old_lines.incoming(),
    asks=frozenset({"may_copy", "signed_by"}),
)
TRANSFER = OldTransferCase(
    line=old_lines.transfer(reference="01/BC-STC"),
    asks=frozenset({"signed"}),
    registered=DAY,
)
COPYING = OldCopyingCase(
    line=old_lines.copying(),
    asks=frozenset({"executor", "is_signed"}),
)


def _with(case: object, changes: dict[str, object]) -> object:
    own = {each.name for each in fields(case)}  # type: ignore[arg-type]
    line = {name: value for name, value in changes.items() if name not in own}
    rest = {name: value for name, value in changes.items() if name in own}
    return replace(case, line=replace(case.line, **line), **rest)  # type: ignore[type-var,attr-defined]


def came(**changes: object) -> object:
    return _with(INCOMING, changes)


def given(**changes: object) -> object:
    return _with(TRANSFER, changes)


def copied(**changes: object) -> object:
    return _with(COPYING, changes)


KEPT = table(
    cases("OLD_INCOMING", "DEN-01", in_order=came()),
    cases("OLD_INCOMING", "DEN-01B", whole=came()),
    cases("OLD_INCOMING", "DEN-01C", same_day=came(), undated=came(day=None)),
    cases("OLD_INCOMING", "DEN-02C", other_level=came(), blank=came(level=TUYET_MAT, title="")),
    cases("OLD_INCOMING", "DEN-04C", told=came(), no_column=came(may_copy=None, asks=frozenset())),
    cases("OLD_INCOMING", "DEN-05", signed=came(), kept=came(receiver="", signed_by="")),
    cases(
        "OLD_INCOMING",
        "DEN-06",
        on_paper=came(level=TUYET_MAT),
        lower=came(networked=True),
    ),
    cases(
        "OLD_INCOMING",
        "DEN-07",
        no_recall=came(),
        dated=came(says_recall=True, return_by=DAY),
        back_in_time=came(return_by=LATER, returned=LATER),
    ),
    cases("OLD_INCOMING", "TK-03", next=came()),
    cases("OLD_TRANSFER", "DAU-02", its_own=given()),
    cases("OLD_TRANSFER", "DI-01", same_day=given(), unknown_day=given(registered=None)),
    cases(
        "OLD_TRANSFER", "DI-09", signed=given(), no_day_kept=given(signed=None, asks=frozenset())
    ),
    cases("OLD_TRANSFER", "DI-10", listed=given()),
    cases("OLD_COPYING", "SC-01", may=copied(may_copy=True), not_said=copied()),
    cases("OLD_COPYING", "SC-02", may=copied()),
    cases("OLD_COPYING", "SC-04", whole=copied(), no_column=copied(executor="", asks=frozenset())),
    cases("OLD_COPYING", "SC-06", of_the_four=copied()),
    cases("OLD_COPYING", "SC-14", as_many=copied()),
    cases("OLD_COPYING", "TK-03", listed=copied()),
)
BROKEN = table(
    cases("OLD_INCOMING", "DEN-01", behind_later_ones=came(late=True), twice=came(repeat="7")),
    cases("OLD_INCOMING", "DEN-01B", no_sender=came(agency=" "), no_level=came(level=None)),
    cases("OLD_INCOMING", "DEN-01C", written_after=came(day=LATER)),
    cases("OLD_INCOMING", "DEN-02C", titled=came(level=TUYET_MAT)),
    cases("OLD_INCOMING", "DEN-04C", blank=came(may_copy=None)),
    cases("OLD_INCOMING", "DEN-05", nobody=came(signed_by="")),
    cases("OLD_INCOMING", "DEN-06", by_network=came(networked=True, level=TUYET_MAT)),
    cases(
        "OLD_INCOMING",
        "DEN-07",
        undated=came(says_recall=True),
        before_it_came=came(return_by=date(2024, 5, 5)),
        too_late=came(return_by=DAY, returned=LATER),
        not_back=came(return_by=DAY, overdue=True),
    ),
    cases("OLD_INCOMING", "TK-03", gap=came(gap="4")),
    cases("OLD_TRANSFER", "DAU-02", beyond_them=given(has_copy=False)),
    cases(
        "OLD_TRANSFER",
        "DI-01",
        in_no_book=given(is_registered=False),
        a_day_before=given(registered=LATER),
    ),
    cases("OLD_TRANSFER", "DI-09", nobody=given(signed_by=" - "), no_day=given(signed=None)),
    cases(
        "OLD_TRANSFER", "DI-10", not_listed=given(is_listed=False), level=given(takes_level=False)
    ),
    cases("OLD_COPYING", "SC-01", forbidden=copied(may_copy=False)),
    cases("OLD_COPYING", "SC-02", may_not=copied(may_permit=False)),
    cases(
        "OLD_COPYING",
        "SC-04",
        name_alone=copied(no_post=True),
        unsigned=copied(is_signed=False),
        no_executor=copied(executor=""),
        no_copies=copied(copies=None),
        no_recipient=copied(recipients="-", asks=frozenset({"recipients"})),
    ),
    cases(
        "OLD_COPYING",
        "SC-06",
        another_form=copied(known_form=False),
        of_no_true_copy=copied(from_true_copy=False),
    ),
    cases("OLD_COPYING", "SC-14", more_or_fewer=copied(adds_up=False)),
    cases("OLD_COPYING", "TK-03", in_no_book=copied(is_listed=False)),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)
