from __future__ import annotations

from datetime import date

from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.domain.permits import deputys, permit, post, power
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "authority"
LAST = date(2025, 3, 9)

KEPT = table(
    cases(
        "PERMIT",
        "SC-02",
        highest=permit(),
        below_it=permit(level=SecrecyLevel.MAT),
        still_stands=permit(post=post(until=date(2025, 3, 10))),
        stands_from_today=permit(post=post(since=date(2025, 3, 10))),
        deputy=deputys(),
    ),
    cases(
        "PERMIT",
        "SC-03",
        holder_himself=permit(),
        holder_who_may_not_delegate=permit(post=post(may_delegate=False)),
        deputy_with_power=deputys(),
        deputy_whose_power_covers_the_field=deputys(
            delegation=power(fields=frozenset({"tài chính", "nội vụ"})),
            fields=frozenset({"tài chính"}),
        ),
        deputy_in_the_list_himself=permit(
            post=post(deputy_needs_delegation=False, may_delegate=False)
        ),
    ),
)
BROKEN = table(
    cases(
        "PERMIT",
        "SC-02",
        no_post_of_the_list=permit(post=None),
        above_it=permit(level=SecrecyLevel.TUYET_MAT),
        post_is_no_more=permit(post=post(until=LAST)),
        post_is_not_yet=permit(post=post(since=date(2025, 3, 11))),
    ),
    cases(
        "PERMIT",
        "SC-03",
        without_power=deputys(delegation=None),
        power_for_something_else=deputys(
            delegation=power(scopes=frozenset({DelegationScope.DETERMINE}))
        ),
        power_for_a_lower_level=deputys(delegation=power(highest_level=SecrecyLevel.MAT)),
        power_that_ended=deputys(delegation=power(until=LAST)),
        power_in_another_field=deputys(
            delegation=power(fields=frozenset({"nội vụ"})), fields=frozenset({"tài chính"})
        ),
        in_the_place_of_one_whose_deputies_are_in_the_list=deputys(
            post=post(deputy_needs_delegation=False, may_delegate=False)
        ),
        post_that_may_not_delegate=deputys(post=post(may_delegate=False)),
        no_post_of_the_list=deputys(post=None),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_a_valid_permission_breaks_nothing() -> None:
    assert broken_by(FAMILY, "PERMIT", permit()) == set()
    assert broken_by(FAMILY, "PERMIT", deputys()) == set()
