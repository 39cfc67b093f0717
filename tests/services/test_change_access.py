from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.accounts import AccessKind, AccountTrouble
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import AccountRefusedError, NotAllowedError, NotFoundError
from bmnn_desk.services.change_access import KEEPERS, AccessChange, change_access
from bmnn_desk.services.note_access import AccessAsked, access_entries
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_office import changed
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def change(at: Office, kind: AccessKind, slot: str = "") -> AccessChange:
    return AccessChange(request_id=make.request_id(), day=at.day, kind=kind, slot=slot)


@pytest.mark.parametrize("kind", sorted(KEEPERS))
def test_it_is_on_record_whose_way_in_is_changed(office: Office, kind: AccessKind) -> None:
    slot = make.account(office, Role.LEADER, person=office.head)
    office.desk.do(change_access, change(office, kind, slot))
    (entry,) = office.desk.read(access_entries, AccessAsked())
    assert (entry.kind, entry.name, entry.count) == (kind, "Trần Văn Giám", 1)


@pytest.mark.parametrize("kind", sorted(set(AccessKind) - set(KEEPERS)))
def test_what_only_befalls_an_account_is_not_ordered(office: Office, kind: AccessKind) -> None:
    with pytest.raises(NotAllowedError):
        office.desk.do(change_access, change(office, kind))


def test_a_leader_gives_and_takes_but_resets_nobody(office: Office) -> None:
    leader = make.seated(office, make.account(office, Role.LEADER))
    slot = make.account(office, Role.CLERK)
    leader.desk.do(change_access, change(office, AccessKind.TUYET_MAT_GIVEN, slot))
    for kind in (AccessKind.PASSPHRASE_RESET, AccessKind.RECOVERY_RENEWED):
        with pytest.raises(NotAllowedError):
            leader.desk.do(change_access, change(office, kind, slot))


@pytest.mark.parametrize("role", Role)
def test_what_only_some_may_do_is_ordered_by_them_alone(office: Office, role: Role) -> None:
    sitting = make.seated(office, make.account(office, role))
    slot = make.account(office, Role.LEADER)
    for kind, roles in KEEPERS.items():
        request = change(office, kind, slot)
        if role in roles:
            sitting.desk.do(change_access, request)
        else:
            raised(sitting.desk, change_access, request, NotAllowedError)


def test_nobody_but_an_officer_resets_and_nobody_below_a_leader_shares() -> None:
    assert KEEPERS[AccessKind.PASSPHRASE_RESET] == {Role.OFFICER}
    assert KEEPERS[AccessKind.RECOVERY_RENEWED] == {Role.OFFICER}
    for kind in (AccessKind.TUYET_MAT_GIVEN, AccessKind.TUYET_MAT_TAKEN):
        assert KEEPERS[kind] == {Role.LEADER, Role.OFFICER}


def test_without_a_slot_it_is_put_on_record_of_who_orders_it(office: Office) -> None:
    office.desk.do(change_access, change(office, AccessKind.RECOVERY_RENEWED))
    (note,) = rows(office, t.AccessNote)
    assert (note.account_id, note.count) == (1, 1)
    assert note.first_at == note.last_at


def test_nobody_resets_himself_not_even_under_newer_roles(office: Office) -> None:
    slot = make.account(office, Role.OFFICER)
    sitting = make.seated(office, slot)
    reset = change(office, AccessKind.PASSPHRASE_RESET, slot)
    raised(sitting.desk, change_access, reset, NotAllowedError)
    changed(office, slot, Role.OFFICER, Role.CLERK)
    raised(sitting.desk, change_access, reset, NotAllowedError)


def test_the_tuyet_mat_key_is_for_who_may_be_named_for_it_while_his_account_lives(
    office: Office,
) -> None:
    given = AccessKind.TUYET_MAT_GIVEN
    for slot in (
        make.account(office, Role.OFFICER),
        make.account(office, Role.INSPECTOR),
        make.account(office, Role.DRAFTER, until=office.day),
    ):
        late = AccessChange(
            request_id=make.request_id(), day=make.on(office, 1).day, kind=given, slot=slot
        )
        error = raised(office.desk, change_access, late, AccountRefusedError)
        assert vars(error) == {"trouble": AccountTrouble.NOT_FOR_HIGHEST}
    office.desk.do(change_access, change(office, given, slot))
    (note,) = rows(office, t.AccessNote)
    assert note.account_id == 4


def test_nobodys_slot_is_changed(office: Office) -> None:
    with pytest.raises(NotFoundError):
        office.desk.do(change_access, change(office, AccessKind.PASSPHRASE_RESET, "0" * 16))
