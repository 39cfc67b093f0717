"""Which items stand in a stage before the register, or are overdue; as conditions on `item`.

Few do, however long the register is: each condition is one walk through narrow indexes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import desc, func, or_, select, union_all
from sqlalchemy.orm import aliased

from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.stages import Stage, last_late_signature
from bmnn_desk.services.still_out import has_copy_out, has_copy_to_go
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement, ScalarSelect, Select
    from sqlalchemy.orm import InstrumentedAttribute

_DECIDED = (SlipAct.APPROVED, SlipAct.SENT_BACK, SlipAct.WITHDRAWN)


def in_stage(stage: Stage, today: date) -> ColumnElement[bool]:
    """True for an item of that stage.

    Raises:
        ValueError: the stage is of lines.
    """
    if stage is Stage.TO_SIGN:
        return t.Item.id.in_(_to_sign())
    if stage is Stage.TO_NUMBER:
        return t.Item.id.in_(union_all(_never_numbered(), _cancelled()))
    if stage is Stage.OVERDUE:
        return t.Item.id.in_(union_all(_late(today), _to_recall(today)))
    raise ValueError(stage)


def is_to_recall(today: date) -> ColumnElement[bool]:
    """True for an issued item whose day of recall is over."""
    return t.Item.id.in_(_to_recall(today))


def has_line() -> ColumnElement[bool]:
    """True for an item that was numbered, even where its line is cancelled."""
    return is_there(t.NumberTaken.id, t.NumberTaken.item_id == t.Item.id)


def line_stands() -> ColumnElement[bool]:
    """True for a line that is not cancelled."""
    return ~is_there(t.LineCancel.id, t.LineCancel.line_id == t.Line.id)


def is_outgoing(line: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """True for a line of an outgoing register: an item has lines in the other books too."""
    return is_there(t.OutgoingLine.id, t.OutgoingLine.line_id == line)


def newest_slip() -> ScalarSelect[int | None]:
    """The slip of an item that counts."""
    return last_of(t.Slip.id, t.Slip.item_id == t.Item.id)


def standing_line_of_item() -> ScalarSelect[int | None]:
    """The line of the outgoing register that stands for an item."""
    return last_of(t.Line.id, t.Line.item_id == t.Item.id, line_stands(), is_outgoing(t.Line.id))


def last_decision(slip: InstrumentedAttribute[int]) -> ScalarSelect[int | None]:
    """What was last decided on a slip: approved, sent back or withdrawn."""
    return last_of(t.SlipAct.id, t.SlipAct.slip_id == slip, t.SlipAct.kind.in_(_DECIDED))


def is_there(
    column: InstrumentedAttribute[int], *where: ColumnElement[bool]
) -> ColumnElement[bool]:
    """True where an outer row has such a row; by its id, since `*` would read whole rows."""
    return select(column).where(*where).exists()


def last_of(
    column: InstrumentedAttribute[int], *where: ColumnElement[bool]
) -> ScalarSelect[int | None]:
    """The highest number among rows of an outer row."""
    return select(func.max(column)).where(*where).scalar_subquery()


def _to_sign() -> Select[int]:
    slip = aliased(t.Slip)
    signed = is_there(t.Signature.id, t.Signature.item_id == slip.item_id)
    decision = (
        select(t.SlipAct.kind)
        .where(t.SlipAct.slip_id == slip.id, t.SlipAct.kind.in_(_DECIDED))
        .order_by(desc(t.SlipAct.id))
        .limit(1)
        .scalar_subquery()
    )
    newest = last_of(t.Slip.id, t.Slip.item_id == slip.item_id)
    return select(slip.item_id).where(~signed, decision == SlipAct.APPROVED, slip.id == newest)


def _never_numbered() -> Select[int]:
    numbered = is_there(t.NumberTaken.id, t.NumberTaken.item_id == t.Signature.item_id)
    return select(t.Signature.item_id).where(~numbered)


def _cancelled() -> Select[int]:
    """Items all of whose lines are cancelled; begun with the cancellings, which are few."""
    item = (
        select(t.Line.item_id)
        .where(t.Line.id == t.LineCancel.line_id)
        .correlate(t.LineCancel)
        .scalar_subquery()
    )
    line, cancel = aliased(t.Line), aliased(t.LineCancel)
    standing = is_there(
        line.id,
        line.item_id == item,
        ~is_there(cancel.id, cancel.line_id == line.id),
        is_outgoing(line.id),
    )
    return select(item).select_from(t.LineCancel).where(~standing)


def _late(today: date) -> Select[int]:
    """Signed too long ago and never numbered; a cancelled number was given in time."""
    signature = aliased(t.Signature)
    return select(signature.item_id).where(
        signature.item_id.in_(_never_numbered()), signature.day <= last_late_signature(today)
    )


def _to_recall(today: date) -> Select[int]:
    slip = aliased(t.Slip)
    return select(slip.item_id).where(
        slip.recall_on.is_not(None),
        slip.recall_on < today,
        slip.id == last_of(t.Slip.id, t.Slip.item_id == slip.item_id),
        is_there(t.Line.id, t.Line.item_id == slip.item_id, line_stands(), is_outgoing(t.Line.id)),
        or_(has_copy_out(slip.item_id), has_copy_to_go(slip.item_id)),
    )
