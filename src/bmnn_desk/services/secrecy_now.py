"""How secret something is on a day: its level, its term, and whether it is a secret at all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.domain.terms import end_of_term
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.outgoing_stages import is_there, last_of
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Row, ScalarSelect, Select
    from sqlalchemy.orm import InstrumentedAttribute

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.work import Work

ENDS = tuple(kind.value for kind in ChangeKind if kind.ends_secret)


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretNow:
    """A registered document on a day; `line` is its register line, `entered_level` that line's.

    `is_own` was determined here, all else came in from elsewhere. `until` is None where nothing
    says when it ends; `is_inferred`: it is counted from the day of a document that came in, and
    nobody fixed it. `ended` says by what it ceased to be a secret, `last` is its newest change, of
    day `changed_on`.
    """

    item: int
    line: int
    entered_on: date
    entered_level: SecrecyLevel
    level: SecrecyLevel
    is_own: bool
    determined_on: date | None
    until: date | None
    is_inferred: bool
    is_shorter: bool
    is_extended: bool
    ended: ChangeKind | None
    last: ChangeKind | None
    changed_on: date | None

    @property
    def earliest(self) -> date:
        """The day before which nothing more can happen to it."""
        return max(filter(None, (self.determined_on, self.changed_on)), default=self.entered_on)


def secrets_now(work: Work, items: Sequence[int], day: date) -> dict[int, SecretNow]:
    """The documents of these items that stand in a register, each as it is on a day.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    years = work.law.on(day).term_years
    found: dict[int, SecretNow] = {}
    for chunk in in_chunks(items):
        rows = work.session.execute(_asked(day).where(t.Item.id.in_(chunk)))
        found |= {row.id: _as_secret(row, years) for row in rows}
    return found


def require_secret(work: Work, body: int, item: int, day: date, *, own: bool | None) -> SecretNow:
    """A registered document that is still a secret, determined here (`own`) or elsewhere.

    Raises:
        NotFoundError: the body has no such item.
        WrongStageError: it stands in no register, is no secret any more, or was determined by
            somebody else than is meant.
    """
    work.find(t.Item, item, body)
    now = secrets_now(work, (item,), day).get(item)
    if now is None:
        msg = "not_issued"
        raise WrongStageError(msg, "issued")
    if now.ended is not None:
        raise WrongStageError(now.ended.value, "secret")
    if own is not None and now.is_own is not own:
        raise WrongStageError(*(("received", "own") if own else ("own", "received")))
    return now


def require_term(now: SecretNow) -> date:
    """The last day of its term.

    Raises:
        NotFoundError: nothing says when it ends.
    """
    if now.until is None:
        raise NotFoundError(t.ItemTerm.__tablename__, now.item)
    return now.until


def level_on(
    item: InstrumentedAttribute[int] | ColumnElement[int], day: date
) -> ScalarSelect[SecrecyLevel | None]:
    """The level of an item on a day; before the first day that one is known for, that one."""
    levels, before = aliased(t.ItemLevel), aliased(t.ItemLevel)
    first = (
        select(func.min(before.id))
        .where(before.item_id == item)
        .correlate_except(before)
        .scalar_subquery()
    )
    return (
        select(levels.level)
        .where(levels.item_id == item, or_(levels.since <= day, levels.id == first))
        .order_by(levels.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def level_of(work: Work, item: int, day: date) -> SecrecyLevel:
    """The level of an item on a day.

    Raises:
        NotFoundError: it has none.
    """
    found = work.session.scalar(select(level_on(t.Item.id, day)).where(t.Item.id == item))
    if found is None:
        raise NotFoundError(t.ItemLevel.__tablename__, item)
    return found


# These are made once a process: their aliases are their own, and to make one takes a millisecond.
@cache
def newest_term() -> ScalarSelect[int | None]:
    """The term of an item that holds; for a query over `item`."""
    term = aliased(t.ItemTerm)
    return last_of(term.id, term.item_id == t.Item.id)


@cache
def determined_term() -> ScalarSelect[int | None]:
    """The term of an item as its level was determined, before any change of it."""
    term, change = aliased(t.ItemTerm), aliased(t.SecrecyChange)
    changed = is_there(change.id, change.term_id == term.id)
    return last_of(term.id, term.item_id == t.Item.id, ~changed)


@cache
def registered_line() -> ScalarSelect[int | None]:
    """The standing line by which an item came into the registers; for a query over `item`."""
    line, cancel = aliased(t.Line), aliased(t.LineCancel)
    out, came, copied = aliased(t.OutgoingLine), aliased(t.IncomingLine), aliased(t.CopyLine)
    return last_of(
        line.id,
        line.item_id == t.Item.id,
        ~is_there(cancel.id, cancel.line_id == line.id),
        or_(
            is_there(out.id, out.line_id == line.id),
            is_there(came.id, came.line_id == line.id),
            is_there(copied.id, copied.line_id == line.id, copied.source_copy_id.is_(None)),
        ),
    )


@cache
def ended_by() -> ScalarSelect[str | None]:
    """By what an item ceased to be a secret; for a query over `item`."""
    change = aliased(t.SecrecyChange)
    return (
        select(change.kind)
        .where(change.item_id == t.Item.id, change.kind.in_(ENDS))
        .order_by(change.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _asked(day: date) -> Select[*tuple[Any, ...]]:
    term, determined = aliased(t.ItemTerm), aliased(t.ItemTerm)
    last, other = aliased(t.SecrecyChange), aliased(t.SecrecyChange)
    extended = is_there(
        other.id, other.item_id == t.Item.id, other.kind == ChangeKind.EXTENDED.value
    )
    return (
        select(
            t.Item.id,
            t.Line.id.label("line"),
            t.Line.day,
            func.coalesce(t.OutgoingLine.level, t.IncomingLine.level, t.CopyLine.level).label(
                "entered_level"
            ),
            level_on(t.Item.id, day).label("level"),
            t.OutgoingLine.id.is_not(None).label("is_own"),
            func.coalesce(
                determined.decided_on, t.IncomingLine.document_day, t.CopyLine.document_day
            ).label("determined_on"),
            term.until,
            term.shorter,
            extended.label("extended"),
            ended_by().label("ended"),
            last.kind.label("last"),
            last.day.label("changed_on"),
        )
        .select_from(t.Item)
        .join(t.Line, t.Line.id == registered_line())
        .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .outerjoin(term, term.id == newest_term())
        .outerjoin(determined, determined.id == determined_term())
        .outerjoin(last, last.id == last_of(other.id, other.item_id == t.Item.id))
    )


def _as_secret(row: Row[*tuple[Any, ...]], years: Mapping[SecrecyLevel, int]) -> SecretNow:
    level = row.entered_level if row.level is None else row.level
    until, inferred = row.until, row.until is None and row.determined_on is not None
    if inferred:
        until = end_of_term(row.determined_on, years[level])
    return SecretNow(
        item=row.id,
        line=row.line,
        entered_on=row.day,
        entered_level=row.entered_level,
        level=level,
        is_own=bool(row.is_own),
        determined_on=row.determined_on,
        until=until,
        is_inferred=inferred,
        is_shorter=bool(row.shorter),
        is_extended=bool(row.extended),
        ended=None if row.ended is None else ChangeKind(row.ended),
        last=None if row.last is None else ChangeKind(row.last),
        changed_on=row.changed_on,
    )
