from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.backups import BackupDue, BackupTrouble
from bmnn_desk.domain.due import DueKind, DueRow, DueState
from bmnn_desk.domain.office import Role
from bmnn_desk.services.due_backups import backups_due
from bmnn_desk.storage.backup_troubles import keep_troubles
from bmnn_desk.storage.opening import create_store
from tests import backup_desk, export_desk, make
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.law.loader import Law
    from tests.make import Office

ALL = 1_000_000


def _at_noon(place: int, day: date) -> BackupTrouble:
    at = datetime.combine(day, time(12)).astimezone()
    return BackupTrouble(place=place, what="BackupSlowError", at=at)


@pytest.fixture
def at(tmp_path: Path, law: Law) -> Iterator[Office]:
    """An office whose store lies on the disk."""
    with create_store(tmp_path / "kho", ACCOUNT, PASSPHRASE, CHEAP) as vault:
        yield make.office(vault, law)


def due(at: Office, days: int = 0) -> dict[BackupDue, DueRow]:
    with at.desk._begun() as work:
        rows = list(backups_due(work, at.body, at.day + timedelta(days=days)))
    assert {row.kind for row in rows} <= {DueKind.BACKUP}
    assert {row.rule for row in rows} <= {""}
    return {BackupDue(row.label): row for row in rows}


def on_a_drive(at: Office) -> int:
    return backup_desk.listed(at, drive=export_desk.listed(at), path="")


def test_a_store_in_memory_lacks_no_backup(office: Office) -> None:
    assert due(office) == {}


def test_without_a_place_that_alone_is_told_and_only_to_who_can_mend_it(at: Office) -> None:
    assert set(due(at)) == {BackupDue.NO_PLACE}
    assert due(at)[BackupDue.NO_PLACE].state(at.day) is DueState.OPEN
    for role in Role:
        seated = make.seated(at, make.account(at, role))
        assert bool(due(seated)) == (role in {Role.OFFICER, Role.CLERK})


def test_a_fresh_backup_on_a_drive_owes_a_drill_alone(at: Office) -> None:
    backup_desk.recorded(at, place=on_a_drive(at), seq=ALL)
    assert set(due(at)) == {BackupDue.DRILL}
    assert due(at)[BackupDue.DRILL].due is None
    backup_desk.drilled(at)
    assert due(at) == {}


def test_one_off_the_machine_is_due_after_a_week(at: Office) -> None:
    backup_desk.drilled(at)
    backup_desk.recorded(at, place=on_a_drive(at), seq=ALL)
    backup_desk.recorded(at, seq=ALL)
    assert due(at, 7) == {}
    late = due(at, 8)[BackupDue.AWAY]
    assert late.due == at.day + timedelta(days=7)
    assert late.state(at.day + timedelta(days=8)) is DueState.LATE


def test_a_backup_that_never_left_the_machine_is_not_away(at: Office) -> None:
    backup_desk.drilled(at)
    backup_desk.recorded(at, seq=ALL)
    assert set(due(at)) == {BackupDue.AWAY}
    assert due(at)[BackupDue.AWAY].due is None


def test_what_no_backup_holds_is_due_after_a_day_by_the_clock(at: Office) -> None:
    backup_desk.drilled(at)
    backup_desk.recorded(at, place=on_a_drive(at), seq=1)
    now = (datetime.now().astimezone().date() - at.day).days
    assert BackupDue.UNSAVED not in due(at, now + 1)
    row = due(at, now + 2)[BackupDue.UNSAVED]
    assert row.due == at.day + timedelta(days=now + 1)
    assert row.count > 1


def test_a_place_whose_last_backup_failed_is_told_while_it_stands(
    at: Office, tmp_path: Path
) -> None:
    place = on_a_drive(at)
    keep_troubles(tmp_path / "kho", [_at_noon(place, at.day)], [])
    keep_troubles(tmp_path / "kho", [_at_noon(99, at.day)], [])
    row = due(at)[BackupDue.FAILED]
    assert (row.who, row.due) == ("Ổ D, phòng Văn thư", at.day)


def test_the_next_drill_is_due_a_year_after_the_last(at: Office) -> None:
    backup_desk.recorded(at, place=on_a_drive(at), seq=ALL)
    backup_desk.drilled(at)
    assert BackupDue.DRILL not in due(at, 365)
    assert due(at, 366)[BackupDue.DRILL].due == at.day + timedelta(days=365)
