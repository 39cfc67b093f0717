"""The office's own papers, its stamps, its tasks, its cipher devices (sản phẩm mật mã, cơ yếu)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.storage.tables.base import Record


class OwnPaper(Record):
    """A paper of the office about itself: rules, an assignment, a plan; `text` as typed or pasted.

    `person_id` is who is assigned by it, `full_time` whether for that work alone; `place` what
    it fixes for copying.
    """

    __tablename__ = "own_paper"
    __table_args__ = (Index("own_paper_kind", "body_id", "kind"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    kind: Mapped[str]
    number: Mapped[str]
    day: Mapped[date]
    since: Mapped[date]
    until: Mapped[date | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    full_time: Mapped[bool]
    place: Mapped[str]
    note: Mapped[str]
    text: Mapped[str]


class StampSeen(Record):
    """A stamp as it was found on a day; the newest row of a stamp holds. Sizes in mm."""

    __tablename__ = "stamp_seen"
    __table_args__ = (Index("stamp_seen_stamp", "body_id", "stamp"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    stamp: Mapped[Stamp]
    day: Mapped[date]
    held: Mapped[bool]
    width_mm: Mapped[float | None]
    height_mm: Mapped[float | None]
    specimen_on: Mapped[date | None]
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    place: Mapped[str]


class Task(Record):
    """What an inspection or an order wants done, once: by which paper, till when, by whom."""

    __tablename__ = "task"
    __table_args__ = (Index("task_due", "body_id", "due"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    words: Mapped[str]
    ordered_by: Mapped[str]
    number: Mapped[str]
    ordered_on: Mapped[date]
    due: Mapped[date | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class TaskEnd(Record):
    """A task that was done: when, how, by which paper it was told."""

    __tablename__ = "task_end"

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), unique=True)
    day: Mapped[date]
    words: Mapped[str]
    report: Mapped[str]


class CipherDevice(Record):
    """A cipher product or approved device: kind, serial, from whom it came, who keeps it where."""

    __tablename__ = "cipher_device"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    kind: Mapped[str]
    serial: Mapped[str]
    received_on: Mapped[date]
    received_from: Mapped[str]
    paper: Mapped[str]
    keeper_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    place: Mapped[str]


class CipherDeviceMove(Record):
    """Who keeps a device from a day on, or that it was given back: then nobody keeps it."""

    __tablename__ = "cipher_device_move"

    device_id: Mapped[int] = mapped_column(ForeignKey("cipher_device.id"), index=True)
    day: Mapped[date]
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    place: Mapped[str]
    paper: Mapped[str]
