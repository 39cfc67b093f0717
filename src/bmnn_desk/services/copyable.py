"""The copies in the office's hands that can be copied, to choose one from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import column, desc, select, table

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.services.copy_sources import as_source, document_of, is_here
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Select

    from bmnn_desk.domain.copying import CopySource

MOST_LINES = 60
# What usually lies on the glass comes first.
_ORDER = (
    CopyKind.ORIGINAL,
    CopyKind.FILE,
    CopyKind.RECEIVED,
    CopyKind.DUPLICATE,
    CopyKind.SENT,
)
_KINDS = (BookKind.OUTGOING.value, BookKind.INCOMING.value, BookKind.COPY.value)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SourcesAsked:
    """Words of the document to be copied; none asks for the newest."""

    body: int
    words: str = ""


@allowed(Role.CLERK)
def copyable_sources(work: Work, asked: SourcesAsked, _after: int) -> Block[CopySource]:
    """Copies in the office's hands of the newest `MOST_LINES` lines with these words."""
    lines = work.session.scalars(_lines(asked)).all()
    found = tuple(source for line in lines for source in _sources(work, line))
    return Block(rows=found, next_key=None)


def _lines(asked: SourcesAsked) -> Select[int]:
    lines = (
        select(t.Line.id)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .outerjoin(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        .where(
            t.Book.body_id == asked.body,
            t.Book.kind.in_(_KINDS),
            t.LineCancel.id.is_(None),
        )
        .order_by(desc(t.Line.id))
        .limit(MOST_LINES)
    )
    words = search_words(asked.words)
    if not words.phrases:
        return lines
    quoted = " ".join(f'"{" ".join(phrase)}"' for phrase in words.phrases)
    index = table("line_fts", column("rowid"), column("line_fts"))
    match = index.c.line_fts.op("MATCH")(f"{quoted} *" if words.is_open else quoted)
    return lines.where(t.Line.id.in_(select(index.c.rowid).where(match)))


def _sources(work: Work, line: int) -> tuple[CopySource, ...]:
    copies = work.session.scalars(
        select(t.Copy).where(t.Copy.line_id == line).order_by(t.Copy.number, t.Copy.id)
    ).all()
    copies = sorted(copies, key=lambda copy: _ORDER.index(copy.kind))
    states = _states(work, [copy.id for copy in copies])
    return tuple(
        as_source(work, copy, document_of(work, copy), holder)
        for copy in copies
        for state, holder in (states.get(copy.id, ("", "")),)
        if is_here(copy.kind, state)
    )


def _states(work: Work, copies: Sequence[int]) -> dict[int, tuple[str, str]]:
    rows = work.session.execute(
        select(t.CopyEvent.copy_id, t.CopyEvent.state, t.CopyEvent.holder)
        .where(t.CopyEvent.copy_id.in_(copies))
        .order_by(t.CopyEvent.id)
    )
    return {copy: (state, holder) for copy, state, holder in rows}
