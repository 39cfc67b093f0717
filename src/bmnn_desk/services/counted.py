"""The lines of a round of counting: what is expected, what was counted, how it was resolved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bmnn_desk.domain.copy_code import copy_code, copy_of_code
from bmnn_desk.domain.inventory import (
    AnswerWay,
    CountOutcome,
    CountRow,
    Scanned,
    ScanState,
)
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.inventories import MOST_ROWS, READERS
from bmnn_desk.services.inventory_scope import end_of, moved, newest_counts, uncounted
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from sqlalchemy import Row

    from bmnn_desk.domain.transfer_list import WaitingRow


class CountPart(StrEnum):
    """Which lines of a round are asked for."""

    ALL = "all"
    UNCOUNTED = "uncounted"
    DIFFERENCES = "differences"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsAsked:
    """Which lines of which round."""

    body: int
    inventory: int
    part: CountPart = CountPart.ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class CountRowsAsked:
    """Lines of a round by their ids (a copy's number; below 0 a count's), 500 at most."""

    body: int
    inventory: int
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ScanAsked:
    """What a wedge scanner, or somebody by hand, typed in a round."""

    body: int
    inventory: int
    typed: str


@allowed(*READERS)
def count_ids(work: Work, asked: CountsAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of ids: copies in the order of their rows, things that are none before.

    Raises:
        NotFoundError: the body has no such round.
    """
    row = work.find(t.Inventory, asked.inventory, asked.body)
    if asked.part is CountPart.UNCOUNTED:
        waiting = () if end_of(work, row.id) is not None else uncounted(work, row)
        return ids_block(waiting, newest_first=False)
    counts = t.InventoryCount
    named = select(func.coalesce(counts.copy_id, -counts.id)).where(
        counts.id.in_(newest_counts(row.id))
    )
    if asked.part is not CountPart.ALL:
        named = named.where(counts.outcome != CountOutcome.FOUND.value)
    if asked.part is CountPart.UNRESOLVED:
        answered = select(t.InventoryAnswer.id).where(
            t.InventoryAnswer.inventory_count_id == counts.id
        )
        named = named.where(~answered.exists())
    ids = set(ids_of(work, named))
    if asked.part is CountPart.ALL:
        expected = select(t.InventoryCopy.copy_id).where(t.InventoryCopy.inventory_id == row.id)
        ids |= set(ids_of(work, expected))
    return ids_block(ids, newest_first=False)


@allowed(*READERS)
def count_rows(work: Work, asked: CountRowsAsked, _after: int) -> Block[CountRow]:
    """The lines in the order asked; one that the round has not gives no row.

    Raises:
        NotFoundError: the body has no such round.
    """
    row = work.find(t.Inventory, asked.inventory, asked.body)
    rows = lines_of(work, row, asked.ids)
    return Block(rows=tuple(rows[each] for each in asked.ids if each in rows), next_key=None)


@allowed(*READERS)
def scanned_copy(work: Work, asked: ScanAsked, _after: int) -> Block[Scanned]:
    """What the code is in this round; a copy that it does not expect is not listed.

    Raises:
        NotFoundError: the body has no such round.
    """
    row = work.find(t.Inventory, asked.inventory, asked.body)
    copy = copy_of_code(asked.typed)
    line = None if copy is None else lines_of(work, row, (copy,)).get(copy)
    if line is None and copy is not None:
        line = _not_listed(work, asked.body, copy)
    state = ScanState.EXPECTED
    if line is None:
        state = ScanState.UNKNOWN
    elif line.outcome is not None:
        state = ScanState.COUNTED
    elif not line.expected:
        state = ScanState.NOT_LISTED
    return Block(rows=(Scanned(state=state, row=line),), next_key=None)


def lines_of(work: Work, row: t.Inventory, ids: Sequence[int]) -> dict[int, CountRow]:
    """Lines of a round by their ids."""
    copies = [each for each in ids if each > 0]
    expected = _expected(work, row.id, copies)
    counts = _counts(work, row.id, ids)
    told = copies_to_give(work, row.body_id, copies)
    since = moved(work, row, copies) if end_of(work, row.id) is None else {}
    found: dict[int, CountRow] = {}
    for each in ids:
        if each not in expected and each not in counts:
            continue
        went = each in expected and each in since and not since[each].is_in
        found[each] = _line(each, told.get(each), counts.get(each), expected.get(each), went=went)
    return found


def _line(
    number: int,
    told: WaitingRow | None,
    count: Row[*tuple[Any, ...]] | None,
    where: tuple[str, str] | None,
    *,
    went: bool,
) -> CountRow:
    plain = CountRow(
        id=number,
        item=0 if told is None else told.item,
        reference="" if told is None else told.reference,
        number=None if told is None else told.number,
        level=None if told is None else told.level,
        title="" if told is None else told.title,
        holder=where[0] if where else "",
        place=where[1] if where else "",
        expected=where is not None,
        code=copy_code(number) if number > 0 else "",
        went=went,
    )
    if count is None:
        return plain
    return replace(
        plain,
        count=count.id,
        outcome=CountOutcome(count.outcome),
        counted_on=count.day,
        seen_holder=count.holder,
        seen_place=count.place,
        words=count.words,
        way=None if count.kind is None else AnswerWay(count.kind),
        answered_on=count.answered_on,
        reason=count.reason or "",
        paper=count.paper or "",
        incident=count.incident_id,
    )


def _not_listed(work: Work, body: int, copy: int) -> CountRow | None:
    told = copies_to_give(work, body, (copy,)).get(copy)
    return None if told is None else _line(copy, told, None, None, went=False)


def _expected(work: Work, inventory: int, copies: Sequence[int]) -> dict[int, tuple[str, str]]:
    rows = work.session.execute(
        select(t.InventoryCopy.copy_id, t.CopyEvent.holder, t.CopyEvent.place)
        .join(t.CopyEvent, t.CopyEvent.id == t.InventoryCopy.event_id)
        .where(t.InventoryCopy.inventory_id == inventory, t.InventoryCopy.copy_id.in_(copies))
    )
    return {copy: (holder, place) for copy, holder, place in rows}


def _counts(work: Work, inventory: int, ids: Sequence[int]) -> dict[int, Row[*tuple[Any, ...]]]:
    """What was counted last of each, with how it was resolved."""
    counts, answers = t.InventoryCount, t.InventoryAnswer
    newest = newest_counts(inventory).where(
        counts.copy_id.in_([each for each in ids if each > 0])
        | counts.id.in_([-each for each in ids if each < 0])
    )
    rows = work.session.execute(
        select(
            counts.id,
            counts.copy_id,
            counts.outcome,
            counts.day,
            counts.holder,
            counts.place,
            counts.words,
            answers.kind,
            answers.day.label("answered_on"),
            answers.reason,
            answers.paper,
            answers.incident_id,
        )
        .outerjoin(answers, answers.inventory_count_id == counts.id)
        .where(counts.id.in_(newest))
    )
    return {row.copy_id or -row.id: row for row in rows}
