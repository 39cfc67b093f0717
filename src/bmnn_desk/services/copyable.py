"""The copies in the office's hands that can be copied, to choose one from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.services.copy_sources import as_source, entered_document, is_here
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.word_index import LINE_WORDS, match_of, rows_with
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Select

    from bmnn_desk.domain.copying import CopySource
    from bmnn_desk.services.copy_sources import DocumentFacts

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
    return Block(rows=tuple(_sources(work, lines)), next_key=None)


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
    match = match_of(words.phrases, is_open=words.is_open)
    return lines.where(t.Line.id.in_(rows_with(LINE_WORDS, match)))


def _sources(work: Work, lines: Sequence[int]) -> Iterator[CopySource]:
    """The copies of these lines that are here, in the order of the lines."""
    places = {line: place for place, line in enumerate(lines)}
    rows = work.session.scalars(select(t.Copy).where(t.Copy.line_id.in_(lines))).all()
    states = _states(work, [copy.id for copy in rows])
    here = []
    entered: dict[int | None, DocumentFacts] = {}
    for copy in sorted(
        rows,
        key=lambda copy: (
            places[copy.line_id or 0],
            _ORDER.index(copy.kind),
            copy.number,
            copy.id,
        ),
    ):
        state, holder = states.get(copy.id, ("", ""))
        if not is_here(copy.kind, state):
            continue
        if copy.line_id not in entered:
            entered[copy.line_id] = entered_document(work, copy)
        here.append((copy, holder))
    documents = {each.line: each for each in as_corrected(work, entered.values(), "line")}
    for copy, holder in here:
        yield as_source(work, copy, documents[copy.line_id], holder)


def _states(work: Work, copies: Sequence[int]) -> dict[int, tuple[str, str]]:
    rows = work.session.execute(
        select(t.CopyEvent.copy_id, t.CopyEvent.state, t.CopyEvent.holder)
        .where(t.CopyEvent.copy_id.in_(copies))
        .order_by(t.CopyEvent.id)
    )
    return {copy: (state, holder) for copy, state, holder in rows}
