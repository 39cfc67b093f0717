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
    from collections.abc import Collection, Sequence


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
    found = _contents(work, gone, items)
    needed = _needed(work, sorted(found), gone)
    return tuple(
        KeptFile(
            id=content,
            reference=references.get(item, ""),
            of_copy=copy is not None,
            number=None if copy is None else numbers.get(copy),
            stays=content in needed,
        )
        for content, (item, copy) in sorted(found.items())
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


def _needed(work: Work, contents: Sequence[int], gone: frozenset[int]) -> frozenset[int]:
    """Those on which any copy, or any document with a copy in the office, still rests."""
    uses: list[tuple[int, int, int | None]] = []
    for chunk in in_chunks(contents):
        rows = work.session.execute(
            select(t.ItemContent.content_id, t.ItemContent.item_id, t.ItemContent.copy_id).where(
                t.ItemContent.content_id.in_(chunk)
            )
        )
        uses += [(content, item, copy) for content, item, copy in rows]
    copies = _living_copies(work, {copy for _, _, copy in uses if copy is not None}, gone)
    items = _living_items(work, {item for _, item, copy in uses if copy is None}, gone)
    return frozenset(
        content
        for content, item, copy in uses
        if (item in items if copy is None else copy in copies)
    )


def _living_copies(work: Work, copies: Collection[int], gone: frozenset[int]) -> set[int]:
    """The copies that are not gone."""
    found: set[int] = set()
    for chunk in in_chunks(sorted(set(copies) - gone)):
        living = t.CopyNow.copy_id.in_(chunk) & t.CopyNow.state.not_in(GONE)
        found |= set(work.session.scalars(select(t.CopyNow.copy_id).where(living)))
    return found


def _living_items(work: Work, items: Collection[int], gone: frozenset[int]) -> set[int]:
    """The documents of which the office has a copy in its hands.

    A draft has no copy yet: what is not issued lives until its drafting ends.
    """
    found: set[int] = set()
    copied: set[int] = set()
    for chunk in in_chunks(sorted(items)):
        rows = work.session.execute(
            select(t.Copy.item_id, t.Copy.id, t.CopyNow.ours)
            .outerjoin(t.CopyNow, t.CopyNow.copy_id == t.Copy.id)
            .where(t.Copy.item_id.in_(chunk))
        )
        for item, copy, ours in rows:
            copied.add(item)
            if ours and copy not in gone:
                found.add(item)
    return found | (set(items) - copied)
