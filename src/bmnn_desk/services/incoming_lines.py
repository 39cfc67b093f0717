"""The incoming register's own row of a line, of a body that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.lines import require_standing
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work


def incoming_line(work: Work, line: int, body: int) -> t.IncomingLine:
    """The columns of a line, as corrected.

    Raises:
        NotFoundError: the body has no such incoming line.
    """
    row = work.session.scalars(
        select(t.IncomingLine)
        .join(t.Line, t.Line.id == t.IncomingLine.line_id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(t.IncomingLine.line_id == line, t.Item.body_id == body)
    ).first()
    if row is None:
        raise NotFoundError(t.IncomingLine.__tablename__, line)
    return as_corrected(work, (row,), "line_id")[0]


def standing_incoming_line(work: Work, line: int, body: int) -> t.IncomingLine:
    """The same of a line that is not cancelled.

    Raises:
        NotFoundError: the body has no such incoming line.
        WrongStageError: it was cancelled.
    """
    row = incoming_line(work, line, body)
    require_standing(work, line, "issued")
    return row
