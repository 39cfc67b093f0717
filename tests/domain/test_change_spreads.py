from __future__ import annotations

from dataclasses import asdict

import pytest

from bmnn_desk.domain.change_cases import ChangeSpread
from bmnn_desk.domain.change_spreads import (
    DeclassificationSpread,
    DelistingSpread,
    ExtensionSpread,
    LevelSpread,
)
from bmnn_desk.domain.rules.of_case import RULES_OF
from tests.domain.life_cases import spread

KINDS: tuple[type[ChangeSpread], ...] = (
    ExtensionSpread,
    LevelSpread,
    DelistingSpread,
    DeclassificationSpread,
)


@pytest.mark.parametrize("kind", KINDS)
def test_each_spread_is_one_and_holds_where_it_is_lawful(kind: type[ChangeSpread]) -> None:
    plain = spread()
    case = kind(**{name: getattr(plain, name) for name in asdict(plain)})
    assert isinstance(case, ChangeSpread)
    assert all(holds(case) for holds in RULES_OF[kind].values())


def test_no_two_of_them_share_a_rule() -> None:
    rules = [rule for kind in KINDS for rule in RULES_OF[kind]]
    assert len(rules) == len(set(rules))
