"""Keep the statistics of a year as they are printed: figures frozen, compiler and leader named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.rules.statistics import STATISTICS
from bmnn_desk.domain.statistics import StatisticsCase
from bmnn_desk.domain.year_close import KeptStatistics, figures_code
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.services.year_statistics import READERS, YearAsked, figures_of, window_of
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase, Rule


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StatisticsRequest:
    """Keep a year's statistics: who compiled them, who leads; each by name and position."""

    request_id: str
    day: date
    body: int
    year: int
    compiler: str
    compiler_position: str
    leader: str
    leader_position: str
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsKept:
    """The number of the statistics, and the rules that they break and still may."""

    statistics: int
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK, Role.OFFICER)
def keep_statistics(work: Work, request: StatisticsRequest) -> StatisticsKept:
    """Freeze the figures as they stand; the newest statistics of a year are those that count.

    Also for a year without entries. Nothing that is still open keeps it back.

    Raises:
        NotFoundError: there is no such body.
        RulesBrokenError: TK-01 blocks: compiler or leader lacks a name or a position.
    """
    body = work.find(t.Body, request.body).id
    window = window_of(work, body, request.year)
    figures = figures_of(work, body, request.year)
    case = StatisticsCase(
        signers=(
            request.compiler,
            request.compiler_position,
            request.leader,
            request.leader_position,
        ),
        year=request.year,
        window=window,
        figures=figures,
        before=kept_figures(work, newest_statistics(work, body, request.year - 1)),
    )
    broken = work.require(request.day, case, STATISTICS, request.other_cases)
    row = work.keep(
        t.YearStatistics(
            body_id=body,
            year=request.year,
            since=window.since,
            until=window.until,
            day=request.day,
            compiler=request.compiler.strip(),
            compiler_position=request.compiler_position.strip(),
            leader=request.leader.strip(),
            leader_position=request.leader_position.strip(),
            journal_head=journal_head(work.session).mac.hex(),
            code=figures_code(request.year, figures),
        )
    )
    work.session.add_all(
        t.YearFigure(
            statistics_id=row.id,
            level=each.level,
            kind=each.kind,
            documents=each.documents,
            copies=each.copies,
        )
        for each in figures
    )
    work.keep_other_cases(body, request.day, broken, request.other_cases)
    work.about("year_statistics", row.id)
    return StatisticsKept(statistics=row.id, warnings=broken)


@allowed(*READERS)
def kept_statistics(work: Work, asked: YearAsked, after: int) -> Block[KeptStatistics]:
    """The statistics that were kept of a year, oldest first; the last one counts."""
    rows = work.session.scalars(
        select(t.YearStatistics)
        .where(
            t.YearStatistics.body_id == asked.body,
            t.YearStatistics.year == asked.year,
            t.YearStatistics.id > after,
        )
        .order_by(t.YearStatistics.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(_as_kept(work, row) for row in rows),
        next_key=rows[-1].id if len(rows) == BLOCK else None,
    )


def newest_statistics(work: Work, body: int, year: int) -> t.YearStatistics | None:
    """The statistics of a year that count, None before any were kept."""
    return work.session.scalars(
        select(t.YearStatistics)
        .where(t.YearStatistics.body_id == body, t.YearStatistics.year == year)
        .order_by(t.YearStatistics.id.desc())
        .limit(1)
    ).first()


def kept_figures(work: Work, row: t.YearStatistics | None) -> tuple[PackageFigure, ...]:
    """The frozen figures, as they were kept; none without statistics."""
    if row is None:
        return ()
    rows = work.session.scalars(
        select(t.YearFigure).where(t.YearFigure.statistics_id == row.id).order_by(t.YearFigure.id)
    )
    return tuple(
        PackageFigure(
            level=each.level, kind=each.kind, documents=each.documents, copies=each.copies
        )
        for each in rows
    )


def _as_kept(work: Work, row: t.YearStatistics) -> KeptStatistics:
    return KeptStatistics(
        statistics=row.id,
        year=row.year,
        since=row.since,
        until=row.until,
        day=row.day,
        compiler=row.compiler,
        compiler_position=row.compiler_position,
        leader=row.leader,
        leader_position=row.leader_position,
        code=row.code,
        figures=kept_figures(work, row),
    )
