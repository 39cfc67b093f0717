"""The year: its figures, its report, its closing with what was left open."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage.tables.base import Record


class YearStatistics(Record):
    """Statistics of a year as printed and signed: its window, who compiled it, who leads."""

    __tablename__ = "year_statistics"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    year: Mapped[int]
    since: Mapped[date]
    until: Mapped[date]
    day: Mapped[date]
    compiler: Mapped[str]
    compiler_position: Mapped[str]
    leader: Mapped[str]
    leader_position: Mapped[str]
    journal_head: Mapped[str]
    code: Mapped[str]


class YearFigure(Record):
    """A figure of such statistics: `kind` is a `FigureKind`; copies and documents of a level."""

    __tablename__ = "year_figure"
    __table_args__ = (UniqueConstraint("statistics_id", "level", "kind"),)

    statistics_id: Mapped[int] = mapped_column(ForeignKey("year_statistics.id"))
    level: Mapped[SecrecyLevel]
    kind: Mapped[str]
    documents: Mapped[int]
    copies: Mapped[int]


class YearReport(Record):
    """The four parts of a year's report as kept (NĐ 26/2020 Điều 8 khoản 2); newest row holds."""

    __tablename__ = "year_report"

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    year: Mapped[int]
    day: Mapped[date]
    parts: Mapped[list[str]]


class YearClose(Record):
    """A year closed: with all settled, or with a printed and signed list of what is open."""

    __tablename__ = "year_close"
    __table_args__ = (UniqueConstraint("body_id", "year"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    year: Mapped[int]
    day: Mapped[date]
    statistics_id: Mapped[int | None] = mapped_column(ForeignKey("year_statistics.id"))
    exceptions: Mapped[list[list[str]]]
    paper_code: Mapped[str]
    signed_by: Mapped[str]
    signed_on: Mapped[date | None]
