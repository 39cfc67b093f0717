"""Requests to be provided with a secret (cung cấp, chuyển giao), and how each was decided."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record


class Provision(Record):
    """A written request (Mẫu số 17): who asks (`kind`), for what, what for, what he commits to.

    `reference` and `asked_on` are of his letter, "" and None where there is none. `item_id` is
    the document of this desk that he asks for, None where it is not known yet.
    """

    __tablename__ = "provision"
    __table_args__ = (Index("provision_of_body", "body_id", "day"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    day: Mapped[date]
    kind: Mapped[str]
    asker: Mapped[str]
    parent: Mapped[str]
    reference: Mapped[str]
    asked_on: Mapped[date | None]
    representative: Mapped[str]
    nationality: Mapped[str]
    identity_number: Mapped[str]
    position: Mapped[str]
    address: Mapped[str]
    secret: Mapped[str]
    level: Mapped[SecrecyLevel]
    purpose: Mapped[str]
    commitment: Mapped[str]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"), index=True)
    paper_code: Mapped[str]


class ProvisionDecision(Record):
    """Granted or refused: by whom, in which post of the matrix, by which letter, and why."""

    __tablename__ = "provision_decision"

    provision_id: Mapped[int] = mapped_column(ForeignKey("provision.id"), unique=True)
    day: Mapped[date]
    granted: Mapped[bool]
    number: Mapped[str]
    reason: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    decided_by: Mapped[str]
    title: Mapped[str]
    post: Mapped[str]
    delegation_id: Mapped[int | None] = mapped_column(ForeignKey("delegation.id"))
