"""The papers of a year: statistics, report, the list of what stays open. For the lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk import jobs
from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.register_parts import GroupHead, RegisterPart, SheetHeading
from bmnn_desk.domain.registers import CoverFacts, PaperSigner
from bmnn_desk.domain.secrecy import HIGHEST_FIRST, SecrecyLevel
from bmnn_desk.domain.statistics import CAME, FigureKind, YearWindow
from bmnn_desk.domain.year_close import ExceptionsFacts, exceptions_code
from bmnn_desk.papers.register_book import RegisterBook
from bmnn_desk.papers.year_figures import window_words
from bmnn_desk.services.close_year import OpenPointsAsked, year_open_points
from bmnn_desk.services.keep_year_report import ReportAsked, report_facts
from bmnn_desk.services.open_counts import open_point_counts
from bmnn_desk.services.statistics_entries import (
    MOST_LINES,
    StatisticsAsked,
    statistics_entries,
    statistics_lines,
)
from bmnn_desk.services.year_statistics import YearAsked

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import StatisticsEntry
    from bmnn_desk.domain.year_close import KeptStatistics, OpenPoint, ReportFacts
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.papers.register_book import RegisterPaper
    from bmnn_desk.ui.seat import Seat

_REPORT, _EXCEPTIONS = "year_report", "year_exceptions"


def statistics_paper(seat: Seat, kept: KeptStatistics) -> RegisterPaper:
    """Thống kê bí mật nhà nước of a year: a part for each level, and who signs.

    Raises:
        DeskError: the worker failed.
    """
    return seat.worker.do(jobs.DRAW_REGISTER, statistics_book(seat, kept))


def statistics_book(seat: Seat, kept: KeptStatistics) -> RegisterBook:
    """What that paper is made of, by the forms of the day it was kept."""
    law = seat.desk.law.on(kept.day)
    entries, groups = _levels(seat, kept, law)
    facts = facts_of_report(seat, kept.year, counted=False)
    return RegisterBook(
        form=law.register("statistics"),
        level_words=law.level_words,
        cover=CoverFacts(
            parent=facts.parent,
            agency=facts.agency,
            year=kept.year,
            since=kept.since,
            until=kept.until,
            first_number=None,
            last_number=None,
            volume=1,
        ),
        entries=entries,
        signers=(
            PaperSigner(field="compiler", position=kept.compiler_position, name=kept.compiler),
            PaperSigner(field="leader", position=kept.leader_position, name=kept.leader),
        ),
        parts=(RegisterPart.LINES, RegisterPart.SIGNATURES),
        words=law.sheet("book_pages"),
        heading=_heading(facts, kept, law),
        groups=groups,
    )


def report_docx(seat: Seat, year: int) -> bytes:
    """The year's report as DOCX.

    Raises:
        DeskError: the worker failed.
    """
    law, facts = seat.desk.law.on(seat.today()), facts_of_report(seat, year)
    return seat.worker.do(jobs.WRITE_YEAR_REPORT, law.sheet(_REPORT), facts, law.level_words)


def exceptions_paper(seat: Seat, facts: ExceptionsFacts) -> bytes:
    """The list of what stays open, to be signed.

    Raises:
        DeskError: the worker failed.
    """
    law = seat.desk.law.on(facts.day)
    titles = {kind.value: law.register(kind.value).title.capitalize() for kind in BookKind}
    return seat.worker.do(jobs.DRAW_YEAR_EXCEPTIONS, law.sheet(_EXCEPTIONS), facts, titles)


def open_count_of(seat: Seat, year: int) -> int:
    """How much is open of a year today."""
    asked = OpenPointsAsked(body=seat.body, year=year, day=seat.today())
    return sum(seat.desk.read(open_point_counts, asked))


def open_points_of(seat: Seat, year: int) -> tuple[OpenPoint, ...]:
    """What is open of a year today."""
    asked = OpenPointsAsked(body=seat.body, year=year, day=seat.today())
    return seat.desk.read(year_open_points, asked)


def exceptions_of(seat: Seat, year: int) -> ExceptionsFacts:
    """What the list says of a year today."""
    facts, points = facts_of_report(seat, year, counted=False), open_points_of(seat, year)
    return ExceptionsFacts(
        parent=facts.parent,
        agency=facts.agency,
        place=facts.place,
        day=seat.today(),
        year=year,
        points=points,
        code=exceptions_code(year, points),
        compiler=seat.person,
        leader=facts.signer,
        leader_position=facts.signer_position,
    )


def facts_of_report(seat: Seat, year: int, *, counted: bool = True) -> ReportFacts:
    """All that the report of a year says today; without `counted` no figure is counted anew."""
    asked = ReportAsked(body=seat.body, year=year, day=seat.today(), counted=counted)
    (facts,) = seat.desk.read(report_facts, asked)
    return facts


def _levels(
    seat: Seat, kept: KeptStatistics, law: Regime
) -> tuple[tuple[StatisticsEntry, ...], tuple[GroupHead, ...]]:
    asked = YearAsked(body=seat.body, year=kept.year)
    words = law.sheet(_REPORT).words["statistics_group"]
    entries: list[StatisticsEntry] = []
    groups = []
    by_level = seat.desk.read(statistics_lines, asked)
    for level, lines in zip(HIGHEST_FIRST, by_level, strict=True):
        before = len(entries)
        for at in range(0, len(lines), MOST_LINES):
            given = StatisticsAsked(
                body=seat.body,
                year=kept.year,
                lines=tuple(lines[at : at + MOST_LINES]),
                first=len(entries) + 1,
            )
            entries += seat.desk.read(statistics_entries, given)
        copies = sum(entry.quantity for entry in entries[before:])
        text = words.format(
            level=law.level_words[level], documents=len(entries) - before, copies=copies
        )
        groups.append(GroupHead(index=before, text=text))
    return tuple(entries), tuple(groups)


def _heading(facts: ReportFacts, kept: KeptStatistics, law: Regime) -> SheetHeading:
    words = law.sheet(_REPORT).words
    window = window_words(words, YearWindow(since=kept.since, until=kept.until), kept.day)
    return SheetHeading(
        parent=facts.parent,
        agency=facts.agency,
        place=facts.place,
        day=kept.day,
        title=words["statistics_title"].format(year=kept.year),
        lines=(window, *(_held(kept, level, law) for level in HIGHEST_FIRST)),
    )


def _held(kept: KeptStatistics, level: SecrecyLevel, law: Regime) -> str:
    copies = {each.kind: each.copies for each in kept.figures if each.level is level}
    return (
        law.sheet(_REPORT)
        .words["statistics_held"]
        .format(
            level=law.level_words[level],
            opening=copies.get(FigureKind.OPENING.value, 0),
            came=sum(copies.get(kind.value, 0) for kind in CAME),
            went=sum(copies.get(kind.value, 0) for kind in FigureKind if kind.sign < 0),
            closing=copies.get(FigureKind.CLOSING.value, 0),
        )
    )
