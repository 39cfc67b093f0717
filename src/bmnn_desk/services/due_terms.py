"""What waits of terms and changed secrecy: ends that near or are over, notices, answers, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.services.change_counts import (
    bears_old_mark,
    notice_deadline,
    waits_for_answer,
    waits_for_notice,
)
from bmnn_desk.services.delisted_items import delisted_items
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.line_names import line_names
from bmnn_desk.services.outgoing_stages import is_there, last_of
from bmnn_desk.services.secrecy_now import ended_by, newest_term, registered_line
from bmnn_desk.services.secret_holders import GONE
from bmnn_desk.services.term_list import last_of_reminders
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from sqlalchemy import ColumnElement, Row, Select
    from sqlalchemy.orm import InstrumentedAttribute

    from bmnn_desk.services.work import Work

_NOTICE_RULES = {
    ChangeKind.EXTENDED: "TH-04B",
    ChangeKind.RAISED: "TH-05E",
    ChangeKind.LOWERED: "TH-05E",
    ChangeKind.DELISTED: "TH-07C",
    ChangeKind.DECLASSIFIED: "TH-08E",
    ChangeKind.DECLASSIFIED_PART: "TH-08E",
}
_MARK_RULES = {
    ChangeKind.EXTENDED: "TH-04C",
    ChangeKind.RAISED: "TH-05F",
    ChangeKind.LOWERED: "TH-05F",
}


def terms_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Terms that end within the reminders or are over, and changes not everybody knows of yet.

    An end is to be decided as early as an extension must be; one that somebody decided to let
    come waits for nothing until it has come. Terms that are only counted for what came in wait for
    nothing: nobody fixed them.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    yield from _ends(work, body, day)
    yield from _delisted(work, body, day)
    yield from _notices(work, body)
    yield from _answers(work, body)
    yield from _old_marks(work, body)


def is_held(item: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """True for an item of which some copy is still there, here or elsewhere."""
    copy, now = aliased(t.Copy), aliased(t.CopyNow)
    return (
        select(copy.id)
        .join(now, now.copy_id == copy.id)
        .where(copy.item_id == item, now.state.not_in(GONE))
        .exists()
    )


def _ends(work: Work, body: int, day: date) -> Iterator[DueRow]:
    last = aliased(t.SecrecyChange)
    other = aliased(t.SecrecyChange)
    is_own = is_there(t.Slip.id, t.Slip.item_id == t.Item.id)
    lapsing = ChangeKind.LAPSING.value
    rows = work.session.execute(
        select(
            t.ItemTerm.item_id.label("item"),
            t.ItemTerm.until,
            registered_line().label("line"),
        )
        .join(t.Item, t.Item.id == t.ItemTerm.item_id)
        .outerjoin(last, last.id == last_of(other.id, other.item_id == t.Item.id))
        .where(
            t.Item.body_id == body,
            t.ItemTerm.until <= last_of_reminders(work, day),
            t.ItemTerm.id == newest_term(),
            ended_by().is_(None),
            registered_line().is_not(None),
            is_held(t.Item.id),
            # Here and not among the rows: what waits for nothing must not take their places.
            or_(t.ItemTerm.until < day, and_(is_own, last.kind.is_distinct_from(lapsing))),
        )
        .order_by(t.ItemTerm.until, t.ItemTerm.item_id)
        .limit(MOST)
    ).all()
    decide = work.law.on(day).deadlines.spans[DeadlineKind.EXTENSION_DECIDED]
    names = line_names(work, [row.line for row in rows])
    for row in rows:
        is_over = row.until < day
        yield DueRow(
            kind=DueKind.TERM,
            ref=RecordRef(kind=RecordKind.TERM, number=row.item, item=row.item),
            label=names[row.line].reference,
            due=row.until if is_over else decide.before(row.until),
            rule="TH-06" if is_over else "TH-02C",
        )


def _delisted(work: Work, body: int, day: date) -> Iterator[DueRow]:
    found = delisted_items(work, body, day, MOST)
    names = line_names(work, [row.line for row in found])
    for row in found:
        yield DueRow(
            kind=DueKind.TERM,
            ref=RecordRef(kind=RecordKind.TERM, number=row.item, item=row.item),
            label=names[row.line].reference,
            due=row.since,
            rule="TH-07",
        )


def _notices(work: Work, body: int) -> Iterator[DueRow]:
    for row, label in _named(work, _by_change(work, body, waits_for_notice())):
        kind = ChangeKind(row.kind)
        span = None if row.by_sender else notice_deadline(work, kind, row.day)
        yield DueRow(
            kind=DueKind.NOTICE,
            ref=_ref(row),
            label=label,
            due=None if span is None else span.after(row.day),
            who=row.who if row.count == 1 else "",
            rule="" if row.by_sender else _NOTICE_RULES.get(kind, ""),
            count=row.count,
        )


def _answers(work: Work, body: int) -> Iterator[DueRow]:
    for row, label in _named(work, _by_change(work, body, waits_for_answer())):
        yield DueRow(
            kind=DueKind.ANSWER,
            ref=_ref(row),
            label=label,
            due=None,
            who=row.who if row.count == 1 else "",
            count=row.count,
        )


def _old_marks(work: Work, body: int) -> Iterator[DueRow]:
    """Of right nobody has to stamp what ran out: that is only offered."""
    copies = (
        _changes(body)
        .add_columns(func.count(t.ChangeCopy.id).label("count"))
        .join(t.ChangeCopy, t.ChangeCopy.holder_id == t.ChangeHolder.id)
        .where(bears_old_mark(), t.SecrecyChange.kind != ChangeKind.EXPIRED.value)
    )
    for row, label in _named(work, work.session.execute(copies).all()):
        yield DueRow(
            kind=DueKind.MARK,
            ref=_ref(row),
            label=label,
            due=None,
            rule=_MARK_RULES.get(ChangeKind(row.kind), ""),
            count=row.count,
        )


def _by_change(
    work: Work, body: int, waits: ColumnElement[bool]
) -> Iterable[Row[*tuple[Any, ...]]]:
    holders = (
        _changes(body)
        .add_columns(
            func.count(t.ChangeHolder.id).label("count"),
            func.min(t.ChangeHolder.name).label("who"),
        )
        .where(waits)
    )
    return work.session.execute(holders).all()


def _changes(body: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            t.SecrecyChange.id,
            t.SecrecyChange.item_id.label("item"),
            t.SecrecyChange.kind,
            t.SecrecyChange.day,
            t.SecrecyChange.by_sender,
            registered_line().label("line"),
        )
        .select_from(t.SecrecyChange)
        .join(t.Item, t.Item.id == t.SecrecyChange.item_id)
        .join(t.ChangeHolder, t.ChangeHolder.change_id == t.SecrecyChange.id)
        .where(t.SecrecyChange.body_id == body)
        .group_by(t.SecrecyChange.id)
        .order_by(t.SecrecyChange.day, t.SecrecyChange.id)
        .limit(MOST)
    )


def _named(work: Work, rows: Iterable[Row[*tuple[Any, ...]]]) -> Iterator[tuple[Any, str]]:
    found: list[Any] = list(rows)
    names = line_names(work, [row.line for row in found if row.line is not None])
    for row in found:
        yield row, "" if row.line is None else names[row.line].reference


def _ref(row: Any) -> RecordRef:  # noqa: ANN401  a row of a query
    return RecordRef(kind=RecordKind.CHANGE, number=row.id, item=row.item)
