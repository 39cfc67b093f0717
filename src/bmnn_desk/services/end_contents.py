"""End the kept files of what is destroyed: their bytes in this act, their shares right after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.kept_files import files_resting_on
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.content_layers import end_content

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.destruction import KeptFile
    from bmnn_desk.services.work import Work


def end_contents(
    work: Work, body: int, destruction: int, copies: Sequence[int]
) -> tuple[KeptFile, ...]:
    """End the files of these copies that nothing living needs; all that were looked at come back.

    After the copies' last move. A file of one copy goes with it; a file of the document goes once
    the office has no copy of it left. The same bytes may belong to several documents: they stay as
    long as one of these has a copy in the office.
    """
    files = files_resting_on(work, body, copies)
    ended = [each.id for each in files if not each.stays and end_content(work.session, each.id)]
    work.session.add_all(
        t.ContentEnd(destruction_id=destruction, content_id=content) for content in ended
    )
    return files
