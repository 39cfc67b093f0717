"""What came in: the columns of its line, and what was wrong with it when it came."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record
from bmnn_desk.storage.tables.strange import strange_index


class IncomingLine(Record):
    """The columns of a line in the incoming register, as entered.

    Of a sealed envelope (`sealed`) only what stands on its cover: no type, title or day of the
    document (rule DEN-02). `copy_numbers` is the bản số of what came, as the sender wrote it;
    `may_copy` None where the paper does not say.
    """

    __tablename__ = "incoming_line"
    __table_args__ = (
        Index("incoming_line_level", "level", "line_id"),
        Index("incoming_line_numbers", "reference", "arrival_number", "line_id"),
        strange_index("incoming_line", "reference", "arrival_number"),
        Index("incoming_line_sender", "sender_folded", "reference_folded"),
        Index(
            "incoming_line_recall",
            "recall_on",
            "line_id",
            sqlite_where=text("recall_on IS NOT NULL"),
        ),
    )

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), unique=True)
    number_taken_id: Mapped[int] = mapped_column(ForeignKey("number_taken.id"), unique=True)
    arrived_on: Mapped[date]
    arrival_number: Mapped[str]
    sender: Mapped[str]
    sender_folded: Mapped[str]
    reference: Mapped[str]
    reference_folded: Mapped[str]
    document_day: Mapped[date | None]
    type_name: Mapped[str]
    title: Mapped[str]
    level: Mapped[SecrecyLevel]
    copy_numbers: Mapped[str]
    quantity: Mapped[int]
    pages: Mapped[int | None]
    may_copy: Mapped[bool | None]
    recipients: Mapped[list[str]]
    channel: Mapped[str]
    sealed: Mapped[bool]
    named_person: Mapped[str]
    urgency: Mapped[str]
    recall_on: Mapped[date | None]
    note: Mapped[str]


class Irregularity(Record):
    """Wrong procedure, damage, loss or shortage of what came (`kind`), and who was told of it."""

    __tablename__ = "irregularity"

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    told: Mapped[str]
    words: Mapped[str]
    expected: Mapped[int | None]
    received: Mapped[int | None]
    paper_code: Mapped[str]


class IrregularityEnd(Record):
    """An irregularity put right, or answered."""

    __tablename__ = "irregularity_end"

    irregularity_id: Mapped[int] = mapped_column(ForeignKey("irregularity.id"), unique=True)
    day: Mapped[date]
    words: Mapped[str]
