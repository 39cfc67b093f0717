"""Which outgoing documents stand in a stage, by their ids alone; and how many in each stage."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, true
from sqlalchemy.orm import aliased

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.outgoing_list import StageCounts
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import Stage, last_late_signature
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.line_order import lines_in_order
from bmnn_desk.services.list_ids import ListKey, ids_block, ordered_block
from bmnn_desk.services.open_book import OUTGOING
from bmnn_desk.services.outgoing_items import title_of
from bmnn_desk.services.outgoing_lines import line_ids, lines_by_level
from bmnn_desk.services.outgoing_stages import (
    has_line,
    in_stage,
    is_to_recall,
    newest_slip,
    standing_line_of_item,
)
from bmnn_desk.services.registers import volumes_of
from bmnn_desk.services.sight import seen_items
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from datetime import date

    from sqlalchemy import ColumnElement, Row

    from bmnn_desk.domain.search_words import SearchWords
    from bmnn_desk.domain.stages import LineState
    from bmnn_desk.services.list_ids import ListOrder

_READERS = (Role.CLERK, Role.DRAFTER, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OutgoingAsked:
    """A stage of a body on a day, and what narrows it.

    `book` (None is every book) and `states` narrow the issued alone; an empty set is all.
    `words` are found without marks in reference, type, title and recipients of the issued,
    in type, title and unit of the others; a Tuyệt mật title is never looked into. `order` None is
    the newest first.
    """

    body: int
    book: int | None
    day: date
    stage: Stage
    words: str = ""
    levels: frozenset[SecrecyLevel] = frozenset()
    states: frozenset[LineState] = frozenset()
    order: ListOrder | None = None


@allowed(*_READERS)
def outgoing_ids(work: Work, asked: OutgoingAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of ids, newest first or as asked: of issued lines, else of items.

    Only of what this account may see. One row, since a hundred thousand of them would cost a
    tenth of a second.

    Raises:
        NotFoundError: the body has no such book.
    """
    words = search_words(asked.words)
    if asked.stage is not Stage.ISSUED:
        return ordered_block(_item_ids(work, asked, words))
    ids = line_ids(work, asked, words)
    if asked.order is None:
        return ids_block(ids, newest_first=True)
    volumes = volumes_of(work, asked, OUTGOING)
    return ordered_block(lines_in_order(work, ids, asked.order, volumes, t.OutgoingLine))


@allowed(*_READERS)
def outgoing_counts(work: Work, asked: OutgoingAsked, _after: int) -> Block[StageCounts]:
    """How many stand in each stage, and by level in the one asked for; words narrow nothing here.

    Raises:
        NotFoundError: the body has no such book.
    """
    levels = {Stage.ISSUED: lines_by_level(work, asked), **_items_by_level(work, asked)}
    totals = {stage: sum(found.values()) for stage, found in levels.items()}
    counts = StageCounts(
        to_sign=totals[Stage.TO_SIGN],
        to_number=totals[Stage.TO_NUMBER],
        issued=totals[Stage.ISSUED],
        overdue=totals[Stage.OVERDUE],
        by_level={level: levels[asked.stage].get(level, 0) for level in SecrecyLevel},
    )
    return Block(rows=(counts,), next_key=None)


def _items_by_level(work: Work, asked: OutgoingAsked) -> dict[Stage, Counter[SecrecyLevel]]:
    """The late are counted among those to be numbered, so that these are looked for once."""
    late = ~has_line() & (t.Signature.day <= last_late_signature(asked.day))
    to_number = _counted(work, asked, in_stage(Stage.TO_NUMBER, asked.day), late)
    recalled = _counted(work, asked, is_to_recall(asked.day), true())
    return {
        Stage.TO_SIGN: _counted(work, asked, in_stage(Stage.TO_SIGN, asked.day), true())[True],
        Stage.TO_NUMBER: to_number[True] + to_number[False],
        Stage.OVERDUE: to_number[True] + recalled[True],
    }


def _counted(
    work: Work, asked: OutgoingAsked, which: ColumnElement[bool], parted: ColumnElement[bool]
) -> dict[bool, Counter[SecrecyLevel]]:
    """How many items of each level a condition names, in two parts."""
    slip = aliased(t.Slip)
    rows = work.session.execute(
        select(slip.level, parted, func.count())
        .select_from(t.Item)
        .join(slip, slip.id == newest_slip())
        .outerjoin(t.Signature, t.Signature.item_id == t.Item.id)
        .where(which, t.Item.body_id == asked.body, seen_items(work))
        .group_by(slip.level, parted)
    )
    counts: dict[bool, Counter[SecrecyLevel]] = {True: Counter(), False: Counter()}
    for level, part, count in rows:
        counts[bool(part)][level] += count
    return counts


def _item_ids(work: Work, asked: OutgoingAsked, words: SearchWords) -> list[int]:
    slip, line = aliased(t.Slip), aliased(t.Line)
    rows = work.session.execute(
        select(
            t.Item.id,
            t.Item.type_name,
            t.Item.title.label("proposed"),
            t.Item.unit,
            t.Item.drafter_id,
            slip.level,
            line.id.label("line"),
            t.OutgoingLine.reference,
            t.OutgoingLine.title,
        )
        .select_from(t.Item)
        .join(slip, slip.id == newest_slip())
        .outerjoin(line, line.id == standing_line_of_item())
        .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == line.id)
        .where(in_stage(asked.stage, asked.day), t.Item.body_id == asked.body, seen_items(work))
    )
    levels = asked.levels or frozenset(SecrecyLevel)
    found = as_corrected(work, rows, "line")
    wanted = [row for row in found if row.level in levels and words.are_in(_told(work, row))]
    wanted.sort(key=lambda row: row.id, reverse=True)
    if asked.order is not None:
        by_level = asked.order.by is ListKey.LEVEL
        wanted.sort(
            key=lambda row: row.level if by_level else row.line or 0,
            reverse=asked.order.descending,
        )
    return [row.id for row in wanted]


def _told(work: Work, row: Row[*tuple[Any, ...]]) -> str:
    """Where words are looked for: nothing that the row does not show."""
    title = title_of(work, row)
    return fold(" ".join((row.reference or "", row.type_name, title, row.unit)))
