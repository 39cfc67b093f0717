"""What came to and went from the copies that an office holds, line by line, as one SQL union.

Corrections of lines never change a level or a quantity, so the lines are read as entered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, func, literal, or_, select, true, union_all
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copying import CopyStepKind
from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.copies_moved import copies_moved
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy import CTE, ColumnElement, CompoundSelect, Select
    from sqlalchemy.orm import InstrumentedAttribute

    from bmnn_desk.services.span import Span

    Moves = Select[*tuple[Any, ...]]

_STEPS = {
    CopyStepKind.MADE.value: FigureKind.COPIED,
    CopyStepKind.DESTROYED.value: FigureKind.DESTROYED,
}


def movements(body: int, until: date, inside: Collection[str]) -> CompoundSelect[*tuple[Any, ...]]:
    """Rows (line_id, day, level, kind, documents, copies) of a body, whatever their day.

    A cancelled line stands twice, the second time below 0 on the day of the cancel. A copy of
    something whose term ended by `until` is declassified that day and goes no more.
    """
    return union_all(*_of_lines(body), *_of_copies(body, until, inside, None))


def copies_that_went(
    body: int, until: date, inside: Collection[str], items: Span
) -> CompoundSelect[*tuple[Any, ...]]:
    """The same rows of what the copies of these items did alone."""
    return union_all(*_of_copies(body, until, inside, items))


def lines_that_came(body: int) -> CompoundSelect[*tuple[Any, ...]]:
    """The same rows of what came, was issued or copied alone; quick for a few lines."""
    return union_all(*_of_lines(body))


def _of_lines(body: int) -> tuple[Moves, ...]:
    return (
        *_entered(body, t.IncomingLine, t.IncomingLine.quantity, FigureKind.RECEIVED),
        *_entered(body, t.OutgoingLine, t.OutgoingLine.copies, FigureKind.ISSUED),
        *(each for step, kind in _STEPS.items() for each in _stepped(body, step, kind)),
    )


def _of_copies(
    body: int, until: date, inside: Collection[str], items: Span | None
) -> tuple[Moves, Moves]:
    moved, ended = copies_moved(body, inside, items), _ended(body, until, items)
    return _gone(moved, ended), _declassified(moved, ended)


def _entered(
    body: int,
    columns: type[t.IncomingLine | t.OutgoingLine],
    copies: InstrumentedAttribute[int],
    kind: FigureKind,
) -> tuple[Moves, Moves]:
    entered = (
        select(
            t.Line.id.label("line_id"),
            t.Line.day.label("day"),
            columns.level.label("level"),
            literal(kind.value).label("kind"),
            literal(1).label("documents"),
            copies.label("copies"),
        )
        .join(columns, columns.line_id == t.Line.id)
        .where(_is_of(body))
    )
    cancelled = (
        select(
            t.Line.id, t.LineCancel.day, columns.level, literal(kind.value), literal(-1), -copies
        )
        .select_from(t.LineCancel)
        .join(t.Line, t.Line.id == t.LineCancel.line_id)
        .join(columns, columns.line_id == t.Line.id)
        .where(_is_of(body))
    )
    return entered, cancelled


def _stepped(body: int, step: str, kind: FigureKind) -> tuple[Moves, Moves]:
    documents = 1 if kind is FigureKind.COPIED else 0
    of_body = (t.CopyStep.kind == step) & _is_of(body)
    stepped = (
        select(
            t.Line.id,
            t.CopyStep.day,
            t.CopyLine.level,
            literal(kind.value),
            literal(documents),
            t.CopyStep.count,
        )
        .select_from(t.CopyStep)
        .join(t.Line, t.Line.id == t.CopyStep.line_id)
        .join(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .where(of_body)
    )
    cancelled = (
        select(
            t.Line.id,
            func.max(t.LineCancel.day, t.CopyStep.day),
            t.CopyLine.level,
            literal(kind.value),
            literal(-documents),
            -t.CopyStep.count,
        )
        .select_from(t.CopyStep)
        .join(t.Line, t.Line.id == t.CopyStep.line_id)
        .join(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .join(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        .where(of_body)
    )
    return stepped, cancelled


def _gone(moved: CTE, ended: CTE) -> Moves:
    return _with_level(
        select(
            t.Copy.line_id.label("line_id"),
            moved.c.day.label("day"),
            _level().label("level"),
            moved.c.kind.label("kind"),
            literal(0).label("documents"),
            moved.c.copies.label("copies"),
        )
        .select_from(moved)
        .join(t.Copy, t.Copy.id == moved.c.copy_id)
        .outerjoin(ended, ended.c.item_id == t.Copy.item_id)
        .where(or_(ended.c.until.is_(None), moved.c.day < ended.c.until))
    )


def _declassified(moved: CTE, ended: CTE) -> Moves:
    """The copies still held when the term ended; each item is one document, by its first."""
    gone = (
        select(func.coalesce(func.sum(moved.c.copies), 0))
        .where(moved.c.copy_id == t.Copy.id, moved.c.day < ended.c.until)
        .correlate(t.Copy, ended)
        .scalar_subquery()
    )
    never = (
        select(t.CopyEvent.id)
        .where(
            t.CopyEvent.copy_id == t.Copy.id,
            t.CopyEvent.state.in_((CopyState.NOT_MADE.value, CopyState.CANCELLED.value)),
        )
        .exists()
    )
    made = aliased(t.CopyStep)
    place = func.row_number().over(partition_by=t.Copy.item_id, order_by=t.Copy.id)
    is_duplicate = t.Copy.kind == CopyKind.DUPLICATE
    born = case((is_duplicate, made.day), else_=t.Line.day)
    return _with_level(
        select(
            t.Copy.line_id,
            func.max(ended.c.until, born),
            _level(),
            literal(FigureKind.DECLASSIFIED.value),
            case((place == 1, 1), else_=0),
            literal(1),
        )
        .select_from(ended)
        .join(t.Copy, t.Copy.item_id == ended.c.item_id)
        .join(t.Line, t.Line.id == t.Copy.line_id)
        .outerjoin(made, and_(made.line_id == t.Copy.line_id, made.kind == CopyStepKind.MADE.value))
        .where(gone == 0, ~never, or_(~is_duplicate, made.id.is_not(None)))
    )


def _ended(body: int, until: date, items: Span | None) -> CTE:
    """Items whose last term ended by a day."""
    later = aliased(t.ItemTerm)
    return (
        select(t.ItemTerm.item_id, t.ItemTerm.until)
        .join(t.Item, t.Item.id == t.ItemTerm.item_id)
        .where(
            t.Item.body_id == body,
            t.ItemTerm.until <= until,
            true() if items is None else items.holds(t.ItemTerm.item_id),
            ~select(later.id)
            .where(later.item_id == t.ItemTerm.item_id, later.id > t.ItemTerm.id)
            .exists(),
        )
        .cte("ended")
    )


def _with_level(rows: Moves) -> Moves:
    return (
        rows.outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == t.Copy.line_id)
        .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Copy.line_id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Copy.line_id)
        .where(t.Copy.line_id.is_not(None))
    )


def _level() -> ColumnElement[Any]:
    return func.coalesce(t.OutgoingLine.level, t.IncomingLine.level, t.CopyLine.level)


def _is_of(body: int) -> ColumnElement[bool]:
    """Lines of the body's books; by a sum, so that a block of lines is found by their numbers.

    By the index of the column each block would walk through every line of the body.
    """
    volumes = (
        select(t.Volume.id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.body_id == body)
    )
    return (t.Line.volume_id + 0).in_(volumes)
