from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bmnn_desk.domain.accounts import (
    AccountEntry,
    AccountTrouble,
    account_trouble,
    sees_own_alone,
)
from bmnn_desk.domain.office import Role

DAY = date(2026, 3, 10)
YESTERDAY, TOMORROW = DAY - timedelta(days=1), DAY + timedelta(days=1)
ENTRY = AccountEntry(
    account=1,
    slot="00ff",
    login="vanthu",
    person=1,
    name="Lê Thị Văn Thư",
    roles=frozenset({Role.CLERK}),
    until=None,
)


@pytest.mark.parametrize(
    ("roles", "until", "trouble"),
    [
        ({Role.CLERK}, None, None),
        ({Role.CLERK, Role.DRAFTER, Role.LEADER, Role.OFFICER}, None, None),
        ({Role.CLERK}, DAY, None),
        ({Role.INSPECTOR}, DAY, None),
        ({Role.INSPECTOR}, TOMORROW, None),
        (set(), None, AccountTrouble.NO_ROLE),
        (set(), YESTERDAY, AccountTrouble.NO_ROLE),
        ({Role.INSPECTOR}, None, AccountTrouble.NO_LAST_DAY),
        ({Role.INSPECTOR, Role.CLERK}, DAY, AccountTrouble.INSPECTOR_ALONE),
        ({Role.INSPECTOR, Role.OFFICER}, None, AccountTrouble.INSPECTOR_ALONE),
        ({Role.INSPECTOR}, YESTERDAY, AccountTrouble.LAST_DAY_GONE),
        ({Role.DRAFTER}, YESTERDAY, AccountTrouble.LAST_DAY_GONE),
    ],
)
def test_roles_and_last_day_are_judged_together(
    roles: set[Role], until: date | None, trouble: AccountTrouble | None
) -> None:
    assert account_trouble(frozenset(roles), until, DAY) is trouble


@pytest.mark.parametrize(
    ("until", "is_live"), [(None, True), (TOMORROW, True), (DAY, True), (YESTERDAY, False)]
)
def test_an_account_lives_through_its_last_day(until: date | None, is_live: bool) -> None:
    assert replace(ENTRY, until=until).is_live_on(DAY) is is_live


@pytest.mark.parametrize("role", Role)
def test_who_only_drafts_sees_his_own_alone(role: Role) -> None:
    assert sees_own_alone(frozenset({role})) is (role is Role.DRAFTER)
    assert not sees_own_alone(frozenset({role, Role.DRAFTER, Role.CLERK}))
    assert not sees_own_alone(frozenset())


def test_nobodys_name_is_in_a_repr() -> None:
    assert "Văn Thư" not in repr(ENTRY)
    assert "vanthu" not in repr(ENTRY)
