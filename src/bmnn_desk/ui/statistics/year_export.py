"""What of a year goes onto a drive: statistics, report, the books as sheets and as lines."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.packages import PackageFile
from bmnn_desk.papers.text import column_value
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.keep_statistics import kept_statistics
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.year_statistics import YearAsked
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.register_paper import PaperWanted, register_paper
from bmnn_desk.ui.export.year_parts import YearPaper, YearParts
from bmnn_desk.ui.statistics.year_papers import facts_of_report, report_docx, statistics_paper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.volumes import ShelfEntry
    from bmnn_desk.domain.year_close import KeptStatistics
    from bmnn_desk.ui.seat import Seat


def year_parts(seat: Seat, year: int) -> YearParts:
    """The year's figures as kept, or as they stand then; papers are made when they are ticked."""
    facts, kept = facts_of_report(seat, year, counted=False), newest_kept(seat, year)
    papers = [] if kept is None else [_statistics(seat, kept)]
    papers.append(
        YearPaper(key="report", words=_tr("Báo cáo năm"), make=lambda: _report(seat, year))
    )
    papers.append(YearPaper(key="books", words=_tr("Các sổ"), make=lambda: _books(seat, year)))
    papers.append(YearPaper(key="lines", words=_tr("Dòng sổ (CSV)"), make=lambda: _csv(seat, year)))
    return YearParts(
        year=year,
        since=facts.since,
        until=facts.until,
        figures=lambda: facts_of_report(seat, year).figures,
        papers=tuple(papers),
    )


def newest_kept(seat: Seat, year: int) -> KeptStatistics | None:
    """The statistics of a year that count, None before any were kept."""
    rows = seat.desk.read(kept_statistics, YearAsked(body=seat.body, year=year))
    return rows[-1] if rows else None


def _statistics(seat: Seat, kept: KeptStatistics) -> YearPaper:
    def make() -> tuple[PackageFile, ...]:
        """The sheets as they are printed."""
        pdf = statistics_paper(seat, kept).pdf
        return (PackageFile(name=f"thong-ke-{kept.year}.pdf", data=pdf),)

    return YearPaper(key="statistics", words=_tr("Thống kê có chữ ký"), make=make)


def _report(seat: Seat, year: int) -> tuple[PackageFile, ...]:
    return (PackageFile(name=f"bao-cao-{year}.docx", data=report_docx(seat, year)),)


def _books(seat: Seat, year: int) -> tuple[PackageFile, ...]:
    return tuple(
        PackageFile(
            name=f"{_name(entry)}.pdf",
            data=register_paper(
                seat, PaperWanted(book=entry.book, volume=entry.volume, part=BookPart.LOOK)
            ).pdf,
        )
        for entry in _volumes(seat, year)
    )


def _csv(seat: Seat, year: int) -> tuple[PackageFile, ...]:
    return tuple(
        PackageFile(name=f"{_name(entry)}.csv", data=_lines(seat, entry))
        for entry in _volumes(seat, year)
    )


def _lines(seat: Seat, entry: ShelfEntry) -> bytes:
    """The columns of the book's form, a line each; with the mark by which Excel knows UTF-8."""
    law = seat.desk.law.pack(entry.pack)
    form, out = law.register(entry.kind), StringIO()
    writer = csv.writer(out)
    writer.writerow(" ".join(column.heading.split()) for column in form.columns)
    asked = VolumeAsked(body=seat.body, book=entry.book, volume=entry.volume)
    for line in seat.desk.read(register_entries, asked):
        values = {column.field: column_value(line, column.field) for column in form.columns}
        if "level" in values:
            values["level"] = law.level_words[line.level]
        writer.writerow(_cell(value) for value in values.values())
    return out.getvalue().encode("utf-8-sig")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return short_day(value)
    text = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    # Excel takes what begins so for a formula, and would work it out.
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def _volumes(seat: Seat, year: int) -> Iterator[ShelfEntry]:
    asked = ShelfAsked(body=seat.body, year=year)
    return (entry for entry in seat.desk.read(book_shelf, asked) if entry.lines)


def _name(entry: ShelfEntry) -> str:
    return f"{entry.kind}-{entry.book}-{entry.volume:02}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("year_export", words)
