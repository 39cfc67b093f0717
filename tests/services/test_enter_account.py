from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.accounts import AccountTrouble
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord, SecondAct
from bmnn_desk.errors import (
    AccountRefusedError,
    AlreadyThereError,
    NotAllowedError,
    NotFoundError,
    SecondPersonMissingError,
)
from bmnn_desk.services.choose_second_person import choose_second_person
from bmnn_desk.services.enter_account import enter_account
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import chooses_second
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.services.enter_account import AccountRequest
    from tests.make import Office

SLOT = "00112233aabbccdd"
DAY = timedelta(days=1)


def wish(at: Office, **changes: Any) -> AccountRequest:  # noqa: ANN401
    given = {"slot": SLOT, **changes}
    return make.account_request(at, Role.DRAFTER, Role.CLERK, **given)


def test_an_account_is_kept_with_its_roles_and_its_act_is_about_it(office: Office) -> None:
    number = office.desk.do(enter_account, wish(office, until=office.day))
    row = rows(office, t.Account)[-1]
    assert (row.id, row.person_id, row.slot, row.until) == (
        number,
        office.drafter,
        SLOT,
        office.day,
    )
    assert row.roles == ["clerk", "drafter"]
    with office.desk._vault.begin() as session:
        act = session.get_one(t.Act, row.act_seq)
        assert (act.verb, act.object_kind, act.object_id) == ("enter_account", "account", number)
    assert prove(office.desk) > 0


def test_that_its_key_leads_to_tuyet_mat_contents_is_put_on_record_with_it(office: Office) -> None:
    office.desk.do(enter_account, wish(office))
    assert rows(office, t.AccessNote) == []
    number = office.desk.do(enter_account, wish(office, slot="ff", tuyet_mat=True))
    (note,) = rows(office, t.AccessNote)
    assert (note.account_id, note.kind, note.count) == (number, "tuyet_mat_given", 1)
    assert note.act_seq == rows(office, t.Account)[-1].act_seq
    assert prove(office.desk) > 0


def test_one_person_may_have_two_accounts_but_a_slot_is_of_one(office: Office) -> None:
    office.desk.do(enter_account, wish(office))
    office.desk.do(enter_account, wish(office, slot="ff"))
    raised(office.desk, enter_account, wish(office, person=office.head), AlreadyThereError)


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({"roles": frozenset()}, AccountTrouble.NO_ROLE),
        ({"roles": frozenset({Role.INSPECTOR})}, AccountTrouble.NO_LAST_DAY),
        ({"roles": frozenset({Role.INSPECTOR, Role.CLERK})}, AccountTrouble.INSPECTOR_ALONE),
        ({"until": make.OLD - DAY}, AccountTrouble.LAST_DAY_GONE),
        ({"roles": frozenset({Role.OFFICER}), "tuyet_mat": True}, AccountTrouble.NOT_FOR_HIGHEST),
    ],
)
def test_an_account_that_may_not_be_says_why(
    office: Office, changes: dict[str, Any], trouble: AccountTrouble
) -> None:
    error = raised(office.desk, enter_account, wish(office, **changes), AccountRefusedError)
    assert vars(error) == {"trouble": trouble}


def test_it_is_a_persons_who_is_there(office: Office) -> None:
    raised(office.desk, enter_account, wish(office, person=99), NotFoundError)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.OFFICER])
def test_only_an_officer_enters_accounts(office: Office, role: Role) -> None:
    sitting = make.seated(office, make.account(office, role))
    raised(sitting.desk, enter_account, wish(office), NotAllowedError)


def test_the_office_may_ask_for_a_second_person(office: Office) -> None:
    acts = frozenset(SecondAct)
    office.desk.do(choose_second_person, chooses_second(office, acts=acts))
    error = raised(office.desk, enter_account, wish(office), SecondPersonMissingError)
    assert vars(error) == {"act": SecondAct.ACCOUNTS}
    number = office.desk.do(enter_account, wish(office), PaperWord(person=office.head))
    (paper,) = rows(office, t.Authorisation)
    assert (paper.object_kind, paper.object_id, paper.body_id) == ("account", number, office.body)
