from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.order_rekey import RekeyOrder, order_rekey
from bmnn_desk.services.record_backup import (
    BackupStateAsked,
    backup_entries,
    backup_state,
    end_backups,
    newest_backup,
    record_backup,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.journal import journal_head
from tests import backup_desk, export_desk, make
from tests.services.ledger import raised

if TYPE_CHECKING:
    from bmnn_desk.domain.backups import BackupEntry, BackupState
    from tests.make import Office


def entries(at: Office) -> tuple[BackupEntry, ...]:
    return at.desk.read(backup_entries, BodyAsked(body=at.body))


def state(at: Office) -> BackupState:
    asked = BackupStateAsked(body=at.body, day=at.day)
    return at.desk.read(backup_state, asked)[0]


def acts(at: Office) -> int:
    with at.desk._begun() as work:
        return journal_head(work.session).seq


def test_a_backup_is_read_as_it_was_recorded(office: Office) -> None:
    number = backup_desk.recorded(office, why=BackupWhy.EXIT)

    (entry,) = entries(office)
    assert (entry.id, entry.why, entry.seq, entry.size) == (number, BackupWhy.EXIT, 40, 2_400_000)
    assert entry.made_at.isoformat() == f"{office.day}T17:30:05+07:00"
    assert entry.ended_on is None


def test_one_that_was_taken_away_says_when(office: Office) -> None:
    first, second = backup_desk.recorded(office), backup_desk.recorded(office)
    backup_desk.ended(make.on(office, 3), first)

    assert [entry.ended_on for entry in entries(office)] == [office.day + timedelta(days=3), None]
    again = backup_desk.ends(office, first)
    raised(office.desk, end_backups, again, NotFoundError)
    raised(office.desk, end_backups, replace(again, backups=()), NotFoundError)
    raised(office.desk, end_backups, replace(again, backups=(second, 99)), NotFoundError)
    assert entries(office)[1].ended_on is None


def test_only_a_place_of_the_body_has_backups(office: Office) -> None:
    request = backup_desk.backup(office)
    raised(office.desk, record_backup, replace(request, place=99), NotFoundError)
    raised(office.desk, record_backup, replace(request, body=99), NotFoundError)


def test_before_the_first_backup_every_act_is_held_by_none(office: Office) -> None:
    found = state(office)

    assert (found.places, found.newest, found.newest_away) == (0, None, None)
    assert found.drilled_on is None
    assert found.changed == acts(office)


def test_after_a_backup_nothing_has_changed_until_somebody_does_something(office: Office) -> None:
    place = backup_desk.listed(office)
    backup_desk.recorded(office, place=place, seq=acts(office))
    assert state(office).changed == 0

    make.approved(office)
    assert state(office).changed == 2


def test_the_newest_off_the_machine_is_that_of_a_drive(office: Office) -> None:
    drive = backup_desk.listed(office, drive=export_desk.listed(office), path="")
    backup_desk.recorded(office, place=drive, made_at="2025-03-01T08:00:00+07:00")
    backup_desk.recorded(office, made_at="2025-03-02T00:30:00+07:00")
    backup_desk.recorded(office, made_at="2025-03-01T20:00:00+00:00")

    found = state(office)
    assert found.places == 3
    # By the moment, not by the text: 20:00 UTC is the next morning here.
    assert found.newest == datetime(2025, 3, 1, 20, tzinfo=UTC)
    assert found.newest_away == datetime(2025, 3, 1, 1, tzinfo=UTC)


def test_a_drill_counts_and_a_restoring_does_not(office: Office) -> None:
    backup_desk.restored(office)
    assert state(office).drilled_on is None
    backup_desk.drilled(office)
    assert state(office).drilled_on == office.day


def test_the_newest_of_all_places_is_told_alone(office: Office) -> None:
    asked = BodyAsked(body=office.body)
    assert office.desk.read(newest_backup, asked) == ()
    first, second = backup_desk.listed(office), backup_desk.listed(office)
    # As texts they would be in the other order.
    backup_desk.recorded(office, place=first, made_at="2025-03-10T17:30:05+07:00")
    backup_desk.recorded(office, place=second, made_at="2025-03-10T11:00:00+00:00")

    assert office.desk.read(newest_backup, asked) == (datetime(2025, 3, 10, 11, tzinfo=UTC),)
    assert office.desk.read(newest_backup, asked)[0] == state(office).newest
    assert office.desk.read(newest_backup, BodyAsked(body=99)) == ()


def test_new_keys_want_a_backup_of_their_own(office: Office) -> None:
    place = backup_desk.listed(office)
    backup_desk.recorded(office, place=place, why=BackupWhy.KEYS, seq=acts(office))
    assert not state(office).keys_changed
    holders = frozenset({make.account(office, Role.OFFICER)})
    order = RekeyOrder(request_id=make.request_id(), day=office.day, holders=holders)
    office.desk.do(order_rekey, order)
    assert state(office).keys_changed
    # Made for another reason it may be of before the keys were changed.
    backup_desk.recorded(office, place=place, why=BackupWhy.LOCK, seq=acts(office))
    assert state(office).keys_changed
    backup_desk.recorded(office, place=place, why=BackupWhy.KEYS, seq=acts(office))
    assert not state(office).keys_changed
