"""What register lines are called: number, type and trích yếu, as they were corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LineName:
    """A line: `reference` is the document's own, or its arrival number where it has none.

    `title` is for whoever may read it: ask `reads_title` with the item's level and `drafter`.
    """

    reference: str
    type_name: str
    title: str
    drafter: int | None
    document_day: date | None = None


def line_names(work: Work, lines: Sequence[int]) -> dict[int, LineName]:
    """The names of lines of the outgoing, incoming and copying registers, by their numbers."""
    found: dict[int, LineName] = {}
    for chunk in in_chunks(lines):
        rows = work.session.execute(
            select(
                t.Line.id,
                t.Item.drafter_id,
                t.IncomingLine.arrival_number,
                *(
                    func.coalesce(
                        *(
                            getattr(table, column)
                            for table in (t.OutgoingLine, t.IncomingLine, t.CopyLine)
                        )
                    ).label(column)
                    for column in ("reference", "type_name", "title", "document_day")
                ),
            )
            .join(t.Item, t.Item.id == t.Line.item_id)
            .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
            .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
            .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
            .where(t.Line.id.in_(chunk))
        )
        for row in as_corrected(work, rows):
            found[row.id] = LineName(
                reference=row.reference or row.arrival_number or "",
                type_name=row.type_name or "",
                title=row.title or "",
                drafter=row.drafter_id,
                document_day=row.document_day,
            )
    return found
