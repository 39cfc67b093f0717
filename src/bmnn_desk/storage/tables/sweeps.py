"""Sweeps of folders and sticks, the files that they brought to light, what became of each."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record


class Sweep(Record):
    """A look through folders: where, on which drives, how many files, which could not be read.

    `unread` are folder, name and cause of the first of them; `unread_count` counts all.
    """

    __tablename__ = "sweep"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    folders: Mapped[list[str]]
    drives: Mapped[list[str]]
    files: Mapped[int]
    not_opened: Mapped[int]
    unread_count: Mapped[int]
    unread: Mapped[list[list[str]]]
    was_stopped: Mapped[bool]


class SweptFile(Record):
    """A file with signs of a secret, as it lay there; `fate` is how the registers knew it."""

    __tablename__ = "swept_file"
    __table_args__ = (
        Index("swept_file_same", "body_id", "sha256"),
        Index("swept_file_fate", "body_id", "fate"),
    )

    sweep_id: Mapped[int] = mapped_column(ForeignKey("sweep.id"), index=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    folder: Mapped[str]
    name: Mapped[str]
    sha256: Mapped[str]
    size: Mapped[int]
    changed_on: Mapped[date]
    level: Mapped[SecrecyLevel | None]
    signs: Mapped[list[str]]
    reference: Mapped[str]
    fate: Mapped[str]
    line_id: Mapped[int | None] = mapped_column(ForeignKey("line.id"), default=None)


class SweptAnswer(Record):
    """What became of a file that was found: entered, destroyed (how), or why it may lie there."""

    __tablename__ = "swept_answer"

    swept_file_id: Mapped[int] = mapped_column(ForeignKey("swept_file.id"), unique=True)
    kind: Mapped[str]
    day: Mapped[date]
    words: Mapped[str]
    line_id: Mapped[int | None] = mapped_column(ForeignKey("line.id"), default=None)
