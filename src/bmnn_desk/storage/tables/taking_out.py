"""Copies away for a time: taken out, called back, given out at a meeting, and how each ended."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record
from bmnn_desk.storage.tables.strange import strange_index

_TOLD = ("taker", "unit", "place", "permitted_by", "permit_title")


class TakingOut(Record):
    """A taking out (mang ra khỏi nơi lưu giữ): what the request asked, who permitted it.

    `asked_on` is the day of the written request and `permitted_on` that of the permission, None
    where there is none. `permit_post` is a code of the matrix for somebody of another body, who
    has no `permit_person_id`. `told_on` is when the head of the delegation was told.
    """

    __tablename__ = "taking_out"
    __table_args__ = (
        Index("taking_out_until", "body_id", "until"),
        Index("taking_out_told", *_TOLD),
        strange_index("taking_out", *_TOLD),
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    leaves_on: Mapped[date]
    since: Mapped[date]
    until: Mapped[date]
    abroad: Mapped[bool]
    taker: Mapped[str]
    taker_person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[str]
    unit: Mapped[str]
    purpose: Mapped[str]
    place: Mapped[str]
    protection: Mapped[str]
    asked_on: Mapped[date | None]
    asked_number: Mapped[str]
    permitted_on: Mapped[date | None]
    permit_number: Mapped[str]
    permitted_by: Mapped[str]
    permit_title: Mapped[str]
    permit_person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    permit_post: Mapped[str]
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
    told_head: Mapped[str]
    told_on: Mapped[date | None]
    note: Mapped[str]


class TakingOutCopy(Record):
    """A copy that was taken along by the move `event_id`; the one before says where it lay."""

    __tablename__ = "taking_out_copy"
    __table_args__ = (UniqueConstraint("taking_out_id", "copy_id"),)

    taking_out_id: Mapped[int] = mapped_column(ForeignKey("taking_out.id"))
    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("copy_event.id"), unique=True)


class TakingOutEnd(Record):
    """How it ended for a copy (`kind`): handed back, or lost on the way; by which paper."""

    __tablename__ = "taking_out_end"

    taking_out_copy_id: Mapped[int] = mapped_column(ForeignKey("taking_out_copy.id"), unique=True)
    kind: Mapped[str]
    day: Mapped[date]
    paper: Mapped[str]
    note: Mapped[str]


class TakingOutReport(Record):
    """A report to who permitted it: of the return, or of a loss (`kind`)."""

    __tablename__ = "taking_out_report"

    taking_out_id: Mapped[int] = mapped_column(ForeignKey("taking_out.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    told: Mapped[str]
    paper: Mapped[str]


class Recall(Record):
    """A document's sent copies called back (thu hồi) by a day: on what ground, by which letter."""

    __tablename__ = "recall"
    __table_args__ = (
        Index("recall_due", "body_id", "due"),
        Index("recall_told", "number", "ground", "item_id"),
        strange_index("recall", "number", "ground"),
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    day: Mapped[date]
    due: Mapped[date]
    ground: Mapped[str]
    number: Mapped[str]


class RecallCopy(Record):
    """A copy that is called back."""

    __tablename__ = "recall_copy"
    __table_args__ = (UniqueConstraint("recall_id", "copy_id"),)

    recall_id: Mapped[int] = mapped_column(ForeignKey("recall.id"))
    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)


class Meeting(Record):
    """A meeting (hội nghị, hội thảo, cuộc họp) at which copies are given out."""

    __tablename__ = "meeting"
    __table_args__ = (
        Index("meeting_until", "body_id", "until"),
        Index("meeting_told", "name", "place", "chair"),
        strange_index("meeting", "name", "place", "chair"),
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    name: Mapped[str]
    place: Mapped[str]
    since: Mapped[date]
    until: Mapped[date]
    chair: Mapped[str]
    note: Mapped[str]


class MeetingCopy(Record):
    """Who got which copy at a meeting by the move `event_id`: his name, where he comes from.

    The copy's next move says when it was collected.
    """

    __tablename__ = "meeting_copy"
    __table_args__ = (UniqueConstraint("meeting_id", "copy_id"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)
    receiver: Mapped[str]
    unit: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("copy_event.id"), unique=True)
