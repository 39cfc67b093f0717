"""Texts before their signature: what was read of them, given back, rewritten, printed, drafted."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record


class TextCheck(Record):
    """A reading of a file for signature against the slip: which bytes, what came of it.

    `outcome` is "passed" or "returned".
    """

    __tablename__ = "text_check"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    day: Mapped[date]
    sha256: Mapped[str]
    media: Mapped[str]
    pages: Mapped[int | None]
    has_text: Mapped[bool]
    outcome: Mapped[str]


class FoundFault(Record):
    """A fault that a check found, where it stands, and the clerk's answer if it was misread."""

    __tablename__ = "found_fault"

    check_id: Mapped[int] = mapped_column(ForeignKey("text_check.id"), index=True)
    fault: Mapped[str]
    page: Mapped[int | None]
    line: Mapped[int | None]
    area: Mapped[str]
    seen: Mapped[str]
    wanted: Mapped[str]
    misread: Mapped[str]


class TextReturn(Record):
    """A text given back to its drafter (phiếu trả lại): how many times by now, why, its code."""

    __tablename__ = "text_return"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    check_id: Mapped[int | None] = mapped_column(ForeignKey("text_check.id"))
    day: Mapped[date]
    times: Mapped[int]
    note: Mapped[str]
    block: Mapped[str]
    print_code: Mapped[str] = mapped_column(unique=True)


class TextRewrite(Record):
    """A file changed by the program: what, the drafter who agreed, the bytes before and after."""

    __tablename__ = "text_rewrite"

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    day: Mapped[date]
    what: Mapped[str]
    consent_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    on_paper: Mapped[bool]
    sha256_before: Mapped[str]
    sha256_after: Mapped[str]


class DraftEnd(Record):
    """What became of printed drafts: destroyed or filed, how many, where or before whom."""

    __tablename__ = "draft_end"

    print_job_id: Mapped[int] = mapped_column(ForeignKey("print_job.id"), index=True)
    day: Mapped[date]
    ended: Mapped[str]
    prints: Mapped[int]
    note: Mapped[str]


class DraftingSession(Record):
    """Someone began to draft on this PC: who, of which unit, for which slip; `hour` is local."""

    __tablename__ = "drafting_session"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    unit: Mapped[str]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"), index=True)
    day: Mapped[date]
    hour: Mapped[str]


class DraftingEnd(Record):
    """The end of a drafting session; `item_id` is the slip's item, where it came only then."""

    __tablename__ = "drafting_end"

    session_id: Mapped[int] = mapped_column(ForeignKey("drafting_session.id"), unique=True)
    day: Mapped[date]
    hour: Mapped[str]
    note: Mapped[str]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"), index=True)


class OfficeTemplate(Record):
    """A version of the office's own template; without bytes the program's default holds again."""

    __tablename__ = "office_template"
    __table_args__ = (UniqueConstraint("body_id", "kind", "version"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    kind: Mapped[str]
    version: Mapped[int]
    day: Mapped[date]
    sha256: Mapped[str]
    data: Mapped[bytes]
    note: Mapped[str]
