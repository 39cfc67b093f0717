"""Read the lines of the yearly statistics (Mẫu 18) as printed: by level, in time order."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, select

from bmnn_desk.domain.registers import StatisticsEntry
from bmnn_desk.domain.secrecy import HIGHEST_FIRST
from bmnn_desk.domain.statistics import CAME, FigureKind
from bmnn_desk.domain.typed_title import typed_title
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.line_notes import notes_of
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.year_movements import lines_that_came
from bmnn_desk.services.year_statistics import READERS, YearAsked, window_of
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Row, Select, Subquery

MOST_LINES = 500
_CAME = tuple(kind.value for kind in FigureKind if kind in CAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsAsked:
    """Lines of a year's statistics, 500 at most; the first of them has the ordinal `first`."""

    body: int
    year: int
    lines: tuple[int, ...]
    first: int = 1

    def __post_init__(self) -> None:
        """Refuse more than is asked for at once: it would keep others waiting."""
        if len(self.lines) > MOST_LINES:
            raise ValueError(len(self.lines))


@allowed(*READERS)
def statistics_lines(work: Work, asked: YearAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of lines for each level, highest first, each in time order.

    Lines whose copies of the year sum up to nothing (cancelled in it) are left out.
    """
    work.find(t.Body, asked.body)
    moves = lines_that_came(asked.body).subquery("moves")
    rows = work.session.execute(
        select(moves.c.level, moves.c.line_id)
        .where(_in_year(work, moves, asked))
        .group_by(moves.c.level, moves.c.line_id)
        .having(func.sum(moves.c.copies) != 0)
        .order_by(func.min(moves.c.day), moves.c.line_id)
    ).all()
    by_level = {level: array("q") for level in HIGHEST_FIRST}
    for level, line in rows:
        by_level[level].append(line)
    return Block(rows=tuple(by_level.values()), next_key=None)


@allowed(*READERS)
def statistics_entries(work: Work, asked: StatisticsAsked, _after: int) -> Block[StatisticsEntry]:
    """The lines in the order asked, as corrected; `quantity` is what the year counts of each.

    A Tuyệt mật trích yếu is left out for who may not read it.
    """
    moves = lines_that_came(asked.body).subquery("moves")
    year = YearAsked(body=asked.body, year=asked.year)
    counted = {
        line: (kind, day, copies)
        for line, kind, day, copies in work.session.execute(
            select(moves.c.line_id, moves.c.kind, func.min(moves.c.day), func.sum(moves.c.copies))
            .where(moves.c.line_id.in_(asked.lines), _in_year(work, moves, year))
            .group_by(moves.c.line_id, moves.c.kind)
        )
    }
    entered = work.session.execute(_columns(asked))
    rows = {row.id: row for row in as_corrected(work, entered)}
    notes = notes_of(work, rows)
    entries = []
    for ordinal, line in enumerate(asked.lines, start=asked.first):
        if line in rows and line in counted:
            entries.append(_entry(work, rows[line], (ordinal, *counted[line]), notes.get(line, "")))
    return Block(rows=tuple(entries), next_key=None)


def _in_year(work: Work, moves: Subquery, asked: YearAsked) -> ColumnElement[bool]:
    window = window_of(work, asked.body, asked.year)
    return and_(moves.c.day.between(window.since, window.until), moves.c.kind.in_(_CAME))


def _columns(asked: StatisticsAsked) -> Select[*tuple[Any, ...]]:
    event, copy = t.CopyEvent, t.Copy
    first_copy = (
        select(func.min(copy.id))
        .where(copy.line_id == t.Line.id, copy.item_id == t.Line.item_id)
        .correlate(t.Line)
        .scalar_subquery()
    )
    lies = (
        select(func.coalesce(func.nullif(event.place, ""), event.holder))
        .where(event.copy_id == first_copy)
        .order_by(event.id.desc())
        .limit(1)
        .correlate(t.Line)
        .scalar_subquery()
    )
    return (
        select(
            t.Line.id,
            t.Line.day,
            func.coalesce(
                t.OutgoingLine.reference,
                func.nullif(t.IncomingLine.reference, ""),
                t.IncomingLine.arrival_number,
                t.CopyLine.reference,
            ).label("reference"),
            func.coalesce(
                t.OutgoingLine.type_name, t.IncomingLine.type_name, t.CopyLine.type_name
            ).label("type_name"),
            func.coalesce(t.OutgoingLine.title, t.IncomingLine.title, t.CopyLine.title).label(
                "title"
            ),
            func.coalesce(t.OutgoingLine.level, t.IncomingLine.level, t.CopyLine.level).label(
                "level"
            ),
            t.OutgoingLine.keeping_unit,
            lies.label("place"),
        )
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .where(t.Line.id.in_(asked.lines), t.Book.body_id == asked.body)
    )


def _entry(
    work: Work, row: Row[*tuple[Any, ...]], counted: tuple[Any, ...], note: str
) -> StatisticsEntry:
    ordinal, kind, day, copies = counted
    title = row.title if reads_title(work, row.level) else ""
    words = work.law.on(row.day).sheet("year_report").words
    return StatisticsEntry(
        ordinal=ordinal,
        day=day,
        reference=row.reference,
        title=typed_title(row.type_name, title),
        level=row.level,
        origin=words[f"origin_{kind}"],
        quantity=copies,
        kept_at=row.keeping_unit or row.place or "",
        note=note,
    )
