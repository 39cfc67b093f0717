"""Copying: who may permit it, the lines of Sổ quản lý sao, chụp, and the steps of each."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record
from bmnn_desk.storage.tables.strange import strange_index


class AuthorityHeld(Record):
    """A person of the office in a post of the authority matrix (`post` is its code)."""

    __tablename__ = "authority_held"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    post: Mapped[str]
    title: Mapped[str]
    ground: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]


class CopyLine(Record):
    """The columns of a line in the register of copying (Sổ quản lý sao, chụp), as entered.

    `form` is a `CopyForm`; `permitted_by` is position and name as printed, `permit_post` the
    code of the authority matrix that lets him.
    """

    __tablename__ = "copy_line"
    __table_args__ = (
        Index("copy_line_executor", "executor", "line_id"),
        Index("copy_line_reference", "reference", "line_id"),
        strange_index("copy_line", "reference"),
    )

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), unique=True)
    source_copy_id: Mapped[int | None] = mapped_column(ForeignKey("copy.id"), index=True)
    form: Mapped[str]
    reference: Mapped[str]
    document_day: Mapped[date | None]
    type_name: Mapped[str]
    title: Mapped[str]
    level: Mapped[SecrecyLevel]
    quantity: Mapped[int]
    permitted_by: Mapped[str]
    permit_person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    permit_post: Mapped[str]
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
    permitted_on: Mapped[date]
    asked_first: Mapped[bool]
    executor: Mapped[str]
    executor_person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    place: Mapped[str]
    unlinked_device: Mapped[bool]
    recipients: Mapped[list[str]]
    extract: Mapped[str]
    note: Mapped[str]


class CopyStep(Record):
    """A step of a copying (`kind`): made, surplus destroyed, signed, sealed, executor signed."""

    __tablename__ = "copy_step"
    __table_args__ = (Index("copy_step_kind", "kind", "line_id"),)

    line_id: Mapped[int] = mapped_column(ForeignKey("line.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    count: Mapped[int]
    words: Mapped[str]
