"""Records of the office's yearly inspections of itself, with the answer to every line."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record


class SelfInspection(Record):
    """The record (biên bản) of a self-inspection of a year; the newest row of a year holds."""

    __tablename__ = "self_inspection"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    year: Mapped[int]
    day: Mapped[date]
    number: Mapped[str]
    leader: Mapped[str]


class SelfInspectionAnswer(Record):
    """The answer to a line; `cases` is what the store counted then, None where it knew nothing."""

    __tablename__ = "self_inspection_answer"
    __table_args__ = (UniqueConstraint("self_inspection_id", "line"),)

    self_inspection_id: Mapped[int] = mapped_column(ForeignKey("self_inspection.id"))
    line: Mapped[str]
    answer: Mapped[str]
    document: Mapped[str]
    document_day: Mapped[date | None]
    note: Mapped[str]
    cases: Mapped[int | None]
