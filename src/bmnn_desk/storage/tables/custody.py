"""Where a copy is now, and till when: the day a move ends, and the newest move of each copy."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Base, Record


class CopyDue(Record):
    """The day by which a copy is to be back from a move: a loan, a taking out, a recall.

    A table of its own: another column would change the digests of every move in older stores.
    """

    __tablename__ = "copy_due"

    copy_event_id: Mapped[int] = mapped_column(ForeignKey("copy_event.id"), unique=True)
    due: Mapped[date]


class CopyNow(Base):
    """The newest move of each copy, kept by triggers as moves are written; nothing else writes it.

    It says nothing that the moves do not say: it only finds who holds what among many copies as
    quickly as among few. `verify_copies_now` compares the two.
    """

    __tablename__ = "copy_now"
    __table_args__ = (
        Index("copy_now_state", "body_id", "state", "due"),
        Index("copy_now_person", "person_id", "state"),
        Index("copy_now_holder", "body_id", "holder"),
        Index("copy_now_place", "body_id", "place"),
    )

    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), primary_key=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    event_id: Mapped[int] = mapped_column(ForeignKey("copy_event.id"), unique=True)
    state: Mapped[str]
    day: Mapped[date]
    holder: Mapped[str]
    place: Mapped[str]
    person_id: Mapped[int | None]
    unit_id: Mapped[int | None]
    due: Mapped[date | None]
