"""Copies, their moves, their marks; kept files; prints; other cases."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp
from bmnn_desk.storage.tables.base import Base, Record


class Copy(Record):
    """A numbered copy of an item: bản gốc, bản chính, bản gửi; or a bản sao of a copy."""

    __tablename__ = "copy"
    __table_args__ = (
        Index(
            "copy_number_once",
            "item_id",
            "line_id",
            "number",
            unique=True,
            sqlite_where=text("source_copy_id IS NULL"),
        ),
        Index(
            "copy_of_copy_once",
            "source_copy_id",
            "number",
            unique=True,
            sqlite_where=text("source_copy_id IS NOT NULL"),
        ),
    )

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    number: Mapped[int]
    kind: Mapped[CopyKind]
    line_id: Mapped[int | None] = mapped_column(ForeignKey("line.id"), default=None, index=True)
    source_copy_id: Mapped[int | None] = mapped_column(ForeignKey("copy.id"), default=None)
    slip_recipient_id: Mapped[int | None] = mapped_column(
        ForeignKey("slip_recipient.id"), default=None
    )


class CopyEvent(Record):
    """A move of a copy: who holds it, where it lies, in what state, which paper proves it."""

    __tablename__ = "copy_event"

    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    holder: Mapped[str]
    place: Mapped[str]
    state: Mapped[str]
    paper: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"), default=None, index=True)


class Content(Record):
    """Bytes kept sealed, known by SHA-256; `tuyet_mat` says which key wraps their own key."""

    __tablename__ = "content"

    sha256: Mapped[str] = mapped_column(index=True)
    size: Mapped[int]
    media: Mapped[str]
    tuyet_mat: Mapped[bool]


class ContentKey(Base):
    """The wrapped data key of a content and the bytes it seals; wiped when it is destroyed."""

    __tablename__ = "content_key"

    content_id: Mapped[int] = mapped_column(ForeignKey("content.id"), primary_key=True)
    wrapped: Mapped[bytes]
    sealed: Mapped[bytes]


class ItemContent(Record):
    """A content that belongs to an item: text for signature, issued file, made copy."""

    __tablename__ = "item_content"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    content_id: Mapped[int] = mapped_column(ForeignKey("content.id"), index=True)
    purpose: Mapped[str]
    copy_id: Mapped[int | None] = mapped_column(ForeignKey("copy.id"), default=None)


class ContentNotice(Record):
    """What was said of a file when it was taken: codes of warnings, and who lets it be printed.

    A table of its own: another column would change the digests of every file in older stores.
    """

    __tablename__ = "content_notice"

    item_content_id: Mapped[int] = mapped_column(ForeignKey("item_content.id"), unique=True)
    warnings: Mapped[list[str]]
    word: Mapped[str]


class MarkUse(Record):
    """A mark on a copy: stamp, way, ink, place in mm, digest of the pack that shaped it."""

    __tablename__ = "mark_use"

    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)
    stamp: Mapped[Stamp]
    way: Mapped[MarkWay]
    ink: Mapped[Ink]
    x_mm: Mapped[float]
    y_mm: Mapped[float]
    box: Mapped[str]
    pack_digest: Mapped[str]
    reason: Mapped[str]


class MarkFill(Record):
    """What a mark needs to be drawn again: its pages, the edge it stands from, its blanks.

    A table of its own: another column would change the digests of every mark in older stores.
    `until` is the day that the mark sets; marks of older stores have no row here.
    """

    __tablename__ = "mark_fill"

    mark_use_id: Mapped[int] = mapped_column(ForeignKey("mark_use.id"), unique=True)
    pages: Mapped[str]
    from_right: Mapped[bool]
    blanks: Mapped[list[list[str]]]
    until: Mapped[date | None]


class PrintJob(Record):
    """A print: of what, how many, how it came out, why."""

    __tablename__ = "print_job"

    what: Mapped[str]
    day: Mapped[date]
    prints: Mapped[int]
    outcome: Mapped[str]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"), default=None, index=True)
    volume_id: Mapped[int | None] = mapped_column(ForeignKey("volume.id"), default=None)
    reason: Mapped[str] = mapped_column(default="")
    copy_id: Mapped[int | None] = mapped_column(ForeignKey("copy.id"), default=None)
    pages: Mapped[int | None] = mapped_column(default=None)
    ticks: Mapped[list[str]] = mapped_column(default_factory=list)


class OtherCase(Record):
    """Trường hợp khác: a block of the law that did not hold here, and who answers for it."""

    __tablename__ = "exception"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    rule: Mapped[str]
    reason: Mapped[str]
    document_number: Mapped[str]
    responsible: Mapped[str]
    day: Mapped[date]


class SearchText(Base):
    """The folded words by which an item is found; no title of a Tuyệt mật item."""

    __tablename__ = "search_text"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), primary_key=True)
    folded: Mapped[str]
