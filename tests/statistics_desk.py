"""An office whose year is counted: its figures, the statistics kept of them, its closing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import balanced
from bmnn_desk.domain.year_close import exceptions_code
from bmnn_desk.services.close_year import CloseYearRequest, OpenPointsAsked, year_open_points
from bmnn_desk.services.keep_statistics import StatisticsRequest
from bmnn_desk.services.keep_year_report import ReportRequest
from bmnn_desk.services.year_statistics import YearAsked, year_figure_parts, year_figures
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.domain.packages import PackageFigure
    from tests.make import Office

PARTS = ("Tình hình mẫu", "Kết quả mẫu", "Không có vụ nào", "Dự báo mẫu")


def figures(at: Office, year: int | None = None) -> tuple[PackageFigure, ...]:
    """The figures of a year; counted part by part they are the same."""
    asked = YearAsked(body=at.body, year=at.day.year if year is None else year)
    whole = at.desk.read(year_figures, asked)
    assert balanced(at.desk.read(year_figure_parts, asked)) == whole
    return whole


def counted(at: Office, year: int | None = None) -> dict[tuple[SecrecyLevel, str], int]:
    """Copies by level and kind; what is 0 is left out."""
    return {(each.level, each.kind): each.copies for each in figures(at, year) if each.copies}


def copies(at: Office, year: int | None = None) -> dict[str, int]:
    """Copies of Mật by kind; what is 0 is left out."""
    return {
        kind: count
        for (level, kind), count in counted(at, year).items()
        if level is SecrecyLevel.MAT
    }


def documents(at: Office, year: int | None = None) -> dict[str, int]:
    """Documents of Mật by kind; what is 0 is left out."""
    return {
        each.kind: each.documents
        for each in figures(at, year)
        if each.documents and each.level is SecrecyLevel.MAT
    }


def statistics(at: Office, **changes: Any) -> StatisticsRequest:  # noqa: ANN401
    """The statistics of the office's year, compiled by the clerk."""
    plain = StatisticsRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        year=at.day.year,
        compiler="Lê Thị Văn Thư",
        compiler_position="Văn thư",
        leader="Trần Văn Giám",
        leader_position="Giám đốc",
    )
    return replace(plain, **changes)


def report(at: Office, **changes: Any) -> ReportRequest:  # noqa: ANN401
    """A report whose four parts are written."""
    plain = ReportRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        year=at.day.year,
        parts=PARTS,
    )
    return replace(plain, **changes)


def closes_year(at: Office, **changes: Any) -> CloseYearRequest:  # noqa: ANN401
    """Close the year with a signed list of what is open, where something is."""
    year = changes.get("year", at.day.year)
    points = at.desk.read(year_open_points, OpenPointsAsked(body=at.body, year=year, day=at.day))
    signed = {
        "paper_code": exceptions_code(year, points),
        "signed_by": "Trần Văn Giám",
        "signed_on": at.day,
    }
    plain = CloseYearRequest(
        request_id=make.request_id(), day=at.day, body=at.body, year=at.day.year
    )
    return replace(plain, **{**(signed if points else {}), **changes})
