"""When copies left the office, came back to it, or were destroyed: each change once, as SQL.

A copy counts as gone by the change of its own state, so that signatures for it in several
registers count once, and one that came back counts back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, literal, or_, select, true
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copying import CopyStepKind
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.domain.transfers import CopyState, ReceiptKind
from bmnn_desk.services.copies_to_give import place_among_copies
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import CTE, ColumnElement

    from bmnn_desk.services.span import Span
    from bmnn_desk.services.work import Work

DESTROYED = "destroyed"
_GONE = (FigureKind.SENT.value, FigureKind.DESTROYED.value)
_STAYS = ""


def copies_moved(body: int, inside_names: Collection[str], items: Span | None = None) -> CTE:
    """Rows (copy_id, day, kind, copies): 1 where a copy goes as `kind`, -1 where it is back.

    A duplicate that was never counted as made never goes; its day is not before the counting.
    `inside_names` are recipients that are units of the office. Of `items` alone where given.
    """
    seen = _seen(body, inside_names, items)
    came = (
        select(seen.c.copy_id, seen.c.day, seen.c.status.label("kind"), literal(1).label("copies"))
        .where(seen.c.status.in_(_GONE), seen.c.status != seen.c.before)
    )  # fmt: skip
    went = (
        select(seen.c.copy_id, seen.c.day, seen.c.before.label("kind"), literal(-1).label("copies"))
        .where(seen.c.before.in_(_GONE), seen.c.status != seen.c.before)
    )  # fmt: skip
    return came.union_all(went).cte("moved")


def inside_names(work: Work, body: int, items: Span | None = None) -> tuple[str, ...]:
    """The recipients of delivered copies that are units of the office, as they are written.

    Of the copies of `items` alone where given.
    """
    units = {
        fold(name)
        for name in work.session.scalars(select(t.Unit.name).where(t.Unit.body_id == body))
    }
    if not units:
        return ()
    delivered = select(t.CopyEvent.copy_id).where(
        t.CopyEvent.state == CopyState.DELIVERED.value, _of_copies(items)
    )
    slips = work.session.execute(
        select(t.SlipRecipient.name, t.SlipRecipient.members)
        .join(t.Copy, t.Copy.slip_recipient_id == t.SlipRecipient.id)
        .where(t.Copy.id.in_(delivered))
        .distinct()
    )
    copyings = work.session.scalars(
        select(t.CopyLine.recipients).where(
            t.CopyLine.line_id.in_(select(t.Copy.line_id).where(t.Copy.id.in_(delivered)))
        )
    )
    names = {name for one, members in slips for name in (one, *members)}
    names.update(name for each in copyings for name in each)
    return tuple(sorted(name for name in names if fold(name) in units))


def _of_copies(items: Span | None) -> ColumnElement[bool]:
    """Events of the copies of these items."""
    if items is None:
        return true()
    return t.CopyEvent.copy_id.in_(select(t.Copy.id).where(items.holds(t.Copy.item_id)))


def _seen(body: int, inside: Collection[str], items: Span | None) -> CTE:
    """Every event of a copy that ever went, with its status and the one before."""
    went = (CopyState.DELIVERED.value, CopyState.GIVEN_BACK.value, DESTROYED)
    ever = select(t.CopyEvent.copy_id).where(t.CopyEvent.state.in_(went), _of_copies(items))
    made = aliased(t.CopyStep)
    is_duplicate = t.Copy.kind == CopyKind.DUPLICATE
    status = _status(inside)
    return (
        select(
            t.CopyEvent.copy_id,
            case((is_duplicate, func.max(t.CopyEvent.day, made.day)), else_=t.CopyEvent.day).label(
                "day"
            ),
            status.label("status"),
            func.coalesce(
                func.lag(status).over(partition_by=t.CopyEvent.copy_id, order_by=t.CopyEvent.id),
                _STAYS,
            ).label("before"),
        )
        .join(t.Copy, t.Copy.id == t.CopyEvent.copy_id)
        .join(t.Item, t.Item.id == t.Copy.item_id)
        .outerjoin(t.SlipRecipient, t.SlipRecipient.id == t.Copy.slip_recipient_id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Copy.line_id)
        .outerjoin(
            made,
            and_(made.line_id == t.Copy.line_id, made.kind == CopyStepKind.MADE.value),
        )
        .where(
            t.Item.body_id == body,
            t.CopyEvent.copy_id.in_(ever),
            or_(~is_duplicate, made.id.is_not(None)),
        )
        .cte("seen")
    )


def _status(inside: Collection[str]) -> ColumnElement[str]:
    state = t.CopyEvent.state
    return case(
        (state == CopyState.GIVEN_BACK.value, FigureKind.SENT.value),
        (state == DESTROYED, FigureKind.DESTROYED.value),
        (and_(state == CopyState.DELIVERED.value, ~_is_inside(inside)), FigureKind.SENT.value),
        else_=_STAYS,
    )


def _is_inside(inside: Collection[str]) -> ColumnElement[bool]:
    """By the round that carried the copy; without one by whom it is for."""
    carried = (
        select(t.Handover.inside)
        .join(t.TransferLine, t.TransferLine.handover_id == t.Handover.id)
        .join(t.TransferCopy, t.TransferCopy.transfer_line_id == t.TransferLine.id)
        .where(
            t.TransferCopy.copy_id == t.CopyEvent.copy_id,
            t.TransferCopy.act_seq <= t.CopyEvent.act_seq,
            ~select(t.LineCancel.id)
            .where(
                t.LineCancel.line_id == t.TransferLine.line_id,
                t.LineCancel.act_seq <= t.CopyEvent.act_seq,
            )
            .exists(),
            ~select(t.Receipt.id)
            .where(
                t.Receipt.line_id == t.TransferLine.line_id,
                t.Receipt.kind == ReceiptKind.RETURNED.value,
                t.Receipt.act_seq <= t.CopyEvent.act_seq,
            )
            .exists(),
        )
        .order_by(t.TransferCopy.id.desc())
        .limit(1)
        .correlate(t.CopyEvent)
        .scalar_subquery()
    )
    stays = or_(t.Copy.kind == CopyKind.RECEIVED, _recipient().in_(inside))
    return func.coalesce(carried, stays, False)


def _recipient() -> ColumnElement[str]:
    """Whom a copy is for: its line of nơi nhận or a member of that group; or of its copying."""
    at = func.printf("$[%d]", place_among_copies())
    member = func.json_extract(t.SlipRecipient.members, at)
    return func.coalesce(
        case((t.SlipRecipient.is_group, member), else_=t.SlipRecipient.name),
        func.json_extract(t.CopyLine.recipients, at),
        "",
    )
