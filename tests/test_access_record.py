from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bmnn_desk.access_record import Times, note, put_on_record
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.services.note_access import AccessAsked, AccessEntry, access_entries
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def entries(at: Office) -> tuple[AccessEntry, ...]:
    return at.desk.read(access_entries, AccessAsked())


def test_a_note_is_of_now_and_of_who_sits_here(office: Office) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    note(office.desk, office.day, AccessKind.PASSPHRASE_CHANGED)
    (entry,) = entries(office)
    assert (entry.kind, entry.count) == (AccessKind.PASSPHRASE_CHANGED, 1)
    assert before <= datetime.fromisoformat(entry.first_at) <= datetime.now(UTC)
    assert entry.first_at == entry.last_at


def test_at_somebody_elses_desk_it_is_of_his_account(office: Office) -> None:
    leader = make.seated(office, make.account(office, Role.LEADER, person=office.head))
    note(leader.desk, office.day, AccessKind.PASSPHRASE_RESET)
    (entry,) = entries(office)
    assert entry.name == "Trần Văn Giám"


def test_what_befell_often_is_one_note_with_its_count_and_times(office: Office) -> None:
    times = Times(
        count=7, first_at="2026-03-09T01:00:00+00:00", last_at="2026-03-10T02:00:00+00:00"
    )
    put_on_record(office.desk, office.day, AccessKind.REFUSED, times)
    (entry,) = entries(office)
    assert (entry.count, entry.first_at, entry.last_at) == (7, times.first_at, times.last_at)
