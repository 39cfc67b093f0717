"""Which copies are in the office's hands: their ids, and their rows a block at a time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, func, or_, select, text, true
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copies import LEAVING_KINDS
from bmnn_desk.domain.copy_moves import HoldingPart, HoldingRow
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.search_words import SearchWords, search_words
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.sort_keys import sort_key
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.destruction_copies import proposed_among
from bmnn_desk.services.list_ids import (
    ListKey,
    as_ids,
    each_value,
    ids_block,
    ids_of,
    in_groups,
    ordered_block,
)
from bmnn_desk.services.outgoing_stages import last_of
from bmnn_desk.services.word_index import LINE_WORDS, match_of, rows_with
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.tables.custody import BY_LACKING, LACKS

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterator
    from datetime import date

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import InstrumentedAttribute

    from bmnn_desk.domain.transfer_list import WaitingRow
    from bmnn_desk.services.list_ids import ListOrder

READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
MOST_ROWS = 500
_STATES = {
    HoldingPart.AT_CLERK: (CopyState.AT_CLERK,),
    HoldingPart.HELD: (CopyState.HELD, CopyState.DELIVERED),
    HoldingPart.LENT: (CopyState.LENT,),
    HoldingPart.AWAY: (CopyState.ON_THE_WAY, CopyState.TAKEN_OUT),
    HoldingPart.ARCHIVED: (CopyState.ARCHIVED,),
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HoldingsAsked:
    """Copies in a body's hands on a day, and what narrows them.

    `words` are found without marks in number, reference, type, title (never a Tuyệt mật one),
    holder and place. `person`, `holder` and `place` are those of the newest move, `item` the
    copies' document; "" and None ask for all, as an empty set of levels. `most` takes no more
    than so many, the newest.
    """

    body: int
    day: date
    part: HoldingPart = HoldingPart.ALL
    words: str = ""
    person: int | None = None
    holder: str = ""
    place: str = ""
    item: int | None = None
    levels: frozenset[SecrecyLevel] = frozenset()
    most: int | None = None
    order: ListOrder | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingRowsAsked:
    """Copies of a body by their rows' numbers, 500 at most."""

    body: int
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(*READERS)
def holding_ids(work: Work, asked: HoldingsAsked, _after: int) -> Block[array[int]]:
    """One array ("q") with the number of every such copy, the newest first or as asked."""
    chosen = _chosen(work, asked)
    if asked.order is not None:
        return ordered_block(_in_order(work, asked, ids_of(work, chosen), asked.order))
    if asked.most is None:
        return ids_block(ids_of(work, chosen), newest_first=True)
    newest = chosen.order_by(t.CopyNow.copy_id.desc()).limit(asked.most)
    return ids_block(work.session.scalars(newest), newest_first=True)


@allowed(*READERS)
def holding_rows(work: Work, asked: HoldingRowsAsked, _after: int) -> Block[HoldingRow]:
    """The copies in the order asked, as they are now; one that the body has not gives no row."""
    rows = rows_of(work, asked.body, asked.ids)
    return Block(rows=tuple(rows[each] for each in asked.ids if each in rows), next_key=None)


def rows_of(work: Work, body: int, ids: tuple[int, ...]) -> dict[int, HoldingRow]:
    """Copies of a body by their rows' numbers, each with its newest move."""
    given = copies_to_give(work, body, ids)
    moves = work.session.execute(
        select(t.CopyNow, t.CopyEvent.paper)
        .join(t.CopyEvent, t.CopyEvent.id == t.CopyNow.event_id)
        .where(t.CopyNow.copy_id.in_(given))
        # Triggers write these rows behind the session's back.
        .execution_options(populate_existing=True)
    )
    proposed = proposed_among(work, given)
    return {
        now.copy_id: _row(given[now.copy_id], now, paper, proposed=now.copy_id in proposed)
        for now, paper in moves
    }


def lacks() -> ColumnElement[bool]:
    """The condition on `copy_now` and `copy`: no holder or no place, and not about to leave."""
    passing = and_(t.CopyNow.state == CopyState.AT_CLERK.value, t.Copy.kind.in_(LEAVING_KINDS))
    return and_(text(f"({LACKS})"), or_(t.CopyNow.holder == "", ~passing))


def _row(given: WaitingRow, now: t.CopyNow, paper: str, *, proposed: bool) -> HoldingRow:
    state = CopyState(now.state)
    delivered = state is CopyState.DELIVERED
    return HoldingRow(
        id=given.id,
        item=given.item,
        line=given.line,
        kind=given.kind,
        reference=given.reference,
        day=given.day,
        type_name=given.type_name,
        title=given.title,
        level=given.level,
        number=given.number,
        state=state,
        holder=now.holder,
        # The line of hand-over keeps there who signed.
        place="" if delivered else now.place,
        receiver=now.place if delivered else "",
        since=now.day,
        due=now.due,
        paper=paper,
        person=now.person_id,
        unit=now.unit_id,
        proposed=proposed,
    )


def _chosen(work: Work, asked: HoldingsAsked) -> Select[Any]:
    now = t.CopyNow
    words = search_words(asked.words)
    match, told = _with(work, asked.body, words)
    # A sum, for which there is no index: the words are to be gone by.
    of_body = now.body_id + 0 == asked.body if match else now.body_id == asked.body
    chosen = select(now.copy_id).where(of_body, now.ours, *_narrowed(asked))
    if asked.part is HoldingPart.LACKING:
        chosen = chosen.with_hint(now, BY_LACKING)
    by_level = 0 < len(asked.levels) < len(SecrecyLevel)
    by_copy = asked.item is not None or asked.part is HoldingPart.LACKING
    if words.phrases or by_level or by_copy:
        chosen = chosen.join(t.Copy, t.Copy.id == now.copy_id)
    if match:
        chosen = chosen.where(t.Copy.line_id.in_(rows_with(LINE_WORDS, match)))
    chosen = chosen.where(*told)
    if by_level:
        each = aliased(t.ItemLevel)
        newest = last_of(each.id, each.item_id == t.Copy.item_id)
        chosen = chosen.join(t.ItemLevel, t.ItemLevel.id == newest)
        chosen = chosen.where(t.ItemLevel.level.in_(asked.levels))
    return chosen


def _in_order(work: Work, asked: HoldingsAsked, ids: list[int], order: ListOrder) -> list[int]:
    """By a column of the newest moves, which an index has; of one value the newest copy first.

    Raises:
        ValueError: copies stand sorted by no such thing.
    """
    columns, shown = _sorted_by(order)
    rows = (
        select(func.group_concat(t.CopyNow.copy_id), *columns)
        .where(*_sorted_among(asked, order))
        .group_by(*columns)
    )
    found: defaultdict[str | date | None, list[int]] = defaultdict(list)
    for joined, *values in work.session.execute(rows):
        found[shown(*values)] += as_ids(joined)
    if order.by is ListKey.DUE:
        found[None] = list(frozenset(ids).difference(*found.values()))
    each = sorted(found, key=_place_of, reverse=order.descending)
    return in_groups(ids, (sorted(found[value], reverse=True) for value in each))


def _sorted_among(asked: HoldingsAsked, order: ListOrder) -> tuple[ColumnElement[bool], ...]:
    """The few with a last day have an index of their own."""
    now = t.CopyNow
    if order.by is ListKey.DUE:
        return now.body_id == asked.body, now.due.is_not(None)
    return now.body_id == asked.body, now.ours.expression


def _sorted_by(
    order: ListOrder,
) -> tuple[tuple[InstrumentedAttribute[Any], ...], Callable[..., str | date | None]]:
    """The columns of an index, in its order, and how a row shows them: as what it sorts by."""
    now = t.CopyNow
    if order.by is ListKey.HOLDER:
        return (now.holder, now.person_id, now.unit_id, now.state, now.place), _holder_shown
    if order.by is ListKey.PLACE:
        return (now.place, now.holder, now.state), _place_shown
    days = {ListKey.SINCE: now.day, ListKey.DUE: now.due}
    if order.by not in days:
        raise ValueError(order.by)
    return (days[order.by],), lambda day: day


def _holder_shown(holder: str, _person: object, _unit: object, state: str, place: str) -> str:
    """Of what was delivered the place is who signed."""
    return place if state == CopyState.DELIVERED.value and place else holder


def _place_shown(place: str, holder: str, state: str) -> str:
    """Of what was delivered the holder is where it lies, if somebody signed."""
    return holder if state == CopyState.DELIVERED.value and place else place


def _place_of(value: str | date | None) -> tuple[bool, str]:
    """Where a name or a day stands among others; none at all stands first."""
    if value is None or isinstance(value, str):
        return (bool(value), sort_key(value or ""))
    return (True, value.isoformat())


def _narrowed(asked: HoldingsAsked) -> Iterator[ColumnElement[bool]]:
    """The conditions that need no words; one on `copy` only where a document is asked for."""
    yield _in_part(asked)
    if asked.item is not None:
        yield t.Copy.item_id == asked.item
    if asked.person is not None:
        yield t.CopyNow.person_id == asked.person
    if asked.holder:
        yield t.CopyNow.holder == asked.holder
    if asked.place:
        yield t.CopyNow.place == asked.place
        # There stands who signed.
        yield t.CopyNow.state != CopyState.DELIVERED.value


def _in_part(asked: HoldingsAsked) -> ColumnElement[bool]:
    if asked.part is HoldingPart.ALL:
        return true()
    if asked.part is HoldingPart.LACKING:
        return lacks()
    if asked.part is HoldingPart.OVERDUE:
        away = (CopyState.LENT.value, CopyState.TAKEN_OUT.value)
        return and_(t.CopyNow.state.in_(away), t.CopyNow.due < asked.day)
    return t.CopyNow.state.in_([state.value for state in _STATES[asked.part]])


def _with(work: Work, body: int, words: SearchWords) -> tuple[str, list[ColumnElement[bool]]]:
    """Every phrase stands in the words of the line, or in the holder or the place.

    First what the index of words alone is asked for, then the conditions for all else.
    """
    if not words.phrases:
        return "", []
    now = t.CopyNow
    names = {
        name: fold(name)
        for column in (now.holder, now.place)
        for name in each_value(work, column, now.body_id == body, now.ours.expression)
    }
    last = len(words.phrases) - 1
    conditions, alone = [], []
    for place, phrase in enumerate(words.phrases):
        one = SearchWords(phrases=(phrase,), is_open=words.is_open and place == last)
        match = match_of(one.phrases, is_open=one.is_open)
        told = [name for name, folded in names.items() if one.are_in(folded)]
        if told:
            by_line = t.Copy.line_id.in_(rows_with(LINE_WORDS, match))
            conditions.append(or_(by_line, now.holder.in_(told), now.place.in_(told)))
        else:
            alone.append(match)
    return " AND ".join(alone), conditions
