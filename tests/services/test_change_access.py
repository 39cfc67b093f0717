from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services.change_access import AccessChange, change_access
from bmnn_desk.services.note_access import KEEPERS, AccessAsked, access_entries
from tests import make

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


def test_nobodys_slot_is_changed(office: Office) -> None:
    with pytest.raises(NotFoundError):
        office.desk.do(change_access, change(office, AccessKind.PASSPHRASE_RESET, "0" * 16))
