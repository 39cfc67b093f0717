from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.accounts import AccountTrouble
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import (
    AccountRefusedError,
    LastOfficerError,
    NotAllowedError,
    NotFoundError,
    SecondPersonMissingError,
)
from bmnn_desk.services.change_account import change_account, end_account
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import changed, changing, chooses_second, ending
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office

DAY = timedelta(days=1)
FOUNDER = ""


def test_new_roles_come_as_a_row_of_their_own_and_the_act_is_about_it(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    until = office.day + DAY
    number = changed(office, slot, Role.LEADER, Role.CLERK, until=until)
    before, after = rows(office, t.Account)[-2:]
    assert (before.roles, before.until) == (["drafter"], None)
    assert (after.id, after.person_id, after.slot) == (number, office.drafter, slot)
    assert (after.roles, after.until) == (["clerk", "leader"], until)
    with office.desk._vault.begin() as session:
        act = session.get_one(t.Act, after.act_seq)
        assert (act.verb, act.object_kind, act.object_id) == ("change_account", "account", number)
    assert prove(office.desk) > 0


def test_an_account_ends_with_the_day_before_and_keeps_its_roles_on_record(
    office: Office,
) -> None:
    slot = make.account(office, Role.DRAFTER, Role.CLERK)
    office.desk.do(end_account, ending(office, slot))
    last = rows(office, t.Account)[-1]
    assert (last.slot, last.roles, last.until) == (slot, ["clerk", "drafter"], office.day - DAY)


def test_the_last_officer_neither_ends_nor_loses_the_role_nor_gets_a_last_day(
    office: Office,
) -> None:
    everything_but = frozenset(Role) - {Role.OFFICER, Role.INSPECTOR}
    for request in (
        changing(office, FOUNDER, *everything_but),
        changing(office, FOUNDER, Role.OFFICER, until=office.day + 900 * DAY),
    ):
        raised(office.desk, change_account, request, LastOfficerError)


def test_beside_another_officer_he_may_lose_the_role_and_then_has_it_no_more(
    office: Office,
) -> None:
    make.account(office, Role.OFFICER)
    changed(office, FOUNDER, Role.OFFICER, until=make.FAR_OFF)
    changed(office, FOUNDER, Role.CLERK)
    assert office.desk.actor.roles == {Role.CLERK}
    raised(office.desk, change_account, changing(office, FOUNDER, Role.OFFICER), NotAllowedError)


def test_another_officer_ends_and_nobody_ends_himself(office: Office) -> None:
    other = make.account(office, Role.OFFICER)
    raised(office.desk, end_account, ending(office, FOUNDER), NotAllowedError)
    office.desk.do(end_account, ending(office, other))
    assert [row.until for row in rows(office, t.Account)][-1] == office.day - DAY


def test_an_officer_who_stays_one_may_gain_roles_alone(office: Office) -> None:
    changed(office, FOUNDER, Role.OFFICER)
    changed(office, FOUNDER, Role.OFFICER, Role.CLERK)
    assert rows(office, t.Account)[-1].roles == ["clerk", "officer"]


@pytest.mark.parametrize(
    ("roles", "until", "trouble"),
    [
        ((), None, AccountTrouble.NO_ROLE),
        ((Role.INSPECTOR,), None, AccountTrouble.NO_LAST_DAY),
        ((Role.INSPECTOR, Role.DRAFTER), make.NEW, AccountTrouble.INSPECTOR_ALONE),
        ((Role.DRAFTER,), make.OLD - DAY, AccountTrouble.LAST_DAY_GONE),
    ],
)
def test_what_may_not_be_says_why(
    office: Office, roles: tuple[Role, ...], until: date | None, trouble: AccountTrouble
) -> None:
    slot = make.account(office, Role.DRAFTER)
    request = changing(office, slot, *roles, until=until)
    error = raised(office.desk, change_account, request, AccountRefusedError)
    assert vars(error) == {"trouble": trouble}


def test_an_account_that_is_not_there_is_not_found(office: Office) -> None:
    raised(office.desk, change_account, changing(office, "ff", Role.CLERK), NotFoundError)
    raised(office.desk, end_account, ending(office, "ff"), NotFoundError)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OFFICER])
def test_only_an_officer_changes_accounts(office: Office, role: Role) -> None:
    slot = make.account(office, role)
    sitting = make.seated(office, slot)
    request = changing(office, slot, Role.OFFICER)
    raised(sitting.desk, change_account, request, NotAllowedError)
    raised(sitting.desk, end_account, ending(office, FOUNDER), NotAllowedError)


def test_the_office_may_ask_for_a_second_person_in_both(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    office.desk.do(choose_second_person, chooses_second(office, acts=frozenset(SecondAct)))
    request = changing(office, slot, Role.CLERK)
    for error in (
        raised(office.desk, change_account, request, SecondPersonMissingError),
        raised(office.desk, end_account, ending(office, slot), SecondPersonMissingError),
    ):
        assert vars(error) == {"act": SecondAct.ACCOUNTS}
