"""Requests and questions about a year's end that go through, by the verb's name."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.services.close_year import CloseYearRequest, OpenPointsAsked, close_year
from bmnn_desk.services.inspection_asked import InspectionAsked
from bmnn_desk.services.keep_self_inspection import SelfInspectionsAsked
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.services.keep_year_report import ReportAsked, keep_year_report
from bmnn_desk.services.statistics_entries import StatisticsAsked
from bmnn_desk.services.verification_counts import CountsAsked
from bmnn_desk.services.year_statistics import FigureAsked, YearAsked
from tests import make
from tests.self_inspection_desk import kept, record
from tests.statistics_desk import closes_year, report, statistics

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

# A year is closed once; nothing is open in one so long ago.
_years = count(1991)


def closes_old_year(at: Office) -> CloseYearRequest:
    """Close a year whose statistics were just kept, and of which nothing is open."""
    year = next(_years)
    at.desk.do(keep_statistics, statistics(at, year=year))
    return closes_year(at, year=year)


def ends_a_year(at: Office) -> None:
    """Statistics, a report, and an old year closed."""
    at.desk.do(keep_statistics, statistics(at))
    at.desk.do(keep_year_report, report(at))
    kept(at)
    at.desk.do(close_year, closes_old_year(at))


def of_year(at: Office) -> YearAsked:
    return YearAsked(body=at.body, year=at.day.year)


def of_issued_line(at: Office) -> StatisticsAsked:
    return StatisticsAsked(body=at.body, year=at.day.year, lines=(make.issued(at).line,))


YEAR_READS: dict[str, Callable[[Office], Any]] = {
    "figure_lines": lambda at: FigureAsked(body=at.body, year=at.day.year, kind=FigureKind.ISSUED),
    "inspection_rows": lambda at: InspectionAsked(
        body=at.body, since=at.day, until=at.day, day=at.day
    ),
    "copies_told": lambda at: CountsAsked(body=at.body, since=at.day.year, until=at.day.year),
    "kept_statistics": of_year,
    "self_inspections": lambda at: SelfInspectionsAsked(body=at.body),
    "series_told": lambda at: CountsAsked(body=at.body, since=at.day.year, until=at.day.year),
    "report_facts": lambda at: ReportAsked(body=at.body, year=at.day.year, day=at.day),
    "statistics_entries": of_issued_line,
    "statistics_lines": of_year,
    "year_closing": of_year,
    "year_figure_parts": of_year,
    "year_figures": of_year,
    "open_point_counts": lambda at: OpenPointsAsked(body=at.body, year=at.day.year, day=at.day),
    "year_open_points": lambda at: OpenPointsAsked(body=at.body, year=at.day.year, day=at.day),
}
YEAR_WRITES: dict[str, Callable[[Office], Any]] = {
    "keep_self_inspection": record,
    "close_year": closes_old_year,
    "keep_statistics": statistics,
    "keep_year_report": report,
}
