from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services import note_access as noting
from bmnn_desk.services.note_access import (
    AccessAsked,
    access_entries,
    note_access,
)
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.services.note_access import AccessRequest
    from tests.make import Office

ORDERED = (AccessKind.RECOVERY_RENEWED, AccessKind.TUYET_MAT_TAKEN, AccessKind.REKEY_ORDERED)
FIRST, LAST = "2025-03-10T01:02:03+00:00", "2025-03-10T01:05:00+00:00"


def access(at: Office, kind: AccessKind = AccessKind.REFUSED, **changes: Any) -> AccessRequest:  # noqa: ANN401
    given = {"first_at": FIRST, "last_at": LAST, **changes}
    return make.access(at.day, kind, **given)


def test_refused_tries_are_one_note_with_their_count_and_hours(office: Office) -> None:
    office.desk.do(note_access, access(office, count=7))
    (note,) = rows(office, t.AccessNote)
    assert (note.account_id, note.kind, note.count) == (1, "refused", 7)
    assert (note.first_at, note.last_at) == (FIRST, LAST)
    assert prove(office.desk) > 0


def test_it_befell_the_account_that_acts(office: Office) -> None:
    slot = make.account(office, Role.DRAFTER)
    make.seated(office, slot).desk.do(note_access, access(office))
    office.desk.do(note_access, access(office))
    assert [note.account_id for note in rows(office, t.AccessNote)] == [2, 1]


@pytest.mark.parametrize("role", Role)
def test_the_program_notes_for_whoever_sits_here(office: Office, role: Role) -> None:
    sitting = make.seated(office, make.account(office, role))
    sitting.desk.do(note_access, access(office))
    assert len(rows(office, t.AccessNote)) == 1


@pytest.mark.parametrize("kind", ORDERED)
@pytest.mark.parametrize("role", Role)
def test_what_is_an_act_of_its_own_is_no_note(office: Office, role: Role, kind: AccessKind) -> None:
    sitting = make.seated(office, make.account(office, role))
    for at in (office, sitting):
        raised(at.desk, note_access, access(office, kind), NotAllowedError)


@pytest.mark.parametrize(
    "changes",
    [
        {"count": 0},
        {"count": 10**6 + 1},
        {"first_at": "hôm qua"},
        {"last_at": ""},
        {"kind": AccessKind.HEADER_CHANGED, "count": -1},
    ],
)
def test_what_cannot_be_is_a_mistake_of_ours(office: Office, changes: dict[str, Any]) -> None:
    request = access(office, **changes)
    with pytest.raises(ValueError):  # noqa: PT011
        office.desk.do(note_access, request)
    assert rows(office, t.AccessNote) == []


def test_the_recovery_code_resets_ones_own_passphrase_whatever_the_role(office: Office) -> None:
    sitting = make.seated(office, make.account(office, Role.DRAFTER))
    sitting.desk.do(note_access, access(office, AccessKind.PASSPHRASE_RESET))
    assert [note.account_id for note in rows(office, t.AccessNote)] == [2]


def test_the_notes_are_read_newest_first_with_the_holders_name(office: Office) -> None:
    drafter = make.seated(office, make.account(office, Role.DRAFTER))
    office.desk.do(note_access, access(office, count=2))
    drafter.desk.do(note_access, access(office, AccessKind.TUYET_MAT_GIVEN))
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


@pytest.mark.parametrize("kind", sorted(set(AccessKind) - set(ORDERED)))
def test_each_kind_comes_back_as_it_was_noted(office: Office, kind: AccessKind) -> None:
    office.desk.do(note_access, access(office, kind))
    (note,) = office.desk.read(access_entries, AccessAsked())
    assert note.kind is kind


@pytest.mark.parametrize("role", [Role.CLERK, Role.DRAFTER])
def test_clerks_and_drafters_do_not_read_them(office: Office, role: Role) -> None:
    sitting = make.seated(office, make.account(office, role))
    with pytest.raises(NotAllowedError):
        sitting.desk.read(access_entries, AccessAsked())
