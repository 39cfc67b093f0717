"""Which lines of the outgoing registers a list shows; quick for a hundred thousand of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, true
from sqlalchemy.orm import aliased

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import LineState
from bmnn_desk.services.list_ids import ids_of
from bmnn_desk.services.open_book import OUTGOING
from bmnn_desk.services.outgoing_stages import is_outgoing, is_there, line_stands
from bmnn_desk.services.registers import volumes_of
from bmnn_desk.services.sight import seen_items, seen_lines
from bmnn_desk.services.word_index import ITEM_WORDS, match_of, rows_with
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement, Select

    from bmnn_desk.domain.search_words import SearchWords
    from bmnn_desk.services.outgoing_ids import OutgoingAsked
    from bmnn_desk.services.work import Work


def line_ids(work: Work, asked: OutgoingAsked, words: SearchWords) -> list[int]:
    """The lines of a body's outgoing registers with all that was asked for, in no order.

    Raises:
        NotFoundError: the body has no such book.
    """
    volumes = _volumes(work, asked)
    if not words.phrases:
        return ids_of(work, _lines(asked, volumes).where(seen_lines(work)))
    found = ids_of(work, _lines_with(words, asked, volumes).where(seen_lines(work)))
    if not words.has_digits:
        return found
    # The index knows an item by its last number: a number that was cancelled is looked for here.
    old = dict(_renumbered(work, asked, volumes))
    return [
        *(each for each in found if each not in old),
        *(each for each, told in old.items() if words.are_in(told)),
    ]


def lines_by_level(work: Work, asked: OutgoingAsked) -> dict[SecrecyLevel, int]:
    """How many lines of each level the registers of a body, or one book, hold.

    Raises:
        NotFoundError: the body has no such book.
    """
    counted = select(t.OutgoingLine.level, func.count()).group_by(t.OutgoingLine.level)
    volumes, seen = _volumes(work, asked), seen_lines(work)
    others = (
        select(t.Volume.id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.kind == OUTGOING, t.Volume.id.not_in(volumes))
    )
    # Of all that there is the index by level says it alone.
    if not seen.compare(true()) or work.session.scalar(others.limit(1)) is not None:
        counted = counted.join(t.Line, t.Line.id == t.OutgoingLine.line_id).where(
            (t.Line.volume_id + 0).in_(volumes), seen
        )
    return dict(work.session.execute(counted).all())


def _lines(asked: OutgoingAsked, volumes: Sequence[int]) -> Select[int]:
    lines = select(t.Line.id).where(t.Line.volume_id.in_(volumes), _in_state(asked))
    if not _narrows(asked.levels, len(SecrecyLevel)):
        return lines
    return lines.join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id).where(
        t.OutgoingLine.level.in_(asked.levels)
    )


def _lines_with(words: SearchWords, asked: OutgoingAsked, volumes: Sequence[int]) -> Select[int]:
    """The lines of items with these words.

    SQLite shall begin with the few hits. It knows nothing of their number, and would else walk
    through a volume or a level and ask the index of words at each line: so these two are
    written as sums, for which it has no index.
    """
    match = match_of(words.phrases, is_open=words.is_open)
    lines = select(t.Line.id).where(
        t.Line.item_id.in_(rows_with(ITEM_WORDS, match)),
        (t.Line.volume_id + 0).in_(volumes),
        _in_state(asked),
    )
    if not _narrows(asked.levels, len(SecrecyLevel)):
        return lines
    levelled = select(func.count(t.OutgoingLine.id)).where(
        t.OutgoingLine.line_id == t.Line.id, t.OutgoingLine.level.in_(asked.levels)
    )
    return lines.where(levelled.scalar_subquery() > 0)


def _in_state(asked: OutgoingAsked) -> ColumnElement[bool]:
    if not _narrows(asked.states, len(LineState)):
        return true()
    return line_stands() if LineState.STANDING in asked.states else ~line_stands()


def _volumes(work: Work, asked: OutgoingAsked) -> Sequence[int]:
    return volumes_of(work, asked, OUTGOING)


def _renumbered(
    work: Work, asked: OutgoingAsked, volumes: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """The cancelled lines whose item has a newer one, each with its own folded words.

    They are few, and begun with the cancellings: a register is not read through for them.
    """
    newer, cancelled = aliased(t.Line), t.LineCancel.line_id
    item = (
        select(t.Line.item_id)
        .where(t.Line.id == cancelled)
        .correlate(t.LineCancel)
        .scalar_subquery()
    )
    again = is_there(newer.id, newer.item_id == item, newer.id > cancelled, is_outgoing(newer.id))
    old = work.session.scalars(select(cancelled).where(again)).all()
    rows = work.session.execute(
        select(
            t.Line.id,
            t.Line.volume_id,
            t.Item.title,
            t.OutgoingLine.level,
            t.OutgoingLine.type_name,
            t.OutgoingLine.reference,
            t.OutgoingLine.recipients,
        )
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(t.Line.id.in_(old), seen_items(work))
    )
    for row in rows:
        if row.volume_id in volumes and _is_asked(asked, row.level):
            title = "" if row.level is SecrecyLevel.TUYET_MAT else row.title
            told = (row.reference, row.type_name, title, *row.recipients)
            yield row.id, fold(" ".join(told))


def _is_asked(asked: OutgoingAsked, level: SecrecyLevel) -> bool:
    levelled = not asked.levels or level in asked.levels
    return levelled and (not asked.states or LineState.CANCELLED in asked.states)


def _narrows(chosen: frozenset[SecrecyLevel] | frozenset[LineState], whole: int) -> bool:
    """True for a choice that is neither empty nor all: those two ask the same."""
    return 0 < len(chosen) < whole
