"""The rules of a secret's life: what blocks before and since 2026, and by which confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.authority import AuthorityBranch
from bmnn_desk.domain.findings import Confidence, Ground, Severity
from tests.domain.life_cases import abroad, destruction, level_change, spread, taking_out
from tests.domain.rules.mappings import families

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

OLD, NEW = "tt24-2020", "nd63-2026"
LIFE = ("terms", "changes", "endings", "taking_out")
RULES = {rule for family in LIFE for mapping in families()[family].values() for rule in mapping}
# rules-2026: HIGH in an article that was quoted, MEDIUM in one source or by rules-2020 mục 0.
READ = {
    "TH-01": Confidence.MEDIUM,
    "TH-04B": Confidence.HIGH,
    "TH-05C": Confidence.HIGH,
    "TH-05D": Confidence.HIGH,
    "TH-05E": Confidence.HIGH,
    "TH-05F": Confidence.HIGH,
    "TH-06": Confidence.HIGH,
    "TH-08E": Confidence.HIGH,
    "TH-10C": Confidence.MEDIUM,
    "TH-12": Confidence.HIGH,
    "MR-01B": Confidence.MEDIUM,
    "MR-02B": Confidence.MEDIUM,
    "MR-03": Confidence.MEDIUM,
}
BLOCKS_SINCE_2026 = {"TH-05C", "TH-10C", "TH-10F", "MR-01B", "MR-02B"}
BLOCKED_BEFORE = {
    *("TH-03", "TH-05", "TH-05C", "TH-08", "TH-10", "TH-10B", "TH-10D", "TH-10E", "TH-10F"),
    *("MR-01", "MR-01B", "MR-01C", "MR-01D", "MR-02", "MR-02B"),
}


def blocking(law: Law, pack: str) -> set[str]:
    rules = law.pack(pack).rules.values()
    return {rule.id for rule in rules if rule.id in RULES and rule.severity is Severity.BLOCK}


def broken(law: Law, pack: str, family: str, mapping: str, subject: object) -> set[str]:
    return {rule.id for rule in law.pack(pack).check(subject, families()[family][mapping])}


def test_what_blocks_before_and_since_2026(law: Law) -> None:
    assert blocking(law, OLD) == BLOCKED_BEFORE
    assert blocking(law, NEW) == BLOCKS_SINCE_2026


def test_since_2026_what_was_not_read_says_so(law: Law) -> None:
    rules = law.pack(NEW).rules
    read = {
        rule_id: rules[rule_id].confidence
        for rule_id in RULES & set(rules)
        if rules[rule_id].confidence.is_sourced
    }
    assert read == READ


def test_since_2026_what_is_not_read_and_rests_on_law_says_that_it_may_be_done(law: Law) -> None:
    for rule in law.pack(NEW).rules.values():
        if rule.id in RULES and rule.confidence is Confidence.UNREAD:
            assert rule.ground is Ground.LAW
            assert "Được phép" in rule.text or "Vẫn ghi được" in rule.text, rule.id


def test_since_2026_a_trip_at_home_needs_no_permit_and_no_request(law: Law) -> None:
    trip = taking_out(permit=None, request=None)
    assert broken(law, OLD, "taking_out", "TAKING_OUT", trip) == {"MR-01", "MR-02"}
    assert broken(law, NEW, "taking_out", "TAKING_OUT", trip) == set()
    far = abroad(permit=None, request=None)
    for pack in (OLD, NEW):
        assert broken(law, pack, "taking_out", "TAKING_OUT", far) == {"MR-01B", "MR-02B"}


def test_since_2026_only_tuyet_mat_needs_a_council_to_be_destroyed(law: Law) -> None:
    alone = destruction(council=None)
    assert broken(law, OLD, "endings", "DESTRUCTION", alone) == {"TH-10B"}
    assert broken(law, NEW, "endings", "DESTRUCTION", alone) == {"TH-10C"}


def test_since_2026_a_deputy_with_the_power_changes_a_level(law: Law) -> None:
    deputy = level_change(is_head=False, is_delegated=True)
    assert broken(law, OLD, "changes", "LEVEL_CHANGE", deputy) == {"TH-05"}
    assert broken(law, NEW, "changes", "LEVEL_CHANGE", deputy) == set()


@pytest.mark.parametrize("pack", [OLD, NEW])
def test_a_change_that_came_to_nobody_breaks_all_its_rules(law: Law, pack: str) -> None:
    untold = spread(is_shown=False, sent=(None,), still_old=1)
    for mapping in ("EXTENSION_SPREAD", "LEVEL_CHANGE_SPREAD"):
        assert broken(law, pack, "changes", mapping, untold) == set(families()["changes"][mapping])


@pytest.mark.parametrize("pack", [OLD, NEW])
def test_the_posts_that_let_a_secret_go_abroad_are_of_the_province_and_the_minister(
    law: Law, pack: str
) -> None:
    posts = law.pack(pack).authority.values()
    abroad_posts = {post.code: post.branch for post in posts if post.permits_abroad}
    assert abroad_posts == {
        "province_secretary": AuthorityBranch.CIVIL,
        "province_delegation": AuthorityBranch.CIVIL,
        "province_council": AuthorityBranch.CIVIL,
        "province_committee": AuthorityBranch.CIVIL,
        "police_minister": AuthorityBranch.POLICE,
    }
