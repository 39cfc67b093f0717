"""What was said of a file when a document was issued by it, to be explained later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.services.issue_outgoing import ISSUED
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FileTold:
    """Codes of warnings, and who let the office print a file that its owner had closed."""

    warnings: tuple[str, ...] = ()
    word: str = ""


def file_told(work: Work, item: int, line: int | None) -> FileTold:
    """What was said of the file that a line was issued by; nothing where there was none."""
    if line is None:
        return FileTold()
    row = work.session.scalars(
        select(t.ContentNotice)
        .join(t.ItemContent, t.ItemContent.id == t.ContentNotice.item_content_id)
        .where(
            t.ItemContent.item_id == item,
            t.ItemContent.purpose == ISSUED,
            t.ItemContent.act_seq == work.find(t.Line, line).act_seq,
        )
        .order_by(desc(t.ContentNotice.id))
        .limit(1)
    ).first()
    return FileTold() if row is None else FileTold(warnings=tuple(row.warnings), word=row.word)
