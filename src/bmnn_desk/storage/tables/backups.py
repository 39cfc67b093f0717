"""Where backups go, which were made, and the restorings and drills that used them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record


class BackupPlace(Record):
    """A folder of another disk, or one within a listed drive, that backups go to."""

    __tablename__ = "backup_place"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    words: Mapped[str]
    path: Mapped[str]
    drive_id: Mapped[int | None] = mapped_column(ForeignKey("drive.id"))
    since: Mapped[date]


class Backup(Record):
    """A backup file that was read back: the last act it holds, its digest; an ending ends it."""

    __tablename__ = "backup"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("backup_place.id"), index=True)
    name: Mapped[str]
    why: Mapped[str]
    day: Mapped[date]
    made_at: Mapped[str]
    seq: Mapped[int]
    size: Mapped[int]
    sha256: Mapped[str]


class Restore(Record):
    """A restoring from a backup, or a drill of one; `compared` is what was held against what."""

    __tablename__ = "restore"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    name: Mapped[str]
    sha256: Mapped[str]
    seq: Mapped[int]
    live_seq: Mapped[int | None]
    took_seconds: Mapped[int]
    compared: Mapped[list[list[str]]]
