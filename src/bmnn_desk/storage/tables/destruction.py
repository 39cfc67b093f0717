"""Destruction (tiêu hủy): what is to go, who sat on the council, which papers, how it ended."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record
from bmnn_desk.storage.tables.strange import strange_index


class Destruction(Record):
    """A destruction of copies: proposed, at once, or in an emergency (`kind`).

    `proposed_by` is who proposes it, or does it at once.
    """

    __tablename__ = "destruction"
    __table_args__ = (
        Index("destruction_body", "body_id", "kind", "day"),
        Index("destruction_told", "reason", "proposed_by"),
        strange_index("destruction", "reason"),
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    kind: Mapped[str]
    day: Mapped[date]
    reason: Mapped[str]
    proposed_by: Mapped[int] = mapped_column(ForeignKey("person.id"))


class DestructionCopy(Record):
    """A copy that a destruction is about."""

    __tablename__ = "destruction_copy"
    __table_args__ = (UniqueConstraint("destruction_id", "copy_id"),)

    destruction_id: Mapped[int] = mapped_column(ForeignKey("destruction.id"))
    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)


class DestructionSeat(Record):
    """A seat on the council: chair, keeper, member, secretary; `post` as papers print it.

    `person_id` is None for somebody of another body, whose `name` alone is known.
    """

    __tablename__ = "destruction_seat"

    destruction_id: Mapped[int] = mapped_column(ForeignKey("destruction.id"), index=True)
    role: Mapped[str]
    name: Mapped[str]
    post: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None)


class DestructionPaperGiven(Record):
    """A paper of a destruction (`kind`) by its number and day; the newest of a kind holds."""

    __tablename__ = "destruction_paper"
    __table_args__ = (
        Index("destruction_paper_number", "number", "destruction_id"),
        strange_index("destruction_paper", "number"),
    )

    destruction_id: Mapped[int] = mapped_column(ForeignKey("destruction.id"), index=True)
    kind: Mapped[str]
    number: Mapped[str]
    day: Mapped[date]


class DestructionEnd(Record):
    """How a destruction ended (`state`): the act itself, or that it was given up, and why.

    `held_id` is the post of the authority matrix of who decided, `decided_by` his post and name as
    printed; without them the keeper decided, or nobody did. `lines_kept` says that each of the
    documents stood in a register.
    """

    __tablename__ = "destruction_end"

    destruction_id: Mapped[int] = mapped_column(ForeignKey("destruction.id"), unique=True)
    state: Mapped[str]
    day: Mapped[date]
    place: Mapped[str] = mapped_column(default="")
    method: Mapped[str] = mapped_column(default="")
    witnesses: Mapped[list[str]] = mapped_column(default_factory=list)
    held_id: Mapped[int | None] = mapped_column(ForeignKey("authority_held.id"), default=None)
    decided_by: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None] = mapped_column(default=None)
    lines_kept: Mapped[bool] = mapped_column(default=True)
    reason: Mapped[str] = mapped_column(default="")


class DestructionReport(Record):
    """The written report of what was destroyed in an emergency."""

    __tablename__ = "destruction_report"

    destruction_id: Mapped[int] = mapped_column(ForeignKey("destruction.id"), unique=True)
    day: Mapped[date]
    number: Mapped[str]
    recipient: Mapped[str]


class ContentEnd(Record):
    """A kept file that went with a destruction: its bytes and its key are no more."""

    __tablename__ = "content_end"

    destruction_id: Mapped[int] = mapped_column(ForeignKey("destruction.id"), index=True)
    content_id: Mapped[int] = mapped_column(ForeignKey("content.id"), index=True)
