"""Read the figures of a year, counted in one pass over the lines of every register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, literal, select, true

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.packages import PackageFigure
from bmnn_desk.domain.statistics import CAME, FigureKind, YearWindow, balanced, year_window
from bmnn_desk.domain.year_close import FigureLine
from bmnn_desk.services.copies_moved import inside_names
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.span import Span
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.year_movements import copies_that_went, lines_that_came, movements
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import ColumnElement, Subquery

    from bmnn_desk.domain.secrecy import SecrecyLevel

# A block is so many line numbers, not so many lines found: it walks through no more than these.
_LINES = 5_000
_PART = 1_000
READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class YearAsked:
    """The statistics of which body, of which year."""

    body: int
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureAsked:
    """The lines behind a figure; `level` None is of all levels."""

    body: int
    year: int
    kind: FigureKind
    level: SecrecyLevel | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LineReference:
    """What a register line is called by: its book and kind, its ordinal, its number; no title."""

    book: int
    kind: str
    ordinal: int
    reference: str


@allowed(*READERS)
def year_figures(work: Work, asked: YearAsked, _after: int) -> Block[PackageFigure]:
    """Every figure of the year by level, highest first, in copies; documents where they come.

    Opening copies are those declared for a level and all that moved since that day; without a
    word about them, all that ever moved before the year.
    """
    work.find(t.Body, asked.body)
    return Block(rows=figures_of(work, asked.body, asked.year), next_key=None)


@allowed(*READERS)
def figure_lines(work: Work, asked: FigureAsked, after: int) -> Block[FigureLine]:
    """The lines behind a figure by their numbers, each with what it brings to it.

    Behind the opening and the closing stand all lines before the year, or before its end, that
    do not sum up to nothing; declared stock has no lines here. What asks for the moves of copies
    comes in one block: they are worked out once.
    """
    work.find(t.Body, asked.body)
    window = window_of(work, asked.body, asked.year)
    moves = _moves(work, asked, window)
    last = work.session.scalar(select(func.max(t.Line.id))) or 0
    until = min(after + _LINES, last) if asked.kind in CAME else last
    counts = _sign(moves) if asked.kind.sign == 0 else literal(1)
    copies = func.sum(moves.c.copies * counts)
    documents = func.sum(moves.c.documents)
    rows = work.session.execute(
        select(moves.c.line_id, moves.c.level, func.min(moves.c.day), documents, copies)
        .where(
            moves.c.line_id > after, moves.c.line_id <= until, _counted(work, moves, asked, window)
        )
        .group_by(moves.c.line_id, moves.c.level)
        .having((copies != 0) | (documents != 0))
        .order_by(moves.c.line_id)
    ).all()
    named = line_references(work, [row[0] for row in rows])
    lines = tuple(
        FigureLine(
            line=line,
            book=named[line].book,
            book_kind=named[line].kind,
            ordinal=named[line].ordinal,
            reference=named[line].reference,
            level=level,
            day=day,
            documents=documents if asked.kind.sign else 0,
            copies=copies,
        )
        for line, level, day, documents, copies in rows
    )
    return Block(rows=lines, next_key=until if until < last else None)


def figures_of(work: Work, body: int, year: int) -> tuple[PackageFigure, ...]:
    """The figures of a year as they stand now."""
    window = window_of(work, body, year)
    stock = _stock(work, body, window)
    moves = movements(body, window.until, inside_names(work, body)).subquery("moves")
    return balanced((*_summed(work, moves, window, stock), *_openings(stock)))


@allowed(*READERS)
def year_figure_parts(work: Work, asked: YearAsked, after: int) -> Block[PackageFigure]:
    """The same figures block by block; what `balanced` makes of all parts is the year.

    A block looks at so many lines by their numbers, and at the copies of so many items by theirs:
    the whole year in one block would keep the window waiting at its next read.
    """
    work.find(t.Body, asked.body)
    window = window_of(work, asked.body, asked.year)
    stock = _stock(work, asked.body, window)
    span = Span(after=after, until=after + _PART)
    came = lines_that_came(asked.body).subquery("moves")
    inside = inside_names(work, asked.body, span)
    went = copies_that_went(asked.body, window.until, inside, span).subquery("moves")
    parts = (
        *(_openings(stock) if after == 0 else ()),
        *_summed(work, came, window, stock, span.holds(came.c.line_id)),
        *_summed(work, went, window, stock),
    )
    last = max(work.session.scalar(select(func.max(each))) or 0 for each in (t.Line.id, t.Item.id))
    return Block(rows=parts, next_key=span.until if span.until < last else None)


def has_figures(work: Work, body: int, year: int) -> bool:
    """Whether the desk can know of a year: it kept its figures, had a book, or a stock by then.

    Zeros of a year that nobody entered are no figures.
    """
    until = window_of(work, body, year).until
    known = (
        select(t.YearStatistics.id).where(
            t.YearStatistics.body_id == body, t.YearStatistics.year == year
        ),
        select(t.Book.id).where(
            t.Book.body_id == body, (t.Book.year <= year) | (t.Book.opened_on <= until)
        ),
        select(t.OpeningStock.id).where(
            t.OpeningStock.body_id == body, t.OpeningStock.since <= until
        ),
    )
    return any(work.session.scalar(each.limit(1)) is not None for each in known)


def window_of(work: Work, body: int, year: int) -> YearWindow:
    """The first and last day of a year's figures, as the office has set it."""
    return year_window(year, settings_of(work, body).year_begins)


def line_references(work: Work, lines: list[int]) -> dict[int, LineReference]:
    """What register lines are called by."""
    reference = func.coalesce(
        t.OutgoingLine.reference,
        t.IncomingLine.reference,
        t.CopyLine.reference,
        t.TransferLine.reference,
        "",
    )
    asked = (
        select(
            t.Line.id,
            t.Book.kind,
            t.Line.ordinal,
            reference.label("reference"),
            t.IncomingLine.arrival_number,
            t.Book.id.label("book"),
        )
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .outerjoin(t.TransferLine, t.TransferLine.line_id == t.Line.id)
    )
    found: dict[int, LineReference] = {}
    for chunk in in_chunks(lines):
        rows = work.session.execute(asked.where(t.Line.id.in_(chunk)))
        for row in as_corrected(work, rows):
            found[row.id] = LineReference(
                book=row.book,
                kind=row.kind,
                ordinal=row.ordinal,
                reference=row.reference or row.arrival_number or "",
            )
    return found


def _summed(
    work: Work,
    moves: Subquery,
    window: YearWindow,
    stock: Iterable[t.OpeningStock],
    wanted: ColumnElement[bool] | None = None,
) -> Iterator[PackageFigure]:
    """What moved in the window by level and kind, and what it opened with by all that moved before.

    A stock that was declared is not in it.
    """
    is_in = moves.c.day >= window.since
    rows = work.session.execute(
        select(
            moves.c.level,
            moves.c.kind,
            func.sum(case((is_in, 0), else_=moves.c.copies)),
            func.sum(case((is_in, moves.c.documents), else_=0)),
            func.sum(case((is_in, moves.c.copies), else_=0)),
        )
        .where(
            moves.c.day <= window.until,
            _since_stock(moves, stock),
            true() if wanted is None else wanted,
        )
        .group_by(moves.c.level, moves.c.kind)
    ).all()
    for level, kind, before, documents, copies in rows:
        yield _opening(level, before * FigureKind(kind).sign)
        yield PackageFigure(level=level, kind=kind, documents=documents, copies=copies)


def _openings(stock: Iterable[t.OpeningStock]) -> Iterator[PackageFigure]:
    return (_opening(row.level, row.copies) for row in stock)


def _opening(level: SecrecyLevel, copies: int) -> PackageFigure:
    return PackageFigure(level=level, kind=FigureKind.OPENING.value, documents=0, copies=copies)


def _stock(work: Work, body: int, window: YearWindow) -> tuple[t.OpeningStock, ...]:
    """The stock that was declared for each level, where its day is not after the window."""
    newest = (
        select(func.max(t.OpeningStock.id))
        .where(t.OpeningStock.body_id == body)
        .group_by(t.OpeningStock.level)
    )
    rows = select(t.OpeningStock).where(
        t.OpeningStock.id.in_(newest), t.OpeningStock.since <= window.until
    )
    return tuple(work.session.scalars(rows))


def _since_stock(moves: Subquery, stock: Iterable[t.OpeningStock]) -> ColumnElement[bool]:
    """What moved before a stock was counted is in it."""
    return and_(
        literal(1) == 1,
        *((moves.c.level != row.level) | (moves.c.day >= row.since) for row in stock),
    )


def _moves(work: Work, asked: FigureAsked, window: YearWindow) -> Subquery:
    if asked.kind in CAME:
        return lines_that_came(asked.body).subquery("moves")
    inside = inside_names(work, asked.body)
    return movements(asked.body, window.until, inside).subquery("moves")


def _counted(
    work: Work, moves: Subquery, asked: FigureAsked, window: YearWindow
) -> ColumnElement[bool]:
    wanted: list[ColumnElement[Any]] = [
        moves.c.day <= window.until,
        _since_stock(moves, _stock(work, asked.body, window)),
    ]
    if asked.kind is FigureKind.OPENING:
        wanted.append(moves.c.day < window.since)
    elif asked.kind.sign:
        wanted += [moves.c.day >= window.since, moves.c.kind == asked.kind.value]
    if asked.level is not None:
        wanted.append(moves.c.level == asked.level)
    return and_(*wanted)


def _sign(moves: Subquery) -> ColumnElement[int]:
    return case({kind.value: kind.sign for kind in FigureKind}, value=moves.c.kind, else_=0)
