"""Rounds of delivery, the lines of Sổ chuyển giao, and signatures of receipt."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record


class Handover(Record):
    """A round of delivery (đợt giao): inside the office or outside, its channel, who carries."""

    __tablename__ = "handover"
    __table_args__ = (Index("handover_day", "day", "body_id"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    day: Mapped[date]
    inside: Mapped[bool]
    channel: Mapped[str]
    carrier: Mapped[str]
    carrier_person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    note: Mapped[str]


class TransferLine(Record):
    """The columns of a line in the register of hand-overs (Sổ chuyển giao), as entered."""

    __tablename__ = "transfer_line"
    __table_args__ = (Index("transfer_line_round", "handover_id", "line_id"),)

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), unique=True)
    handover_id: Mapped[int] = mapped_column(ForeignKey("handover.id"))
    reference: Mapped[str]
    copy_numbers: Mapped[str]
    level: Mapped[SecrecyLevel]
    recipient: Mapped[str]
    quantity: Mapped[int]
    note: Mapped[str]


class TransferCopy(Record):
    """A copy that went along with a line of hand-over."""

    __tablename__ = "transfer_copy"
    __table_args__ = (UniqueConstraint("transfer_line_id", "copy_id"),)

    transfer_line_id: Mapped[int] = mapped_column(ForeignKey("transfer_line.id"))
    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)


class Receipt(Record):
    """What became of a signing row: signed for, or come back (`kind`); by which sheet or page.

    `place` counts the signing rows of a line from 0. It is proved by a printed sheet, or by page
    and line of a hand-written book (rule DI-13).
    """

    __tablename__ = "receipt"
    __table_args__ = (UniqueConstraint("line_id", "place", "kind"),)

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"))
    place: Mapped[int]
    kind: Mapped[str]
    signed_on: Mapped[date]
    receiver: Mapped[str]
    quantity: Mapped[int]
    sheet_id: Mapped[int | None] = mapped_column(ForeignKey("sheet.id"), index=True)
    paper_page: Mapped[int | None]
    paper_line: Mapped[int | None]
    note: Mapped[str]
