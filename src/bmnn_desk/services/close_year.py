"""Close a year: with all settled, or with a printed and signed list of what stays open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.statistics import YEAR_CLOSE
from bmnn_desk.domain.year_close import (
    OpenPoint,
    OpenPointKind,
    YearCloseCase,
    exceptions_code,
)
from bmnn_desk.errors import OpenListChangedError, YearClosedError
from bmnn_desk.services.open_books import open_books
from bmnn_desk.services.open_texts import open_losses, open_texts
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.year_statistics import READERS
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPointsAsked:
    """What is open of a year of a body on a day."""

    body: int
    year: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CloseYearRequest:
    """Close a year; `paper_code` is that on the signed list, with who signed it and when.

    All three are empty where nothing is open.
    """

    request_id: str
    day: date
    body: int
    year: int
    paper_code: str = ""
    signed_by: str = ""
    signed_on: date | None = None
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class YearClosed:
    """The number of the closing, how much stays open by its list, warnings."""

    close: int
    exceptions: int
    warnings: tuple[Rule, ...]


@allowed(*READERS)
def year_open_points(work: Work, asked: OpenPointsAsked, _after: int) -> Block[OpenPoint]:
    """What is still open of a year, kind by kind; statistics and export never wait for it.

    All in one block: its code is of all, and each further block would look for all of it again.
    """
    return Block(rows=open_points(work, asked), next_key=None)


@allowed(Role.CLERK, Role.OFFICER)
def close_year(work: Work, request: CloseYearRequest) -> YearClosed:
    """Keep that the year is closed, with the list of what stays open as it was signed.

    Raises:
        NotFoundError: there is no such body.
        YearClosedError: the year is closed already.
        OpenListChangedError: the signed list is not the one of what is open now.
        RulesBrokenError: there are no statistics of the year, or no signed list.
    """
    body = work.find(t.Body, request.body)
    if year_closed(work, body.id, request.year) is not None:
        raise YearClosedError(request.year)
    asked = OpenPointsAsked(body=body.id, year=request.year, day=request.day)
    points = open_points(work, asked)
    code = exceptions_code(request.year, points) if points else ""
    statistics = work.session.scalar(
        select(func.max(t.YearStatistics.id)).where(
            t.YearStatistics.body_id == body.id, t.YearStatistics.year == request.year
        )
    )
    is_signed = bool(request.signed_by.strip()) and request.signed_on is not None
    case = YearCloseCase(
        has_statistics=statistics is not None,
        open_points=len(points),
        list_is_signed=is_signed and bool(request.paper_code.strip()),
        losses=open_losses(work, body.id),
        gaps=sum(each.count for each in points if each.kind is OpenPointKind.NUMBER_GAP),
    )
    broken = work.require(request.day, case, YEAR_CLOSE, request.other_cases)
    if points and request.paper_code.strip().upper() != code:
        raise OpenListChangedError(code)
    row = work.keep(
        t.YearClose(
            body_id=body.id,
            year=request.year,
            day=request.day,
            statistics_id=statistics,
            exceptions=[_kept(each) for each in points],
            paper_code=code,
            signed_by=request.signed_by.strip() if points else "",
            signed_on=request.signed_on if points else None,
        )
    )
    work.keep_other_cases(body.id, request.day, broken, request.other_cases)
    work.about("year_close", row.id)
    return YearClosed(close=row.id, exceptions=len(points), warnings=broken)


def open_points(work: Work, asked: OpenPointsAsked) -> tuple[OpenPoint, ...]:
    """All that is open, in an order that the same state always has."""
    body = work.find(t.Body, asked.body).id
    points = (
        *open_texts(work, body, asked.year, asked.day),
        *open_books(work, body, asked.year, asked.day),
    )
    order = {kind: place for place, kind in enumerate(OpenPointKind)}
    return tuple(sorted(points, key=lambda point: order[point.kind]))


def year_closed(work: Work, body: int, year: int) -> t.YearClose | None:
    """The closing of a year, None while it is open."""
    return work.session.scalars(
        select(t.YearClose).where(t.YearClose.body_id == body, t.YearClose.year == year).limit(1)
    ).first()


def _kept(point: OpenPoint) -> list[str]:
    day = "" if point.day is None else point.day.isoformat()
    where = f"{point.book_kind}/{point.volume}" if point.volume else point.book_kind
    return [point.kind.value, str(point.subject), point.reference, day, str(point.count), where]
