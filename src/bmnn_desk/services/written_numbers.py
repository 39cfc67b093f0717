"""The number that stands on a copy: rows are counted all the same, to tell one from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import case, null, select

from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement


def written_number() -> ColumnElement[int | None]:
    """The number of a copy as papers may say it; None where it came without one.

    For a query over `copy`. An incoming line that has no copy numbers has copies of which
    nobody wrote a number.
    """
    counted = (
        select(t.IncomingLine.id)
        .where(t.IncomingLine.line_id == t.Copy.line_id, t.IncomingLine.copy_numbers == "")
        .correlate(t.Copy)
    )
    return case((counted.exists(), null()), else_=t.Copy.number)
