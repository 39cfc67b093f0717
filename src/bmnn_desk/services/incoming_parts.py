"""Which lines of the incoming registers wait for something, as conditions on `line`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, true
from sqlalchemy.orm import aliased

from bmnn_desk.domain.incoming_list import IncomingPart
from bmnn_desk.services.outgoing_stages import is_there, line_stands
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

GIVEN_BACK = "given_back"


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
        is_there(
            t.Copy.id,
            t.Copy.line_id == asked.line_id,
            t.Copy.source_copy_id.is_(None),
            ~gone_back(),
        ),
    )


def gone_back() -> ColumnElement[bool]:
    """True for a copy that was given back: nothing happens to it here any more."""
    return is_there(
        t.CopyEvent.id, t.CopyEvent.copy_id == t.Copy.id, t.CopyEvent.state == GIVEN_BACK
    )


def open_irregularities() -> Select[int]:
    """The lines of irregularities that nobody has put right; a line may come twice."""
    ended = is_there(t.IrregularityEnd.id, t.IrregularityEnd.irregularity_id == t.Irregularity.id)
    return select(t.Irregularity.line_id).where(~ended)


def newest_event() -> ColumnElement[int | None]:
    """The newest event of a copy, by its id."""
    event = aliased(t.CopyEvent)
    return select(func.max(event.id)).where(event.copy_id == t.Copy.id).scalar_subquery()
