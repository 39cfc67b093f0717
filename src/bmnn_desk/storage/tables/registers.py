"""Number series, books, volumes, lines; printed sheets."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record
from bmnn_desk.storage.tables.strange import strange_index


class Series(Record):
    """A number series of a body: of secrets, for a type or unit or all, for a year."""

    __tablename__ = "series"
    __table_args__ = (UniqueConstraint("body_id", "kind", "type_code", "unit", "year"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    kind: Mapped[str]
    type_code: Mapped[str]
    unit: Mapped[str]
    year: Mapped[int]
    first: Mapped[int]


class NumberTaken(Record):
    """A number of a series, taken for an item and never given again."""

    __tablename__ = "number_taken"
    __table_args__ = (UniqueConstraint("series_id", "number"),)

    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"))
    number: Mapped[int]
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    day: Mapped[date]


class Book(Record):
    """A register of a body: kind, year, form pack with the reason of its choice, printed or not."""

    __tablename__ = "book"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    kind: Mapped[str]
    year: Mapped[int]
    pack: Mapped[str]
    form_digest: Mapped[str]
    reason: Mapped[str]
    hand_written: Mapped[bool]
    opened_on: Mapped[date]


class BookEvent(Record):
    """A book closed or opened again (`kind` is a `BookEventKind`), with its reason."""

    __tablename__ = "book_event"

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    reason: Mapped[str]


class Volume(Record):
    """A volume (quyển) of a book."""

    __tablename__ = "volume"
    __table_args__ = (UniqueConstraint("book_id", "number"),)

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    number: Mapped[int]
    opened_on: Mapped[date]


class Line(Record):
    """A line of a register: its place in the volume and what it is about."""

    __tablename__ = "line"
    __table_args__ = (
        UniqueConstraint("volume_id", "ordinal"),
        Index("line_volume_item", "volume_id", "item_id"),
    )

    volume_id: Mapped[int] = mapped_column(ForeignKey("volume.id"))
    ordinal: Mapped[int]
    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    day: Mapped[date]
    paper_page: Mapped[int | None]
    paper_line: Mapped[int | None]


class OutgoingLine(Record):
    """The columns of a line in the outgoing register, as entered."""

    __tablename__ = "outgoing_line"
    __table_args__ = (
        Index("outgoing_line_level", "level", "line_id"),
        Index("outgoing_line_reference", "reference", "line_id"),
        strange_index("outgoing_line", "reference"),
    )

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), unique=True)
    number_taken_id: Mapped[int] = mapped_column(ForeignKey("number_taken.id"), unique=True)
    reference: Mapped[str] = mapped_column(index=True)
    document_day: Mapped[date]
    type_name: Mapped[str]
    title: Mapped[str]
    level: Mapped[SecrecyLevel]
    signer: Mapped[str]
    recipients: Mapped[list[str]]
    keeping_unit: Mapped[str]
    copies: Mapped[int]
    note: Mapped[str]


class LineCancel(Record):
    """A line cancelled: the number stays taken, the line stays with its reason."""

    __tablename__ = "line_cancel"

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), unique=True)
    day: Mapped[date]
    reason: Mapped[str]


class Sheet(Record):
    """A printed sheet of a volume; `code` is of its control sheet, never on the sheet itself."""

    __tablename__ = "sheet"
    __table_args__ = (UniqueConstraint("volume_id", "number"),)

    volume_id: Mapped[int] = mapped_column(ForeignKey("volume.id"))
    number: Mapped[int]
    form_digest: Mapped[str]
    journal_head: Mapped[str]
    code: Mapped[str]
    day: Mapped[date]


class SheetEvent(Record):
    """What became of a sheet: printed, signed, bound; by which paper."""

    __tablename__ = "sheet_event"

    sheet_id: Mapped[int] = mapped_column(ForeignKey("sheet.id"), index=True)
    state: Mapped[str]
    day: Mapped[date]
    paper: Mapped[str] = mapped_column(default="")


class SheetRow(Record):
    """A row of a printed sheet: which line, which part, where in mm, digest of its text."""

    __tablename__ = "sheet_row"

    sheet_id: Mapped[int] = mapped_column(ForeignKey("sheet.id"), index=True)
    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), index=True)
    part: Mapped[int]
    top_mm: Mapped[float]
    height_mm: Mapped[float]
    digest: Mapped[str]
