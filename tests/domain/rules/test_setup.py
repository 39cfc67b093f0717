from __future__ import annotations

from datetime import date

from tests import make
from tests.domain import cases as plain
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "setup"
LATE = date(2025, 12, 31)

KEPT = table(
    cases("OFFICE_DAY", "CFG-02", one=(1,)),
    cases(
        "DELEGATION",
        "CFG-03",
        whole=plain.delegation_case(),
        for_one_day=plain.delegation_case(since=LATE, until=LATE),
        without_end=plain.delegation_case(until=None),
        beside_another=plain.delegation_case(others=(plain.delegation(delegate=plain.DRAFTER),)),
        every_field=plain.delegation_case(fields=frozenset()),
    ),
    cases(
        "SECRET_LIST",
        "CFG-06",
        whole=make.secret_list(),
        ended=make.secret_list(until=LATE),
        unpublished=make.secret_list(published=False),
    ),
    cases(
        "BOOK",
        "CFG-09",
        in_force=plain.book_case(),
        another_with_reason=plain.book_case(pack="nd63-2026", reason="Sổ đã in sẵn"),
    ),
)
BROKEN = table(
    cases(
        "OFFICE_DAY",
        "CFG-02",
        none=(),
        two=(1, 4),
    ),
    cases(
        "DELEGATION",
        "CFG-03",
        no_number=plain.delegation_case(number=" "),
        no_scope=plain.delegation_case(scopes=frozenset()),
        ends_before_it_begins=plain.delegation_case(since=LATE, until=date(2025, 12, 30)),
        to_himself=plain.delegation_case(delegate=plain.HEAD),
        delegate_delegates=plain.delegation_case(
            others=(plain.delegation(delegator=plain.DEPUTY, delegate=plain.DRAFTER),)
        ),
        delegator_is_a_delegate=plain.delegation_case(
            delegator=plain.DEPUTY,
            delegate=plain.DRAFTER,
            others=(plain.delegation(),),
        ),
    ),
    cases(
        "SECRET_LIST",
        "CFG-06",
        no_number=make.secret_list(decision=""),
        blank_number=make.secret_list(decision=" "),
        no_day=make.secret_list(day=None),
        no_first_day=make.secret_list(since=None),
        no_entry=make.secret_list(items=()),
    ),
    cases(
        "BOOK",
        "CFG-09",
        another_without_reason=plain.book_case(pack="nd63-2026"),
        another_with_a_blank=plain.book_case(pack="nd63-2026", reason="  "),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_office_breaks_nothing() -> None:
    assert broken_by(FAMILY, "OFFICE_DAY", (1,)) == set()
    assert broken_by(FAMILY, "DELEGATION", plain.delegation_case()) == set()
    assert broken_by(FAMILY, "SECRET_LIST", make.secret_list()) == set()
    assert broken_by(FAMILY, "BOOK", plain.book_case()) == set()
