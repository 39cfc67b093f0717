"""The matrix of who may permit copying: rules-2020 mục 5.2 and rules-2026 Art 11, row by row."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.authority import AuthorityBranch, may_permit
from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

OLD, NEW = "tt24-2020", "nd63-2026"
FILE = "tt24-2020/authority.toml"


def codes(law: Law, pack: str, branch: AuthorityBranch, level: SecrecyLevel) -> set[str]:
    """The posts whose highest level it is."""
    posts = law.pack(pack).authority.values()
    return {post.code for post in posts if post.branch is branch and post.highest is level}


def test_civil_posts_up_to_tuyet_mat_are_of_the_province_and_the_centre(law: Law) -> None:
    wanted = {
        "province_secretary",
        "province_delegation",
        "province_council",
        "province_committee",
        "province_court",
        "province_procuracy",
        "ministry_department",
        "regional_audit",
    }
    for pack in (OLD, NEW):
        assert codes(law, pack, AuthorityBranch.CIVIL, SecrecyLevel.TUYET_MAT) == wanted


def test_a_director_of_a_department_permits_up_to_toi_mat_and_his_divisions_mat(law: Law) -> None:
    for pack in (OLD, NEW):
        posts = law.pack(pack).authority
        director, division = posts["province_agency"], posts["agency_division"]
        assert not may_permit(director, SecrecyLevel.TUYET_MAT)
        assert may_permit(director, SecrecyLevel.TOI_MAT)
        assert not may_permit(division, SecrecyLevel.TOI_MAT)
        assert (director.may_delegate, division.may_delegate) == (True, False)


def test_a_police_division_never_permits_tuyet_mat_and_its_deputies_need_no_power(
    law: Law,
) -> None:
    for pack in (OLD, NEW):
        posts = law.pack(pack).authority.values()
        police = [post for post in posts if post.branch is AuthorityBranch.POLICE]
        assert not any(post.deputy_needs_delegation or post.may_delegate for post in police)
        assert SecrecyLevel.MAT not in {post.highest for post in police}
        division = law.pack(pack).authority["police_division"]
        assert not may_permit(division, SecrecyLevel.TUYET_MAT)


def test_the_district_ends_with_june_2025_and_its_police_before(law: Law) -> None:
    posts = law.pack(OLD).authority
    last = {code: post.until for code, post in posts.items() if post.until is not None}
    assert last == {
        "district_court": date(2025, 6, 30),
        "district_leader": date(2025, 6, 30),
        "district_division": date(2025, 6, 30),
        "police_district": date(2025, 4, 7),
        "police_district_deputy": date(2025, 4, 7),
    }
    assert not set(last) & set(law.pack(NEW).authority)


def test_police_of_communes_and_their_deputies_begin_as_those_of_the_district_end(
    law: Law,
) -> None:
    posts = law.pack(OLD).authority
    last, first = date(2025, 4, 7), date(2025, 4, 8)
    for district, commune in (
        ("police_district", "police_commune"),
        ("police_district_deputy", "police_commune_deputy"),
    ):
        assert posts[district].stands_on(last)
        assert not posts[district].stands_on(first)
        assert not posts[commune].stands_on(last)
        assert posts[commune].stands_on(first)
        # The first day of the text that changed it was not read.
        assert {posts[district].confidence, posts[commune].confidence} == {Confidence.LOW}
    lower = posts["police_lower_deputy"]
    assert lower.stands_on(date(2022, 1, 1))
    assert "cấp xã" not in lower.words


def test_a_commune_permits_nothing_before_july_2025_then_only_by_a_text_it_names(
    law: Law,
) -> None:
    commune = law.pack(OLD).authority["commune_leader"]
    assert not commune.stands_on(date(2025, 6, 30))
    assert commune.needs_ground
    assert commune.confidence is Confidence.LOW
    others = [post for post in law.pack(OLD).authority.values() if post is not commune]
    assert not any(post.needs_ground for post in others)


def test_since_march_2026_the_commune_is_what_was_read_of_the_list(law: Law) -> None:
    read = {
        post.code: post.highest
        for post in law.pack(NEW).authority.values()
        if post.confidence.is_sourced
    }
    assert read == {
        "commune_leader": SecrecyLevel.TOI_MAT,
        "commune_party_board": SecrecyLevel.MAT,
        "commune_council_board": SecrecyLevel.MAT,
        "commune_division": SecrecyLevel.MAT,
    }
    leader = law.pack(NEW).authority["commune_leader"]
    assert leader.confidence is Confidence.MEDIUM  # that they may delegate was not read
    assert not law.pack(OLD).authority["commune_leader"].may_delegate


@pytest.mark.parametrize("rule", ["SC-02", "SC-03"])
def test_the_list_blocks_where_it_was_read_whole_and_warns_since(law: Law, rule: str) -> None:
    old, new = law.pack(OLD).rules[rule], law.pack(NEW).rules[rule]
    assert (old.severity, old.may_be_excused) == (Severity.BLOCK, True)
    assert (new.severity, new.confidence) == (Severity.WARN, Confidence.UNREAD)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('branch = "civil"', 'branch = "army"', "authority.province_secretary.branch"),
        ('branch = "civil"\n', "", "authority.province_secretary.branch"),
        (
            "may_delegate = true",
            'may_delegate = "yes"',
            "authority.province_secretary.may_delegate",
        ),
        ("needs_ground = false\n", "", "authority.province_secretary.needs_ground"),
        ("until = 2025-06-30", 'until = "2025-06-30"', "authority.district_court.until"),
        ("until = 2025-06-30", "until = 2025-06-30T00:00:00", "authority.district_court.until"),
        (
            "until = 2025-06-30",
            "since = 2025-07-01\nuntil = 2025-06-30",
            "authority.district_court.until",
        ),
        (
            'highest_foreign = "TOI_MAT"',
            'highest_foreign = "MẬT"',
            "authority.province_secretary.highest_foreign",
        ),
        (
            "[authority.province_secretary]",
            "[authority.province_secretary]\nrank = 1",
            "authority.province_secretary.rank",
        ),
    ],
)
def test_a_wrong_post_is_refused_at_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, old, new)
    assert complaint(forms) == (FILE, key)
