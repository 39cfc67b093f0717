"""Which lines of the incoming registers a list shows, by their ids alone; and how many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.incoming_list import IncomingCounts, IncomingPart
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.incoming_parts import in_part
from bmnn_desk.services.line_order import lines_in_order
from bmnn_desk.services.list_ids import ids_block, ids_of, ordered_block
from bmnn_desk.services.registers import volumes_of
from bmnn_desk.services.word_index import LINE_WORDS, match_of, rows_with
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from sqlalchemy import Select

    from bmnn_desk.services.list_ids import ListOrder

READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncomingAsked:
    """A part of a body's incoming registers, and what narrows it; `book` None is every book.

    `words` are found without marks in number, reference, type, title, sender and recipients; a
    Tuyệt mật title is never looked into. An empty set of levels is all of them, `order` None the
    newest first.
    """

    body: int
    book: int | None
    part: IncomingPart = IncomingPart.ALL
    words: str = ""
    levels: frozenset[SecrecyLevel] = frozenset()
    order: ListOrder | None = None


@allowed(*READERS)
def incoming_ids(work: Work, asked: IncomingAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of the ids of lines, newest first or as asked; one row, as `outgoing_ids`.

    Raises:
        NotFoundError: the body has no such book.
    """
    volumes = _volumes(work, asked)
    lines = _lines(asked, volumes)
    words = search_words(asked.words)
    if words.phrases:
        match = match_of(words.phrases, is_open=words.is_open)
        lines = lines.where(t.Line.id.in_(rows_with(LINE_WORDS, match)))
    ids = ids_of(work, lines)
    if asked.order is None:
        return ids_block(ids, newest_first=True)
    return ordered_block(lines_in_order(work, ids, asked.order, volumes, t.IncomingLine))


@allowed(*READERS)
def incoming_counts(work: Work, asked: IncomingAsked, _after: int) -> Block[IncomingCounts]:
    """How many lines each part has, and by level the one asked for; words narrow nothing here.

    Raises:
        NotFoundError: the body has no such book.
    """
    volumes = _volumes(work, asked)
    plain = replace(asked, levels=frozenset())
    by_part: dict[IncomingPart, dict[SecrecyLevel, int]] = {
        part: _by_level(work, replace(plain, part=part), volumes) for part in IncomingPart
    }
    counts = IncomingCounts(
        by_part={part: sum(found.values()) for part, found in by_part.items()},
        by_level={level: by_part[asked.part].get(level, 0) for level in SecrecyLevel},
    )
    return Block(rows=(counts,), next_key=None)


def _by_level(work: Work, asked: IncomingAsked, volumes: Sequence[int]) -> dict[SecrecyLevel, int]:
    counted = (
        select(t.IncomingLine.level, func.count())
        .select_from(t.IncomingLine)
        .join(t.Line, t.Line.id == t.IncomingLine.line_id)
        .where((t.Line.volume_id + 0).in_(volumes), in_part(asked.part))
        .group_by(t.IncomingLine.level)
    )
    return dict(work.session.execute(counted).all())


def _lines(asked: IncomingAsked, volumes: Sequence[int]) -> Select[int]:
    lines = select(t.Line.id).where(t.Line.volume_id.in_(volumes), in_part(asked.part))
    # Every line of such a book has its row there: it is looked at for the level alone.
    if not 0 < len(asked.levels) < len(SecrecyLevel):
        return lines
    return lines.join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id).where(
        t.IncomingLine.level.in_(asked.levels)
    )


def _volumes(work: Work, asked: IncomingAsked) -> Sequence[int]:
    return volumes_of(work, asked, BookKind.INCOMING)
