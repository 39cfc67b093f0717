from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services import note_access as noting
from bmnn_desk.services.note_access import (
    KEEPERS,
    AccessAsked,
    AccessRequest,
    access_entries,
    note_access,
)
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office

FIRST, LAST = "2025-03-10T01:02:03+00:00", "2025-03-10T01:05:00+00:00"


def access(at: Office, kind: AccessKind = AccessKind.REFUSED, **changes: Any) -> AccessRequest:  # noqa: ANN401
    given = {"day": at.day, "kind": kind, "first_at": FIRST, "last_at": LAST, **changes}
    return AccessRequest(request_id=make.request_id(), **given)


def test_refused_tries_are_one_note_with_their_count_and_hours(office: Office) -> None:
    office.desk.do(note_access, access(office, count=7))
    (note,) = rows(office, t.AccessNote)
    assert (note.account_id, note.kind, note.count) == (1, "refused", 7)
    assert (note.first_at, note.last_at) == (FIRST, LAST)
    assert prove(office.desk) > 0


def test_without_a_slot_it_befell_the_account_that_acts(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    make.seated(office, slot).desk.do(note_access, access(office))
    office.desk.do(note_access, access(office, AccessKind.PASSPHRASE_RESET, slot=slot))
    assert [note.account_id for note in rows(office, t.AccessNote)] == [2, 2]


def test_a_slot_of_no_account_is_not_found(office: Office) -> None:
    raised(office.desk, note_access, access(office, slot="ff"), NotFoundError)


@pytest.mark.parametrize("role", Role)
def test_the_program_notes_for_whoever_sits_here(office: Office, role: Role) -> None:
    sitting = make.seated(office, make.account(office, role))
    sitting.desk.do(note_access, access(office))
    assert len(rows(office, t.AccessNote)) == 1


@pytest.mark.parametrize("role", Role)
def test_what_only_some_may_do_is_noted_of_them_alone(office: Office, role: Role) -> None:
    slot = make.account(office, role)
    sitting = make.seated(office, slot)
    for kind, roles in KEEPERS.items():
        request = access(office, kind, slot=slot)
        if role in roles:
            sitting.desk.do(note_access, request)
        else:
            raised(sitting.desk, note_access, request, NotAllowedError)


def test_the_recovery_code_resets_ones_own_passphrase_whatever_the_role(office: Office) -> None:
    sitting = make.seated(office, make.account(office, Role.DRAFTER))
    sitting.desk.do(note_access, access(office, AccessKind.PASSPHRASE_RESET))
    assert [note.account_id for note in rows(office, t.AccessNote)] == [2]


def test_nobody_but_an_officer_resets_and_nobody_below_a_leader_shares() -> None:
    assert KEEPERS[AccessKind.PASSPHRASE_RESET] == {Role.OFFICER}
    assert KEEPERS[AccessKind.RECOVERY_RENEWED] == {Role.OFFICER}
    for kind in (AccessKind.TUYET_MAT_GIVEN, AccessKind.TUYET_MAT_TAKEN):
        assert KEEPERS[kind] == {Role.LEADER, Role.OFFICER}


def test_the_notes_are_read_newest_first_with_the_holders_name(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    office.desk.do(note_access, access(office, count=2))
    office.desk.do(note_access, access(office, AccessKind.TUYET_MAT_GIVEN, slot=slot))
    found = office.desk.read(access_entries, AccessAsked())
    assert [(note.name, note.kind, note.count) for note in found] == [
        ("Ngô Văn Soạn", AccessKind.TUYET_MAT_GIVEN, 1),
        ("Lê Thị Văn Thư", AccessKind.REFUSED, 2),
    ]
    assert {(note.first_at, note.last_at) for note in found} == {(FIRST, LAST)}


def test_they_are_read_over_blocks(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noting, "BLOCK", 2)
    for count in range(1, 6):
        office.desk.do(note_access, access(office, count=count))
    found = office.desk.read(access_entries, AccessAsked())
    assert [note.count for note in found] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize("kind", sorted(set(AccessKind) - {AccessKind.REKEY_ORDERED}))
def test_each_kind_comes_back_as_it_was_noted(office: Office, kind: AccessKind) -> None:
    office.desk.do(note_access, access(office, kind))
    (note,) = office.desk.read(access_entries, AccessAsked())
    assert note.kind is kind


@pytest.mark.parametrize("role", [Role.CLERK, Role.DRAFTER])
def test_clerks_and_drafters_do_not_read_them(office: Office, role: Role) -> None:
    sitting = make.seated(office, make.account(office, role))
    with pytest.raises(NotAllowedError):
        sitting.desk.read(access_entries, AccessAsked())
