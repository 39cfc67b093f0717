from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AccountEndedError, LastOfficerError, NotFoundError
from bmnn_desk.services.accounts import (
    AccountsAsked,
    account_entries,
    actor_of_slot,
    newest_row,
    passphrase_is_foreign,
    require_other_officer,
)
from bmnn_desk.services.change_access import AccessChange, change_access
from bmnn_desk.services.change_account import end_account
from bmnn_desk.services.note_access import note_access
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import changed, ending
from tests.services.ledger import rows
from tests.services.test_book_state import work_of

if TYPE_CHECKING:
    from bmnn_desk.domain.accounts import AccountEntry
    from tests.make import Office

DAY = timedelta(days=1)


def listed(at: Office, slot: str = "") -> tuple[AccountEntry, ...]:
    return at.desk.read(account_entries, AccountsAsked(slot=slot))


def check_officer(at: Office, slot: str) -> None:
    with at.desk._vault.begin() as session:
        require_other_officer(work_of(at, session), slot)


def test_a_slot_leads_to_its_account(office: Office) -> None:
    vault = office.desk._vault
    with vault.begin() as session:
        assert actor_of_slot(session, vault.slot_id, make.OLD) == office.desk.actor


def test_a_slot_of_no_account_is_not_found(office: Office) -> None:
    with office.desk._vault.begin() as session:
        with pytest.raises(NotFoundError):
            actor_of_slot(session, "ff", make.OLD)
        with pytest.raises(NotFoundError):
            newest_row(session, "ff")


def test_a_slot_acts_with_its_newest_roles_and_its_drafts_stay_its_own(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    first = make.seated(office, slot).desk.actor
    assert (first.account, first.origin, first.until) == (2, 2, None)
    until = office.day + 30 * DAY
    changed(office, slot, Role.LEADER, Role.CLERK, until=until)
    then = make.seated(office, slot).desk.actor
    assert (then.account, then.drafts_of, then.until) == (3, 2, until)
    assert then.roles == {Role.LEADER, Role.CLERK}
    assert then.person == office.drafter


def test_an_account_opens_on_its_last_day_and_not_after(office: Office) -> None:
    slot = make.account(office, Role.INSPECTOR, until=office.day)
    assert make.seated(office, slot).desk.actor.roles == {Role.INSPECTOR}
    with pytest.raises(AccountEndedError) as ended:
        make.seated(office, slot, office.day + DAY)
    assert ended.value.until == office.day


def test_every_account_is_listed_once_as_it_holds_now_in_the_order_they_came(
    office: Office,
) -> None:
    early, late = make.account(office, Role.DRAFTER), make.account(office, Role.OFFICER)
    changed(office, early, Role.CLERK)
    founder, first, second = listed(office)
    assert (founder.account, founder.slot, founder.name) == (1, "", "Lê Thị Văn Thư")
    assert (first.slot, first.person, first.name) == (early, office.drafter, "Ngô Văn Soạn")
    assert first.roles == {Role.CLERK}
    assert (second.slot, second.until) == (late, None)
    assert second.roles == {Role.OFFICER}
    assert {entry.login for entry in (founder, first, second)} == {""}


def test_one_account_is_listed_alone(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    make.account(office, Role.DRAFTER)
    assert [entry.slot for entry in listed(office, slot)] == [slot]
    assert listed(office, "ff") == ()


def test_an_account_that_ended_stays_in_the_list(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    office.desk.do(end_account, ending(office, slot))
    (ended,) = listed(office, slot)
    assert ended.until == office.day - DAY
    assert not ended.is_live_on(office.day)


def test_the_last_officer_is_needed_and_one_beside_him_sets_him_free(office: Office) -> None:
    with pytest.raises(LastOfficerError):
        check_officer(office, "")
    make.account(office, Role.CLERK)
    with pytest.raises(LastOfficerError):
        check_officer(office, "")
    make.account(office, Role.OFFICER)
    check_officer(office, "")


def test_an_officer_who_ends_some_day_does_not_count(office: Office) -> None:
    make.account(office, Role.OFFICER, until=office.day + 300 * DAY)
    with pytest.raises(LastOfficerError):
        check_officer(office, "")


def test_who_is_no_officer_is_never_the_last_one(office: Office) -> None:
    check_officer(office, make.account(office, Role.CLERK))


def is_foreign(at: Office) -> bool:
    (found,) = at.desk.read(passphrase_is_foreign, AccountsAsked())
    return found


def test_a_passphrase_is_foreign_while_the_last_who_typed_it_was_somebody_else(
    office: Office,
) -> None:
    assert not is_foreign(office)
    slot = make.account(office, Role.DRAFTER)
    assert is_foreign(make.seated(office, slot))
    make.types_himself(office.desk, slot, office.day)
    changed(office, slot, Role.CLERK)
    his = make.seated(office, slot)
    assert not is_foreign(his)
    reset = AccessKind.PASSPHRASE_RESET
    change = AccessChange(request_id=make.request_id(), day=office.day, kind=reset, slot=slot)
    office.desk.do(change_access, change)
    assert is_foreign(his)
    assert not is_foreign(office)


def test_what_the_recovery_code_sets_anew_is_ones_own_and_to_open_by_it_sets_nothing(
    office: Office,
) -> None:
    his = make.seated(office, make.account(office, Role.DRAFTER))
    his.desk.do(note_access, make.access(office.day, AccessKind.OPENED_BY_CODE))
    assert is_foreign(his)
    his.desk.do(note_access, make.access(office.day, AccessKind.PASSPHRASE_RESET))
    assert not is_foreign(his)


def test_each_row_of_an_account_is_kept(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    changed(office, slot, Role.CLERK)
    kept = [row.roles for row in rows(office, t.Account) if row.slot == slot]
    assert kept == [["drafter"], ["clerk"]]
    with office.desk._vault.begin() as session:
        newest = session.scalar(select(func.max(t.Account.id)))
        assert newest_row(session, slot).id == newest
