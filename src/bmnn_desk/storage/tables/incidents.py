"""Incidents (sự cố lộ, mất): what happened to which copies, reports, remedies, how it ended."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.storage.tables.base import Record


class Incident(Record):
    """A leak or a loss (`kind`): found when and by whom, how it happened, where it lay.

    `item_id` is the document that it is about, None for a thing that stands in no register, which
    `subject` names. `paper_code` is that of its report.
    """

    __tablename__ = "incident"
    __table_args__ = (Index("incident_of_body", "body_id", "found_on"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    kind: Mapped[str]
    day: Mapped[date]
    found_on: Mapped[date]
    found_by: Mapped[str]
    subject: Mapped[str]
    how: Mapped[str]
    place: Mapped[str]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"), index=True)
    paper_code: Mapped[str]


class IncidentCopy(Record):
    """A copy that is concerned; `event_id` the move by which it is lost, None for a leak."""

    __tablename__ = "incident_copy"
    __table_args__ = (UniqueConstraint("incident_id", "copy_id"),)

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"))
    copy_id: Mapped[int] = mapped_column(ForeignKey("copy.id"), index=True)
    event_id: Mapped[int | None] = mapped_column(ForeignKey("copy_event.id"), index=True)


class IncidentReport(Record):
    """An ad-hoc report (báo cáo đột xuất): its number, day, and to whom it went."""

    __tablename__ = "incident_report"

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), index=True)
    day: Mapped[date]
    number: Mapped[str]
    told: Mapped[str]


class IncidentRemedy(Record):
    """Something that was done about it: what, by whom; or its cause, once that is known."""

    __tablename__ = "incident_remedy"

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    words: Mapped[str]
    by: Mapped[str]


class IncidentFind(Record):
    """A lost copy that was found again; the move says who holds it and where it lies now."""

    __tablename__ = "incident_find"

    incident_copy_id: Mapped[int] = mapped_column(ForeignKey("incident_copy.id"), unique=True)
    day: Mapped[date]
    words: Mapped[str]
    event_id: Mapped[int] = mapped_column(ForeignKey("copy_event.id"))


class IncidentEnd(Record):
    """How an incident was closed: what came out, which conclusion settles it."""

    __tablename__ = "incident_end"

    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id"), unique=True)
    day: Mapped[date]
    words: Mapped[str]
    paper: Mapped[str]
