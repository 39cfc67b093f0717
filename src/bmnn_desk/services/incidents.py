"""Incidents as lists and panes show them, and what their report says."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select

from bmnn_desk.domain.incidents import (
    IncidentCopyRow,
    IncidentDetail,
    IncidentKind,
    IncidentReported,
    IncidentRow,
    Remedied,
    RemedyKind,
    incident_state,
)
from bmnn_desk.domain.transfers import CopyState, copy_number_text
from bmnn_desk.services.away_copies import levels_now
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.incident_parts import (
    end_of,
    ends_of,
    first_reports,
    is_closed,
    report_due,
    reports_of,
)
from bmnn_desk.services.inventories import MOST_ROWS, READERS
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.year_statistics import line_references
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.settings import BodyAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentsAsked:
    """Incidents of a body by their numbers, 500 at most."""

    body: int
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentAsked:
    """One incident of a body."""

    body: int
    incident: int


@allowed(*READERS)
def incident_ids(work: Work, asked: BodyAsked, _after: int) -> Block[array[int]]:
    """One array ("q") with the number of every incident of the body, the newest first."""
    found = select(t.Incident.id).where(t.Incident.body_id == asked.body)
    return ids_block(ids_of(work, found), newest_first=True)


@allowed(*READERS)
def incident_rows(work: Work, asked: IncidentsAsked, _after: int) -> Block[IncidentRow]:
    """The incidents in the order asked; one that the body has not gives no row."""
    rows = {
        row.id: row
        for row in work.session.scalars(
            select(t.Incident).where(t.Incident.id.in_(asked.ids), t.Incident.body_id == asked.body)
        )
    }
    return Block(
        rows=_rows(work, [rows[each] for each in asked.ids if each in rows]), next_key=None
    )


@allowed(*READERS)
def open_incidents(work: Work, asked: BodyAsked, _after: int) -> Block[int]:
    """How many incidents of the body are not closed, as one row."""
    incidents = select(func.count()).select_from(t.Incident)
    found = work.session.scalar(incidents.where(t.Incident.body_id == asked.body, ~is_closed()))
    return Block(rows=(found or 0,), next_key=None)


@allowed(*READERS)
def incident_detail(work: Work, asked: IncidentAsked, _after: int) -> Block[IncidentDetail]:
    """Everything of an incident; titles as the account may read them.

    Raises:
        NotFoundError: the body has no such incident.
    """
    row = work.find(t.Incident, asked.incident, asked.body)
    return Block(rows=(detail_of(work, row),), next_key=None)


def detail_of(work: Work, row: t.Incident) -> IncidentDetail:
    """Everything of an incident."""
    end = end_of(work, row.id)
    remedies = work.session.scalars(
        select(t.IncidentRemedy)
        .where(t.IncidentRemedy.incident_id == row.id)
        .order_by(t.IncidentRemedy.id)
    )
    return IncidentDetail(
        row=_rows(work, [row])[0],
        how=row.how,
        place=row.place,
        subject=row.subject,
        copies=tuple(_copies(work, [row.id])[row.id]),
        reports=tuple(
            IncidentReported(day=each.day, number=each.number, told=each.told)
            for each in reports_of(work, row.id)
        ),
        remedies=tuple(
            Remedied(kind=RemedyKind(each.kind), day=each.day, words=each.words, by=each.by)
            for each in remedies
        ),
        end_words="" if end is None else end.words,
        end_paper="" if end is None else end.paper,
    )


def named(copies: Sequence[IncidentCopyRow]) -> str:
    """What copies are called without a title: each document with the numbers of its copies."""
    by_document: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for copy in copies:
        by_document[copy.item, copy.reference].append(copy_number_text(copy.number))
    told = (
        f"{reference} ({', '.join(filter(None, numbers))})" if any(numbers) else reference
        for (_item, reference), numbers in by_document.items()
    )
    return "; ".join(told)


def _rows(work: Work, rows: Sequence[t.Incident]) -> tuple[IncidentRow, ...]:
    numbers = [row.id for row in rows]
    copies, ends = _copies(work, numbers), ends_of(work, numbers)
    reports = first_reports(work, numbers)
    # Documents without a copy that is concerned: their numbers and levels are their own.
    items = {row.item_id for row in rows if row.item_id is not None and not copies[row.id]}
    references = _references(work, items)
    levels = levels_now(work, items) if items else {}
    return tuple(
        _row(
            row,
            copies[row.id],
            reports.get(row.id),
            ends.get(row.id),
            _Told(
                due=report_due(work, row),
                reference=references.get(row.item_id or 0, ""),
                level=levels.get(row.item_id or 0),
            ),
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Told:
    """By when an incident is reported, and of a document of which no copy is concerned, what."""

    due: date
    reference: str
    level: SecrecyLevel | None


def _row(
    row: t.Incident,
    copies: Sequence[IncidentCopyRow],
    report: t.IncidentReport | None,
    end: t.IncidentEnd | None,
    told: _Told,
) -> IncidentRow:
    return IncidentRow(
        id=row.id,
        kind=IncidentKind(row.kind),
        day=row.day,
        found_on=row.found_on,
        found_by=row.found_by,
        what=named(copies) or row.subject or told.reference,
        level=max((copy.level for copy in copies), default=told.level),
        copies=len(copies),
        lost=sum(copy.is_lost for copy in copies),
        report="" if report is None else report.number,
        reported_on=None if report is None else report.day,
        due=told.due,
        closed_on=None if end is None else end.day,
        item=row.item_id or next((copy.item for copy in copies), None),
        state=incident_state(reported=report is not None, closed=end is not None),
    )


def _references(work: Work, items: Collection[int]) -> dict[int, str]:
    """The newest number of each document, out or in, as corrected; without one it is left out."""
    numbered = or_(
        is_there(t.OutgoingLine.id, t.OutgoingLine.line_id == t.Line.id),
        is_there(t.IncomingLine.id, t.IncomingLine.line_id == t.Line.id),
    )
    rows = work.session.execute(
        select(t.Line.item_id, t.Line.id)
        .where(t.Line.item_id.in_(items), numbered)
        .order_by(t.Line.id)
    )
    newest = {row.item_id: row.id for row in rows}
    told = line_references(work, list(newest.values()))
    return {item: told[line].reference for item, line in newest.items()}


def _copies(work: Work, incidents: Collection[int]) -> Mapping[int, list[IncidentCopyRow]]:
    rows = work.session.execute(
        select(
            t.IncidentCopy.incident_id,
            t.IncidentCopy.copy_id,
            t.CopyNow.state,
            t.CopyNow.body_id,
            t.IncidentFind.day,
            t.IncidentFind.words,
        )
        .join(t.CopyNow, t.CopyNow.copy_id == t.IncidentCopy.copy_id)
        .outerjoin(t.IncidentFind, t.IncidentFind.incident_copy_id == t.IncidentCopy.id)
        .where(t.IncidentCopy.incident_id.in_(incidents))
        .order_by(t.IncidentCopy.incident_id, t.IncidentCopy.copy_id)
    ).all()
    found: defaultdict[int, list[IncidentCopyRow]] = defaultdict(list)
    told = {
        each.id: each
        for body in {row.body_id for row in rows}
        for each in copies_to_give(work, body, [row.copy_id for row in rows]).values()
    }
    for row in rows:
        at = told[row.copy_id]
        found[row.incident_id].append(
            IncidentCopyRow(
                id=row.copy_id,
                item=at.item,
                reference=at.reference,
                number=at.number,
                level=at.level,
                title=at.title,
                is_lost=row.state == CopyState.LOST,
                found_on=row.day,
                found=row.words or "",
            )
        )
    return found
