"""Which kept files a destruction of copies ends, and which stay because something needs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.destruction import KeptFile
from bmnn_desk.domain.office import Role
from bmnn_desk.services.away_copies import items_of
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.secret_holders import GONE
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFilesAsked:
    """The files that rest on which copies of which body, as if these were destroyed now."""

    body: int
    copies: tuple[int, ...]


@allowed(Role.CLERK, Role.OFFICER)
def kept_files(work: Work, asked: KeptFilesAsked, _after: int) -> Block[KeptFile]:
    """The files of the copies and of their documents: which would go with them, which stay."""
    own = tuple(copies_to_give(work, asked.body, asked.copies))
    return Block(rows=files_resting_on(work, asked.body, own), next_key=None)


def files_resting_on(work: Work, body: int, copies: Sequence[int]) -> tuple[KeptFile, ...]:
    """The files that are in the store, each once; the copies count as destroyed."""
    items, gone = items_of(work, copies), frozenset(copies)
    given = copies_to_give(work, body, copies)
    references = {row.item: row.reference for row in given.values()}
    numbers = {copy: row.number for copy, row in given.items()}
    return tuple(
        KeptFile(
            id=content,
            reference=references.get(item, ""),
            of_copy=copy is not None,
            number=None if copy is None else numbers.get(copy),
            stays=_is_needed(work, content, gone),
        )
        for content, (item, copy) in sorted(_contents(work, gone, items).items())
    )


def _contents(
    work: Work, copies: frozenset[int], items: Sequence[int]
) -> dict[int, tuple[int, int | None]]:
    """The files of the copies, and of their documents, that are there: whose each one is.

    Bytes that are both a document's and a copy's are told as the document's.
    """
    found: dict[int, tuple[int, int | None]] = {}
    for chunk in in_chunks(items):
        rows = work.session.execute(
            select(t.ItemContent.content_id, t.ItemContent.item_id, t.ItemContent.copy_id)
            .join(t.ContentKey, t.ContentKey.content_id == t.ItemContent.content_id)
            .where(t.ItemContent.item_id.in_(chunk))
        )
        for content, item, copy in rows:
            if copy is None or (copy in copies and content not in found):
                found[content] = item, copy
    return found


def _is_needed(work: Work, content: int, gone: frozenset[int]) -> bool:
    """Whether any copy, or any document with a copy in the office, still rests on these bytes."""
    uses = work.session.execute(
        select(t.ItemContent.item_id, t.ItemContent.copy_id).where(
            t.ItemContent.content_id == content
        )
    ).all()
    return any(_lives(work, item, copy, gone) for item, copy in uses)


def _lives(work: Work, item: int, copy: int | None, gone: frozenset[int]) -> bool:
    """A copy that is not gone; for a whole document one that the office has in its hands."""
    living = select(t.CopyNow.copy_id).join(t.Copy, t.Copy.id == t.CopyNow.copy_id)
    if copy is not None:
        living = living.where(t.CopyNow.copy_id == copy, t.CopyNow.state.not_in(GONE))
    else:
        living = living.where(t.Copy.item_id == item, t.CopyNow.ours)
    if any(each not in gone for each in work.session.scalars(living)):
        return True
    # A draft has no copy yet: what is not issued lives until its drafting ends.
    any_copy = select(t.Copy.id).where(t.Copy.item_id == item).limit(1)
    return copy is None and work.session.scalar(any_copy) is None
