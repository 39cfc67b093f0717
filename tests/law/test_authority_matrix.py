"""Who may decide what: every cell of rules-2020 mục 5 and rules-2026 Art 11, 14 to 16."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.authority import AuthorityBranch, Power, posts_that
from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.office import DelegationScope, SigningCapacity
from bmnn_desk.domain.rules.authority import PERMIT
from bmnn_desk.domain.rules.changes import LEVEL_CHANGE
from bmnn_desk.domain.rules.endings import DESTRUCTION
from bmnn_desk.domain.rules.proposal import DECISION, SIGNATURE
from bmnn_desk.domain.rules.provision import PROVISION
from bmnn_desk.domain.rules.setup import DELEGATION
from bmnn_desk.domain.rules.slip_further import STANDING
from bmnn_desk.domain.rules.taking_out import TAKING_OUT
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.slip_cases import StandingCase, StandingDetermination
from tests.domain import cases as plain
from tests.domain.life_cases import level_change
from tests.domain.permits import deputys, permit

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

CIVIL, POLICE = AuthorityBranch.CIVIL, AuthorityBranch.POLICE
MAT, TOI_MAT, TUYET_MAT = SecrecyLevel
# The three times of the list: with districts, between them and the new law, under the new law.
DISTRICTS, BETWEEN, NEW = date(2025, 5, 5), date(2025, 8, 8), date(2026, 4, 4)
DAYS = (DISTRICTS, BETWEEN, NEW)
BEFORE_2025_CHANGE = date(2022, 2, 2)
# Civil, Tuyệt mật (khoản 1): điểm k, then e, n, m.
POINT_K = {"province_secretary", "province_delegation", "province_council", "province_committee"}
C1 = POINT_K | {
    *("province_court", "province_procuracy", "ministry_department", "regional_audit"),
}
# Civil, Tối mật (khoản 2): điểm d, đ, c, g; of the district e and đ.
C2 = {"province_agency", "court_unit", "ministry_service_unit", "state_enterprise"}
C2_DISTRICT = {"district_leader", "district_court"}
# Civil, Mật (khoản 3): điểm b, c; of the district c.
C3 = {"agency_division", "council_board", "central_division"}
C3_COMMUNE = {"commune_party_board", "commune_council_board", "commune_division"}
# Police: khoản 1 with its deputies (điểm d), khoản 2 with theirs; no list of its own for Mật.
P1 = {"police_minister", "police_department", "police_province", "police_top_deputy"}
P2 = {"police_service_unit", "police_division", "police_lower_deputy"}
P2_2021 = {"police_district", "police_district_deputy"}
P2_2025 = {"police_commune", "police_commune_deputy"}
OF_THE_TIME = {
    DISTRICTS: (C2_DISTRICT, {"district_division"}),
    BETWEEN: ({"commune_leader"}, set()),
    NEW: ({"commune_leader"}, C3_COMMUNE),
}


def may(
    law: Law, power: Power, level: SecrecyLevel, branch: AuthorityBranch, day: date
) -> set[str]:
    return set(posts_that(law.on(day).authority.values(), power, level, branch, day))


@pytest.mark.parametrize("power", [Power.COPY, Power.PROVIDE])
@pytest.mark.parametrize("day", DAYS)
def test_civil_posts_copy_and_provide_level_by_level(law: Law, power: Power, day: date) -> None:
    second, third = OF_THE_TIME[day]
    assert may(law, power, TUYET_MAT, CIVIL, day) == C1
    assert may(law, power, TOI_MAT, CIVIL, day) == C1 | C2 | second
    assert may(law, power, MAT, CIVIL, day) == C1 | C2 | C3 | second | third


@pytest.mark.parametrize("power", [Power.COPY, Power.PROVIDE])
@pytest.mark.parametrize(
    ("day", "of_the_time"),
    [(BEFORE_2025_CHANGE, P2_2021), (DISTRICTS, P2_2025), (BETWEEN, P2_2025)],
)
def test_police_posts_copy_and_provide_level_by_level(
    law: Law, power: Power, day: date, of_the_time: set[str]
) -> None:
    assert may(law, power, TUYET_MAT, POLICE, day) == P1
    for level in (TOI_MAT, MAT):
        assert may(law, power, level, POLICE, day) == P1 | P2 | of_the_time


def test_the_police_list_of_the_new_law_is_inherited_and_warns(law: Law) -> None:
    assert may(law, Power.COPY, TUYET_MAT, POLICE, NEW) == P1
    assert may(law, Power.COPY, MAT, POLICE, NEW) == P1 | P2 | {"police_commune"}
    posts = law.on(NEW).authority.values()
    assert not [post for post in posts if post.branch is POLICE and post.confidence.is_sourced]


@pytest.mark.parametrize("level", SecrecyLevel)
@pytest.mark.parametrize("day", DAYS)
def test_who_may_copy_toi_mat_has_secrets_destroyed_and_a_division_never(
    law: Law, level: SecrecyLevel, day: date
) -> None:
    second, _ = OF_THE_TIME[day]
    assert may(law, Power.DESTROY, level, CIVIL, day) == C1 | C2 | second
    police = may(law, Power.DESTROY, level, POLICE, day)
    assert police == may(law, Power.COPY, TOI_MAT, POLICE, day)


@pytest.mark.parametrize("level", SecrecyLevel)
@pytest.mark.parametrize("day", DAYS)
def test_abroad_and_to_foreigners_only_the_leaders_of_the_province_and_the_minister(
    law: Law, level: SecrecyLevel, day: date
) -> None:
    assert may(law, Power.TAKE_ABROAD, level, CIVIL, day) == POINT_K
    assert may(law, Power.TAKE_ABROAD, level, POLICE, day) == {"police_minister"}
    # Tuyệt mật to foreigners is for posts above this list.
    foreign = set() if level is TUYET_MAT else POINT_K
    minister = set() if level is TUYET_MAT else {"police_minister"}
    assert may(law, Power.PROVIDE_FOREIGN, level, CIVIL, day) == foreign
    assert may(law, Power.PROVIDE_FOREIGN, level, POLICE, day) == minister


@pytest.mark.parametrize("day", DAYS)
def test_only_holders_of_the_first_two_clauses_delegate(law: Law, day: date) -> None:
    posts = {code: post for code, post in law.on(day).authority.items() if post.stands_on(day)}
    delegating = {code for code, post in posts.items() if post.may_delegate}
    commune = {"commune_leader"} if day == NEW else set()
    district = C2_DISTRICT if day == DISTRICTS else set()
    assert delegating == C1 | C2 | commune | district
    in_the_list = {code for code, post in posts.items() if not post.deputy_needs_delegation}
    assert in_the_list == {code for code, post in posts.items() if post.branch is POLICE}


@pytest.mark.parametrize("code", sorted(C1 | C2 | C2_DISTRICT | C3 | {"district_division"}))
def test_a_civil_deputy_copies_by_his_heads_power_where_the_post_may_give_it(
    law: Law, code: str
) -> None:
    post = law.on(DISTRICTS).authority[code]
    case = deputys(day=DISTRICTS, post=post, level=MAT)
    assert PERMIT["SC-03"](case) is (code not in C3 | {"district_division"})
    assert not PERMIT["SC-03"](replace(case, delegation=None))
    power = plain.delegation_case(
        scopes=frozenset({DelegationScope.COPY}), posts=(post,), highest_level=MAT
    )
    assert DELEGATION["CFG-03C"](power) is post.may_delegate


@pytest.mark.parametrize("code", sorted(P1 | P2 | P2_2025))
def test_a_police_deputy_copies_by_his_own_post_without_a_power(law: Law, code: str) -> None:
    post = law.on(DISTRICTS).authority[code]
    case = permit(day=DISTRICTS, post=post, level=MAT)
    assert PERMIT["SC-02"](case)
    assert PERMIT["SC-03"](case)


def test_a_commune_is_refused_before_july_2025_then_by_the_text_it_names_then_by_law(
    law: Law,
) -> None:
    for day, stands, ground in (
        (DISTRICTS, False, True),
        (BETWEEN, True, True),
        (NEW, True, False),
    ):
        post = law.on(day).authority["commune_leader"]
        assert (post.stands_on(day), post.needs_ground) == (stands, ground)
        for level in SecrecyLevel:
            case = permit(day=day, post=post, level=level)
            assert PERMIT["SC-02"](case) is (stands and level <= TOI_MAT)
    for code in C3_COMMUNE:
        post = law.on(NEW).authority[code]
        assert PERMIT["SC-02"](permit(day=NEW, post=post, level=MAT))
        assert not PERMIT["SC-02"](permit(day=NEW, post=post, level=TOI_MAT))
        assert code not in law.on(BETWEEN).authority


def decision(**changes: object) -> bool:
    return DECISION["PDX-09"](plain.decision_case(**changes))


@pytest.mark.parametrize("level", SecrecyLevel)
def test_a_head_determines_any_level_and_a_deputy_what_he_was_given(level: SecrecyLevel) -> None:
    assert decision(approver=plain.HEAD, level=level)
    given = plain.delegation(highest_level=TOI_MAT)
    by_deputy = {"approver": plain.DEPUTY, "level": level}
    assert decision(**by_deputy, delegation=given) is (level <= TOI_MAT)
    assert not decision(**by_deputy, delegation=None)
    assert not decision(**by_deputy, delegation=replace(given, fields=frozenset({"khác"})))
    assert not decision(**by_deputy, delegation=replace(given, until=date(2025, 1, 31)))
    copying = replace(given, scopes=frozenset({DelegationScope.COPY}))
    assert not decision(**by_deputy, delegation=copying)


@pytest.mark.parametrize("capacity", SigningCapacity)
def test_who_signs_tl_or_tuq_never_determines(capacity: SigningCapacity) -> None:
    by_signer = plain.signature_case(capacity=capacity, approver_is_head=False)
    refused = capacity in {SigningCapacity.TL, SigningCapacity.TUQ}
    assert SIGNATURE["PDX-10"](by_signer) is not refused
    assert SIGNATURE["PDX-10"](replace(by_signer, approver_is_head=True))


@pytest.mark.parametrize(
    ("is_head", "is_delegated", "is_police", "before", "since"),
    [
        (True, False, False, True, True),
        (True, False, True, True, True),
        (False, True, True, True, True),
        (False, True, False, False, True),
        (False, False, True, False, False),
        (False, False, False, False, False),
    ],
)
def test_who_determined_changes_the_level_and_a_deputy_where_he_may(
    is_head: bool, is_delegated: bool, is_police: bool, before: bool, since: bool
) -> None:
    case = level_change(is_head=is_head, is_delegated=is_delegated, is_police=is_police)
    assert LEVEL_CHANGE["TH-05"](case) is before
    assert LEVEL_CHANGE["TH-05B"](case) is since


@pytest.mark.parametrize(
    ("branch", "ground", "may_determine"),
    [(POLICE, "", True), (CIVIL, "", False), (CIVIL, "07/2020/TT-MAU", True)],
)
def test_one_determination_for_a_type_is_the_polices_and_of_ministries_with_a_circular(
    branch: AuthorityBranch, ground: str, may_determine: bool
) -> None:
    bases = frozenset({1})
    standing = StandingDetermination(
        day=plain.DAY, type_name="Báo cáo tuần", level=MAT, bases=bases
    )
    case = StandingCase(
        branch=branch,
        ground=ground,
        determination=standing,
        day=plain.DAY,
        type_name="Báo cáo tuần",
        level=MAT,
        bases=bases,
    )
    assert STANDING["PDX-21"](case) is may_determine


@pytest.mark.parametrize(
    ("rule", "family"),
    [
        ("CFG-03", DELEGATION),
        ("CFG-03B", DELEGATION),
        ("CFG-03C", DELEGATION),
        ("PDX-09", DECISION),
        ("PDX-10", SIGNATURE),
        ("SC-02", PERMIT),
        ("SC-03", PERMIT),
        ("SC-15", PROVISION),
        ("TH-10", DESTRUCTION),
        ("MR-01C", TAKING_OUT),
    ],
)
def test_authority_blocks_with_its_article_and_warns_where_the_new_text_was_not_read(
    law: Law, rule: str, family: object
) -> None:
    assert rule in family  # type: ignore[operator]
    old, new = law.on(DISTRICTS).rules[rule], law.on(NEW).rules[rule]
    assert old.severity is Severity.BLOCK
    assert new.severity is Severity.WARN
    assert "Điều" in old.basis or "Hướng dẫn 4114" in old.basis
    assert "chưa đối chiếu" in new.basis
