"""Requests around backups that go through, to vary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import BackupPlaceRequest, BackupRequest, RestoreRequest
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.services.backup_places import list_backup_place
from bmnn_desk.services.record_backup import BackupsEndRequest, end_backups, record_backup
from bmnn_desk.services.record_restore import record_drill, record_restore
from tests import make

if TYPE_CHECKING:
    from tests.make import Office


def place(at: Office, **changes: Any) -> BackupPlaceRequest:  # noqa: ANN401
    """A folder of another disk; each has a path of its own unless it is said."""
    plain = BackupPlaceRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        words="Ổ D, phòng Văn thư",
        path=f"/sao-luu/{make.request_id()}",
    )
    return replace(plain, **changes)


def listed(at: Office, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(list_backup_place, place(at, **changes))


def backup(at: Office, **changes: Any) -> BackupRequest:  # noqa: ANN401
    """A backup on record, of a place of its own unless one is named."""
    plain = BackupRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        place=changes.pop("place", 0) or listed(at),
        name="20250310-173005-40.bmnnbak",
        why=BackupWhy.LOCK,
        made_at=f"{at.day.isoformat()}T17:30:05+07:00",
        seq=40,
        size=2_400_000,
        sha256="ab" * 32,
    )
    return replace(plain, **changes)


def recorded(at: Office, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(record_backup, backup(at, **changes))


def ends(at: Office, *backups: int, **changes: Any) -> BackupsEndRequest:  # noqa: ANN401
    plain = BackupsEndRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        backups=backups or (recorded(at),),
    )
    return replace(plain, **changes)


def ended(at: Office, *backups: int, **changes: Any) -> tuple[int, ...]:  # noqa: ANN401
    return at.desk.do(end_backups, ends(at, *backups, **changes))


def restore(at: Office, **changes: Any) -> RestoreRequest:  # noqa: ANN401
    plain = RestoreRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        name="20250310-173005-40.bmnnbak",
        sha256="ab" * 32,
        seq=40,
        live_seq=43,
        took_seconds=75,
        compared=(("Sổ đăng ký văn bản đi 2025", "12", "13"),),
    )
    return replace(plain, **changes)


def drilled(at: Office, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(record_drill, restore(at, **changes))


def restored(at: Office, **changes: Any) -> int:  # noqa: ANN401
    return at.desk.do(record_restore, restore(at, **changes), PaperWord(person=at.head))


def everything_of_backups(at: Office) -> None:
    """A row in every table of backups."""
    first = recorded(at)
    recorded(at, place=1)
    ended(at, first)
    drilled(at)
    restored(at)
