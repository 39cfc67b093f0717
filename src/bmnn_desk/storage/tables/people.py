"""What people signed, learnt and handed over: commitments, trainings, leavings."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record


class Commitment(Record):
    """A commitment (cam kết) that a person signed: for his access, or as he leaves."""

    __tablename__ = "commitment"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    filed_in: Mapped[str]


class Training(Record):
    """A training (tập huấn) that a person took part in: what, by whom."""

    __tablename__ = "training"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    day: Mapped[date]
    subject: Mapped[str]
    provider: Mapped[str]


class Leaving(Record):
    """A person who left a body: why, the minutes of handing over, who took over from him.

    `commitment_id` is None only where a "Trường hợp khác" stands in its place.
    """

    __tablename__ = "leaving"
    __table_args__ = (UniqueConstraint("body_id", "person_id", "day"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    day: Mapped[date]
    reason: Mapped[str]
    minutes: Mapped[str]
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    commitment_id: Mapped[int | None] = mapped_column(ForeignKey("commitment.id"))
