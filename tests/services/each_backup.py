"""Something to ask of every read about backups, and a request of every verb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bmnn_desk.services.record_backup import BackupStateAsked
from bmnn_desk.services.settings import BodyAsked
from tests import backup_desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office


BACKUP_READS: dict[str, Callable[[Office], Any]] = {
    "backup_entries": lambda at: BodyAsked(body=at.body),
    "backup_places": lambda at: BodyAsked(body=at.body),
    "backup_state": lambda at: BackupStateAsked(body=at.body, day=at.day),
    "newest_backup": lambda at: BodyAsked(body=at.body),
    "restore_entries": lambda at: BodyAsked(body=at.body),
    "share_facts": lambda at: BodyAsked(body=at.body),
    "store_counts": lambda at: BodyAsked(body=at.body),
}
BACKUP_WRITES: dict[str, Callable[[Office], Any]] = {
    "end_backups": backup_desk.ends,
    "list_backup_place": backup_desk.place,
    "record_backup": backup_desk.backup,
    "record_drill": backup_desk.restore,
    "record_restore": backup_desk.restore,
}
