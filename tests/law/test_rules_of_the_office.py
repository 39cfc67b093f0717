"""What the rules of office, slip, cover, provision and machine may do, before 2026 and since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Severity

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.law.loader import Law

OLD, NEW = "tt24-2020", "nd63-2026"
# Rule, severity and confidence before 01/03/2026, severity and confidence since.
EFFECTS = (
    ("CFG-01", "warn", "high", "warn", "unread"),
    ("CFG-04", "warn", "high", "warn", "unread"),
    ("CFG-05", "warn", "high", "warn", "unread"),
    ("CFG-05B", "block", "medium", "warn", "unread"),
    ("CFG-07", "warn", "medium", "warn", "unread"),
    ("PDX-13", "block", "high", "block", "high"),
    ("PDX-13B", "block", "high", "warn", "unread"),
    ("PDX-14", "warn", "low", "warn", "unread"),
    ("PDX-15", "warn", "low", "warn", "unread"),
    ("PDX-17", "warn", "high", "warn", "unread"),
    ("PDX-18", "warn", "high", "warn", "unread"),
    ("PDX-20", "warn", "high", "warn", "unread"),
    ("PDX-20B", "block", "high", "warn", "unread"),
    ("PDX-21", "block", "high", "warn", "unread"),
    ("PDX-22", "block", "high", "warn", "unread"),
    ("DAU-11", "block", "high", "warn", "low"),
    ("DAU-11B", "block", "medium", "warn", "low"),
    ("SC-15", "block", "high", "warn", "unread"),
    ("SC-15B", "block", "high", "block", "high"),
    ("SC-15C", "block", "high", "warn", "unread"),
    ("SC-15D", "block", "high", "warn", "unread"),
    ("BC-06", "warn", "medium", "warn", "unread"),
    ("KT-01", "warn", "medium", "warn", "unread"),
    ("KT-01B", "warn", "medium", "warn", "unread"),
    ("KT-01C", "warn", "low", "warn", "unread"),
    ("KK-01", "warn", "medium", "warn", "low"),
    ("KK-01B", "warn", "medium", "warn", "unread"),
    ("KK-01C", "warn", "medium", "warn", "unread"),
    ("BG-01", "block", "high", "block", "medium"),
    ("BG-01B", "block", "high", "warn", "unread"),
    ("IT-01", "block", "high", "block", "high"),
    ("IT-01D", "block", "high", "warn", "unread"),
    ("IT-02", "block", "medium", "warn", "unread"),
    ("IT-02B", "warn", "medium", "warn", "unread"),
    ("IT-03", "warn", "medium", "warn", "unread"),
    ("IT-04", "warn", "low", "warn", "unread"),
    ("IT-05", "warn", "low", "warn", "unread"),
    ("IT-07", "warn", "high", "warn", "low"),
)
NOT_SINCE_2026 = ("IT-01B", "IT-01C")


def effect(rule: Rule) -> tuple[str, str]:
    return rule.severity.value, rule.confidence.value


@pytest.mark.parametrize("row", EFFECTS, ids=lambda row: row[0])
def test_a_rule_does_what_its_text_was_read_to_say(
    law: Law, row: tuple[str, str, str, str, str]
) -> None:
    rule_id, *effects = row
    found = [effect(law.pack(pack).rules[rule_id]) for pack in (OLD, NEW)]
    assert found == [tuple(effects[:2]), tuple(effects[2:])]


@pytest.mark.parametrize("rule_id", [row[0] for row in EFFECTS if row[1] != row[3]])
def test_what_only_warns_since_2026_says_that_it_may_be_done(law: Law, rule_id: str) -> None:
    assert "Được phép" in law.pack(NEW).rules[rule_id].text


@pytest.mark.parametrize("rule_id", NOT_SINCE_2026)
def test_networks_that_became_lawful_were_not_before(law: Law, rule_id: str) -> None:
    assert law.pack(OLD).rules[rule_id].severity is Severity.BLOCK
    assert rule_id not in law.pack(NEW).rules


@pytest.mark.parametrize("pack", [OLD, NEW])
def test_every_block_of_these_leaves_a_way_for_another_case(law: Law, pack: str) -> None:
    rules = [law.pack(pack).rules[row[0]] for row in EFFECTS]
    blocks = [rule for rule in rules if rule.severity is Severity.BLOCK]
    assert blocks
    assert all(rule.may_be_excused for rule in blocks)
