"""Keep the parts of a year's report, and read all that the report says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.dates import yearly_day
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.statistics import REPORT
from bmnn_desk.domain.year_close import ReportCase, ReportFacts
from bmnn_desk.services.keep_statistics import kept_figures, newest_statistics
from bmnn_desk.services.office_facts import head_post, name_on, settings_of
from bmnn_desk.services.people import posts_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.year_statistics import READERS, figures_of, has_figures, window_of
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase, Rule
    from bmnn_desk.domain.packages import PackageFigure


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReportRequest:
    """The parts of a year's report: four, and a fifth where it sums up five years."""

    request_id: str
    day: date
    body: int
    year: int
    parts: tuple[str, ...]
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportAsked:
    """The report of a body's year as it reads on a day.

    Without `counted` figures are those that were kept, none where none were: nothing is counted.
    """

    body: int
    year: int
    day: date
    counted: bool = True


@allowed(Role.CLERK, Role.OFFICER)
def keep_year_report(work: Work, request: ReportRequest) -> tuple[Rule, ...]:
    """Keep the parts; a later word takes the place of the earlier. What it breaks comes back.

    Raises:
        NotFoundError: there is no such body.
        RulesBrokenError: a rule of BC blocks.
    """
    body = work.find(t.Body, request.body)
    parts = tuple(part.strip() for part in request.parts)
    case = ReportCase(
        day=request.day, due=report_due(work, body.id, request.year), year=request.year, parts=parts
    )
    broken = work.require(request.day, case, REPORT, request.other_cases)
    row = work.keep(
        t.YearReport(body_id=body.id, year=request.year, day=request.day, parts=list(parts))
    )
    work.keep_other_cases(body.id, request.day, broken, request.other_cases)
    work.about("year_report", row.id)
    return broken


@allowed(*READERS)
def report_facts(work: Work, asked: ReportAsked, _after: int) -> Block[ReportFacts]:
    """The report with the figures as kept, or as they stand where none were kept.

    Its parts are empty before any were written.
    """
    body = work.find(t.Body, asked.body).id
    names, window = name_on(work, body, asked.day), window_of(work, body, asked.year)
    kept, before = (newest_statistics(work, body, asked.year - back) for back in (0, 1))
    has_before = has_figures(work, body, asked.year - 1)
    parts = work.session.scalar(
        select(t.YearReport.parts)
        .where(t.YearReport.body_id == body, t.YearReport.year == asked.year)
        .order_by(t.YearReport.id.desc())
        .limit(1)
    )
    signers = _signers(work, asked) if kept is None else _kept_signers(kept)
    facts = ReportFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=asked.day,
        year=asked.year,
        since=window.since if kept is None else kept.since,
        until=window.until if kept is None else kept.until,
        counted_on=asked.day if kept is None else kept.day,
        figures=kept_figures(work, kept) or _counted(work, asked, asked.year),
        before=kept_figures(work, before)
        or (_counted(work, asked, asked.year - 1) if has_before else ()),
        parts=tuple(parts or ()),
        code="" if kept is None else kept.code,
        compiler=signers[0],
        compiler_position=signers[1],
        signer=signers[2],
        signer_position=signers[3],
        has_before=has_before,
    )
    return Block(rows=(facts,), next_key=None)


def _kept_signers(kept: t.YearStatistics) -> tuple[str, str, str, str]:
    return kept.compiler, kept.compiler_position, kept.leader, kept.leader_position


def _signers(work: Work, asked: ReportAsked) -> tuple[str, str, str, str]:
    """Name and position of who writes the report, and of the head; '' where nobody is known."""
    mine = posts_on(work, asked.day, person=work.actor.person)
    head = head_post(work, asked.body, asked.day)
    return (
        work.find(t.Person, work.actor.person).name,
        mine[0].post if mine else "",
        "" if head is None else work.find(t.Person, head.person).name,
        "" if head is None else head.title,
    )


def _counted(work: Work, asked: ReportAsked, year: int) -> tuple[PackageFigure, ...]:
    return figures_of(work, asked.body, year) if asked.counted else ()


def report_due(work: Work, body: int, year: int) -> date | None:
    """The office's own last day for the year's report; None where it has set none."""
    return yearly_day(settings_of(work, body).report_due, year)
