from __future__ import annotations

from datetime import date

from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests import make
from tests.domain import cases as plain
from tests.domain.permits import post
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "setup"
LATE = date(2025, 12, 31)
COPYING = frozenset({DelegationScope.COPY})
DIVISION = post(code="agency_division", highest=SecrecyLevel.MAT, may_delegate=False)
POLICE = post(code="police_division", may_delegate=False, deputy_needs_delegation=False)

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
        "DELEGATION",
        "CFG-03B",
        alone=plain.delegation_case(),
        beside_another_of_the_head=plain.delegation_case(
            others=(plain.delegation(delegate=plain.DRAFTER),)
        ),
        after_the_delegators_own_power_ended=plain.delegation_case(
            delegator=9,
            others=(plain.delegation(delegate=9, until=date(2025, 1, 4)),),
        ),
        before_the_delegate_may_give_any=plain.delegation_case(
            others=(plain.delegation(delegator=plain.DEPUTY, delegate=9, since=date(2026, 1, 1)),)
        ),
        a_chain_of_others=plain.delegation_case(
            others=(
                plain.delegation(delegator=7, delegate=8),
                plain.delegation(delegator=8, delegate=6),
            )
        ),
    ),
    cases(
        "DELEGATION",
        "CFG-03C",
        not_for_copying=plain.delegation_case(posts=(DIVISION,)),
        nothing_entered=plain.delegation_case(scopes=COPYING),
        a_post_that_may=plain.delegation_case(scopes=COPYING, posts=(post(),)),
        one_of_two_posts_may=plain.delegation_case(scopes=COPYING, posts=(DIVISION, post())),
        deputies_are_in_the_list=plain.delegation_case(scopes=COPYING, posts=(POLICE,)),
    ),
    cases(
        "DELEGATION",
        "CFG-03D",
        for_a_year=plain.delegation_case(scopes=COPYING),
        not_for_copying=plain.delegation_case(until=None),
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
        delegator_is_no_head=plain.delegation_case(delegator=plain.DEPUTY, delegate=plain.DRAFTER),
        delegate_is_no_deputy=plain.delegation_case(delegate=9),
    ),
    cases(
        "DELEGATION",
        "CFG-03B",
        delegate_delegates=plain.delegation_case(
            others=(plain.delegation(delegator=plain.DEPUTY, delegate=plain.DRAFTER),)
        ),
        delegator_is_a_delegate=plain.delegation_case(
            delegator=plain.DEPUTY,
            delegate=plain.DRAFTER,
            others=(plain.delegation(),),
        ),
        delegate_delegates_later_in_its_term=plain.delegation_case(
            until=None,
            others=(plain.delegation(delegator=plain.DEPUTY, delegate=9, since=LATE),),
        ),
        delegator_had_power_on_its_first_day=plain.delegation_case(
            delegator=9,
            others=(plain.delegation(delegate=9, until=date(2025, 1, 5)),),
        ),
    ),
    cases(
        "DELEGATION",
        "CFG-03C",
        a_division=plain.delegation_case(scopes=COPYING, posts=(DIVISION,)),
        a_division_among_other_powers=plain.delegation_case(
            scopes=COPYING | {DelegationScope.DETERMINE}, posts=(DIVISION,)
        ),
    ),
    cases("DELEGATION", "CFG-03D", open_end=plain.delegation_case(scopes=COPYING, until=None)),
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
