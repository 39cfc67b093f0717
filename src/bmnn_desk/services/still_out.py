"""Which sent copies are out: they left the clerk and did not come back. One word for all lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute

SENT = (CopyKind.SENT, CopyKind.DUPLICATE)
NOT_GIVEN = "handover_cancelled"
"""The move of a copy whose hand-over was entered by mistake: it never left."""
WENT = frozenset({CopyState.ON_THE_WAY.value, CopyState.DELIVERED.value})
"""States by which a copy has left the clerk."""
STILL_OUT = WENT | {CopyState.HELD.value, CopyState.LENT.value, CopyState.TAKEN_OUT.value}
"""States in which a copy that left is still not back."""
_ENDED = (CopyState.DESTROYED.value, CopyState.LOST.value, CopyState.CANCELLED.value)


def has_copy_out(item: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """True for an item with a sent copy that `sent_copies` finds out.

    Since it left last, no move brought it back; a loss after which it moved was no end.
    """
    left, later = aliased(t.CopyEvent), aliased(t.CopyEvent)
    ended = (
        select(later.id)
        .where(
            later.copy_id == left.copy_id,
            later.id > left.id,
            later.state.not_in(sorted({*STILL_OUT, CopyState.LOST.value})),
        )
        .exists()
    )
    return (
        select(t.Copy.id)
        .join(t.CopyNow, t.CopyNow.copy_id == t.Copy.id)
        .join(left, left.copy_id == t.Copy.id)
        .where(
            t.Copy.item_id == item,
            t.Copy.kind.in_(SENT),
            t.CopyNow.state.in_(sorted(STILL_OUT)),
            left.state.in_(sorted(WENT)),
            ~ended,
        )
        .exists()
    )


def has_copy_to_go(item: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """True for an item with a copy for a recipient that never left, and is not lost or ended."""
    left, following, other = (aliased(t.CopyEvent) for _ in range(3))
    first_after = (
        select(func.min(other.id))
        .where(other.copy_id == left.copy_id, other.id > left.id)
        .correlate(left)
        .scalar_subquery()
    )
    by_mistake = (
        select(following.id)
        .where(following.id == first_after, following.kind == NOT_GIVEN)
        .exists()
    )
    went = (
        select(left.id)
        .where(left.copy_id == t.Copy.id, left.state.in_(sorted(WENT)), ~by_mistake)
        .correlate(t.Copy)
        .exists()
    )
    return (
        select(t.Copy.id)
        .join(t.CopyNow, t.CopyNow.copy_id == t.Copy.id)
        .where(
            t.Copy.item_id == item,
            t.Copy.kind == CopyKind.SENT,
            t.CopyNow.state.not_in(_ENDED),
            ~went,
        )
        .exists()
    )
