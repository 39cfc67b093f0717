"""End the kept files of what is destroyed: their bytes in this act, their shares right after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.services.away_copies import items_of
from bmnn_desk.services.secret_holders import GONE
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.content_layers import end_content
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.services.work import Work


def end_contents(work: Work, destruction: int, copies: Sequence[int]) -> int:
    """End the files of these copies that nothing living needs; how many were ended.

    After the copies' last move. A file of one copy goes with it; a file of the document goes once
    the office has no copy of it left. The same bytes may belong to several documents: they stay as
    long as one of these has a copy in the office.
    """
    items = items_of(work, copies)
    ended = [
        content
        for content in _contents(work, copies, items)
        if not _is_needed(work, content) and end_content(work.session, content)
    ]
    work.session.add_all(
        t.ContentEnd(destruction_id=destruction, content_id=content) for content in ended
    )
    return len(ended)


def _contents(work: Work, copies: Sequence[int], items: Sequence[int]) -> list[int]:
    """The files of the copies, and of their documents."""
    gone, found = set(copies), set()
    for chunk in in_chunks(items):
        rows = work.session.execute(
            select(t.ItemContent.content_id, t.ItemContent.copy_id).where(
                t.ItemContent.item_id.in_(chunk)
            )
        )
        found |= {content for content, copy in rows if copy is None or copy in gone}
    return sorted(found)


def _is_needed(work: Work, content: int) -> bool:
    """Whether any copy, or any document with a copy in the office, still rests on these bytes."""
    uses = work.session.execute(
        select(t.ItemContent.item_id, t.ItemContent.copy_id).where(
            t.ItemContent.content_id == content
        )
    ).all()
    return any(_lives(work, item, copy) for item, copy in uses)


def _lives(work: Work, item: int, copy: int | None) -> bool:
    """A copy that is not gone; for a whole document one that the office has in its hands."""
    living = select(t.CopyNow.copy_id).join(t.Copy, t.Copy.id == t.CopyNow.copy_id)
    if copy is not None:
        living = living.where(t.CopyNow.copy_id == copy, t.CopyNow.state.not_in(GONE))
    else:
        living = living.where(t.Copy.item_id == item, t.CopyNow.ours)
    if work.session.scalar(living.limit(1)) is not None:
        return True
    # A draft has no copy yet: what is not issued lives until its drafting ends.
    any_copy = select(t.Copy.id).where(t.Copy.item_id == item).limit(1)
    return copy is None and work.session.scalar(any_copy) is None
