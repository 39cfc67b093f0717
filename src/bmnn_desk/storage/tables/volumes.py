"""What becomes of books and lines: first numbers, opening stock, events of volumes, corrections."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record
from bmnn_desk.storage.tables.strange import strange_index


class BookStart(Record):
    """A book that goes on from a paper one: its first ordinal here, and which paper says so."""

    __tablename__ = "book_start"

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"), unique=True)
    first_ordinal: Mapped[int]
    paper: Mapped[str]


class OpeningStock(Record):
    """Copies of a level that the office held before this desk began to count; newest row holds."""

    __tablename__ = "opening_stock"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    since: Mapped[date]
    level: Mapped[SecrecyLevel]
    documents: Mapped[int]
    copies: Mapped[int]
    paper: Mapped[str]


class VolumeEvent(Record):
    """What became of a volume (`kind`): opening page signed, closed, bound with its paging seal.

    `sheets` is the number of sheets that the page or the binding says; `person` who signed.
    """

    __tablename__ = "volume_event"

    volume_id: Mapped[int] = mapped_column(ForeignKey("volume.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    sheets: Mapped[int | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    paper: Mapped[str]
    reason: Mapped[str]


class LineCorrection(Record):
    """A correction of a line (đính chính): a column's old text, its new one, and the reason."""

    __tablename__ = "line_correction"
    __table_args__ = (
        UniqueConstraint("line_id", "field", "ordinal"),
        strange_index("line_correction", "new"),
    )

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), index=True)
    field: Mapped[str]
    ordinal: Mapped[int]
    old: Mapped[str]
    new: Mapped[str]
    reason: Mapped[str]
    day: Mapped[date]
