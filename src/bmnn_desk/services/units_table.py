"""Read what the units that report to a body have sent for a year, beside the year before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.unit_statistics import UnitYear
from bmnn_desk.services.office_facts import endings
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitsAsked:
    """The units of which body, in which year."""

    body: int
    year: int


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def units_table(work: Work, asked: UnitsAsked, after: int) -> Block[UnitYear]:
    """Every unit that reports to the body, whether it has sent or not, in the order of entering.

    One that was taken off the list stands here for the years in which it sent.
    """
    units = work.session.scalars(
        select(t.PeerDesk)
        .where(t.PeerDesk.body_id == asked.body, t.PeerDesk.reports_to_us, t.PeerDesk.id > after)
        .order_by(t.PeerDesk.id)
        .limit(BLOCK)
    ).all()
    ends = endings(work, t.PeerDesk.__tablename__)
    now, before = (
        _packages(work, asked.body, asked.year),
        _packages(work, asked.body, asked.year - 1),
    )
    figures = _figures(work, [row.id for row in (*now.values(), *before.values())])
    rows = tuple(
        UnitYear(
            peer=unit.id,
            name=unit.name,
            sent_on=None if unit.id not in now else now[unit.id].day,
            figures=figures.get(now[unit.id].id, ()) if unit.id in now else (),
            before=figures.get(before[unit.id].id, ()) if unit.id in before else (),
        )
        for unit in units
        if unit.id in now or unit.id not in ends
    )
    return Block(rows=rows, next_key=units[-1].id if len(units) == BLOCK else None)


def _packages(work: Work, body: int, year: int) -> Mapping[int, t.Package]:
    """The newest package of each unit."""
    newest = (
        select(func.max(t.Package.id))
        .where(t.Package.body_id == body, t.Package.year == year, t.Package.peer_id.is_not(None))
        .group_by(t.Package.peer_id)
    )
    rows = work.session.scalars(select(t.Package).where(t.Package.id.in_(newest)))
    return {row.peer_id: row for row in rows if row.peer_id is not None}


def _figures(work: Work, packages: list[int]) -> dict[int, tuple[PackageFigure, ...]]:
    rows = work.session.scalars(
        select(t.PackageFigure)
        .where(t.PackageFigure.package_id.in_(packages))
        .order_by(t.PackageFigure.id)
    )
    found: dict[int, list[PackageFigure]] = {}
    for row in rows:
        figure = PackageFigure(
            level=row.level, kind=row.kind, documents=row.documents, copies=row.copies
        )
        found.setdefault(row.package_id, []).append(figure)
    return {package: tuple(each) for package, each in found.items()}
