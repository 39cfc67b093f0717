"""Which lines of the incoming registers wait for something, as conditions on `line`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, true
from sqlalchemy.orm import aliased

from bmnn_desk.domain.incoming_list import IncomingPart
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.outgoing_stages import is_there, last_of, line_stands
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, ScalarSelect, Select


def in_part(part: IncomingPart) -> ColumnElement[bool]:
    """True for a line of that part."""
    if part is IncomingPart.TO_RETURN:
        return t.Line.id.in_(to_return())
    if part is IncomingPart.IRREGULAR:
        return t.Line.id.in_(open_irregularities()) & line_stands()
    return true()


def to_return() -> Select[int]:
    """Lines that stand, have a day of recall, and a copy that did not go back yet.

    Begun with the days of recall, which are few.
    """
    asked = aliased(t.IncomingLine)
    cancelled = is_there(t.LineCancel.id, t.LineCancel.line_id == asked.line_id)
    return select(asked.line_id).where(
        asked.recall_on.is_not(None),
        ~cancelled,
        is_there(t.Copy.id, t.Copy.line_id == asked.line_id, is_still_here()),
    )


def is_still_here() -> ColumnElement[bool]:
    """True for a copy that came with its line and was not given back yet."""
    gone = is_there(
        t.CopyEvent.id,
        t.CopyEvent.copy_id == t.Copy.id,
        t.CopyEvent.state == CopyState.GIVEN_BACK.value,
    )
    return t.Copy.source_copy_id.is_(None) & ~gone


def open_irregularities() -> Select[int]:
    """The lines of irregularities that nobody has put right; a line may come twice."""
    return select(t.Irregularity.line_id).where(is_not_put_right())


def is_not_put_right() -> ColumnElement[bool]:
    """True for an irregularity that has no end on record."""
    return ~is_there(t.IrregularityEnd.id, t.IrregularityEnd.irregularity_id == t.Irregularity.id)


def newest_event() -> ScalarSelect[int | None]:
    """The newest event of a copy, by its id."""
    event = aliased(t.CopyEvent)
    return last_of(event.id, event.copy_id == t.Copy.id)
