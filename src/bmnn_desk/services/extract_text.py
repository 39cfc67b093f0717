"""The words of an extract (trích sao): a content of their own, so that they can be destroyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.services.contents import open_content
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work

EXTRACT = "extract"


def extract_text(work: Work, line: t.Line, columns: t.CopyLine) -> str:
    """The words of a line's extract; "" where it has none, or they were destroyed.

    Lines of before held them in their own column, where nothing can be wiped: those stay there.

    Raises:
        NotAllowedError: the extract is Tuyệt mật, and this account has no key for such.
        ContentFileMissingError, ContentShareLostError: its share beside the records is gone.
    """
    if columns.extract:
        return columns.extract
    content = work.session.scalar(
        select(t.ItemContent.content_id)
        .where(
            t.ItemContent.item_id == line.item_id,
            t.ItemContent.purpose == EXTRACT,
            t.ItemContent.act_seq == line.act_seq,
        )
        .order_by(desc(t.ItemContent.id))
        .limit(1)
    )
    if content is None or work.session.get(t.ContentKey, content) is None:
        return ""
    return open_content(work, content).decode()
