"""Which slips of a body stand in a state, by their items' numbers alone; and how many in each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, or_, select, true
from sqlalchemy.orm import aliased

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.search_words import SearchWords, search_words
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.services.list_ids import (
    ListKey,
    as_ids,
    each_value,
    ids_block,
    ids_of,
    in_groups,
    of_body,
    ordered_block,
)
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.sight import reads_title, seen_items
from bmnn_desk.services.slip_list import FINAL_ACTS
from bmnn_desk.services.word_index import ITEM_WORDS, match_of, rows_with
from bmnn_desk.services.word_like import is_like
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Row

    from bmnn_desk.services.list_ids import ListOrder


_TEXTS = (
    select(
        t.Item.id,
        t.Item.type_name,
        t.Item.title,
        t.Item.unit,
        t.Item.drafter_id,
        t.Person.name,
        t.Slip.level,
        t.Slip.print_code,
    )
    .join(t.Slip, t.Slip.item_id == t.Item.id)
    .outerjoin(t.Person, t.Person.id == t.Item.drafter_id)
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SlipListAsked:
    """The slips of a body, and what narrows them; `state` None is every state.

    `words` are found without marks in type, title, unit, drafter and print code; once the document
    has its number also in that and in its recipients. A Tuyệt mật title is looked into only for
    who may read it. `order` None is the newest first.
    """

    body: int
    state: SlipState | None = None
    words: str = ""
    order: ListOrder | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Names:
    """Units as slips have them, and people by their numbers; each with its folded name."""

    units: dict[str, str]
    people: dict[int, str]


@allowed(*Role)
def slip_ids(work: Work, asked: SlipListAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of the items of slips, newest first or as asked; one row, as `outgoing_ids`.

    Raises:
        ValueError: slips stand sorted by no such thing.
    """
    its_body, seen = of_body(work, t.Slip.body_id, asked.body), _seen(work)
    slips = select(t.Slip.item_id).where(its_body, seen)
    words = search_words(asked.words)
    if asked.order is not None and asked.state is None and not words.phrases:
        return ordered_block(chain.from_iterable(_groups(work, asked.order, its_body, seen)))
    if asked.state is not None:
        slips = slips.where(_state(_is_used()) == asked.state.value)
    ids = ids_of(work, slips)
    if words.phrases:
        ids = _with_words(work, ids, words)
    if asked.order is None:
        return ids_block(ids, newest_first=True)
    return ordered_block(in_groups(ids, _groups(work, asked.order, its_body, seen)))


@allowed(*Role)
def newest_slip(work: Work, asked: SlipListAsked, _after: int) -> Block[int]:
    """The item of the newest slip, no row where there is none; nothing narrows it here."""
    slips = of_body(work, t.Slip.body_id, asked.body), _seen(work)
    newest = work.session.scalar(
        select(t.Slip.item_id).where(*slips).order_by(t.Slip.item_id.desc()).limit(1)
    )
    return Block(rows=() if newest is None else (newest,), next_key=None)


@allowed(*Role)
def slip_counts(work: Work, asked: SlipListAsked, _after: int) -> Block[tuple[SlipState, int]]:
    """How many slips stand in each state that has any; nothing narrows them here."""
    slips = of_body(work, t.Slip.body_id, asked.body), _seen(work)
    unused = select(_state(None).label("state")).select_from(t.Slip).where(*slips, ~_is_used())
    each = unused.subquery()
    counted = select(each.c.state, func.count()).group_by(each.c.state)
    found = {SlipState(state): count for state, count in work.session.execute(counted)}
    # Nearly all are used: these are what is left, and not looked at one by one.
    whole = work.session.scalar(select(func.count(t.Slip.item_id)).where(*slips)) or 0
    if used := whole - sum(found.values()):
        found[SlipState.USED] = used
    return Block(rows=tuple(found.items()), next_key=None)


def _groups(work: Work, order: ListOrder, *where: ColumnElement[bool]) -> Iterator[list[int]]:
    """The slips of each day, or level, one after another; in each the newest first.

    Raises:
        ValueError: slips stand sorted by no such thing.
    """
    columns = {ListKey.DAY: t.Slip.day, ListKey.LEVEL: t.Slip.level}
    if order.by not in columns:
        raise ValueError(order.by)
    column = columns[order.by]
    rows = select(column, func.group_concat(t.Slip.item_id)).where(*where).group_by(column)
    found = {value: as_ids(joined) for value, joined in work.session.execute(rows).all()}
    for value in sorted(found, reverse=order.descending):
        yield sorted(found[value], reverse=True)


def _seen(work: Work) -> ColumnElement[bool]:
    """The condition on `slip` by which it is for this account to see; none for most."""
    seen = seen_items(work)
    if seen.compare(true()):
        return seen
    return t.Slip.item_id.in_(select(t.Item.id).where(seen))


def _is_used() -> ColumnElement[bool]:
    """The condition on `slip`: its document was signed, or stands in a register."""
    item = t.Slip.item_id
    return or_(
        is_there(t.Signature.id, t.Signature.item_id == item),
        is_there(t.Line.id, t.Line.item_id == item),
    )


def _state(used: ColumnElement[bool] | None) -> ColumnElement[str]:
    """The state of a slip; the acts on it are asked for only where its document is not `used`."""
    act = aliased(t.SlipAct)
    decided = (
        select(act.kind)
        .where(act.slip_id == t.Slip.id, act.kind.in_(FINAL_ACTS))
        .order_by(act.id.desc())
        .limit(1)
        .correlate(t.Slip)
        .scalar_subquery()
    )
    states = {kind: state.value for kind, state in FINAL_ACTS.items()}
    return case(
        *(() if used is None else ((used, SlipState.USED.value),)),
        *((decided == kind, state) for kind, state in states.items()),
        else_=SlipState.PROPOSED.value,
    )


def _with_words(work: Work, ids: list[int], words: SearchWords) -> list[int]:
    """Those with the words: by the index what it has, by their own texts the others, which are few.

    The index has the documents with a number, and never a Tuyệt mật title.
    """
    units = each_value(work, t.Item.unit)
    people = work.session.execute(select(t.Person.id, t.Person.name)).all()
    names = _Names(
        units={unit: fold(unit) for unit in units},
        people={person: fold(name) for person, name in people},
    )
    last = len(words.phrases) - 1
    wanted = frozenset(ids)
    matches, found = [], wanted
    for place, phrase in enumerate(words.phrases):
        one = SearchWords(phrases=(phrase,), is_open=words.is_open and place == last)
        match = match_of(one.phrases, is_open=one.is_open)
        if told := _told_with(work, names, one):
            found = found.intersection(told.union(ids_of(work, rows_with(ITEM_WORDS, match))))
        else:
            matches.append(match)
    if matches:
        # What the index alone has is asked for at once: the hits are few then.
        found = found.intersection(ids_of(work, rows_with(ITEM_WORDS, " AND ".join(matches))))
    return [*found.union(_unindexed_with(work, names, wanted, words))]


def _told_with(work: Work, names: _Names, one: SearchWords) -> set[int]:
    """The items whose unit, drafter or print code has one phrase."""
    ((first, *_),) = one.phrases
    has_code = _has_code(first) if one.is_open else t.Slip.print_code == first.upper()
    drafters = [person for person, name in names.people.items() if one.are_in(name)]
    units = [unit for unit, folded in names.units.items() if one.are_in(folded)]
    found = set(ids_of(work, select(t.Slip.item_id).where(has_code)))
    if drafters:
        found.update(ids_of(work, select(t.Item.id).where(t.Item.drafter_id.in_(drafters))))
    if units:
        found.update(ids_of(work, select(t.Item.id).where(t.Item.unit.in_(units))))
    return found


def _unindexed_with(work: Work, names: _Names, ids: frozenset[int], words: SearchWords) -> set[int]:
    """Those without a number, and those issued as Tuyệt mật, whose own texts have the words."""
    top = select(t.OutgoingLine.line_id).where(t.OutgoingLine.level == SecrecyLevel.TUYET_MAT)
    hidden = select(t.Line.item_id).where(t.Line.id.in_(top))
    may_have = [_may_have(names, word) for word in chain.from_iterable(words.phrases)]
    unnumbered = sorted(ids.difference(ids_of(work, select(t.NumberTaken.item_id))))
    items = select(t.Item.id).where(*may_have)
    found = ids_of(work, items.where(t.Item.id.in_(hidden)))
    for chunk in in_chunks(unnumbered):
        found += ids_of(work, items.where(t.Item.id.in_(chunk)))
    rows = chain.from_iterable(
        work.session.execute(_TEXTS.where(t.Item.id.in_(chunk)))
        for chunk in in_chunks(sorted(ids.intersection(found)))
    )
    return {row.id for row in rows if words.are_in(_told(work, row))}


def _has_code(word: str) -> ColumnElement[bool]:
    """A print code begins so. Between two codes: LIKE would walk through all of them."""
    return t.Slip.print_code.between(word.upper(), f"{word.upper()}\N{TILDE}")


def _may_have(names: _Names, word: str) -> ColumnElement[bool]:
    """What an item is like that has a word, by its row alone: thousands are asked for it."""
    drafters = [person for person, name in names.people.items() if word in name]
    return or_(
        is_like(word, t.Item.type_name, t.Item.title, t.Item.unit),
        t.Item.drafter_id.in_(drafters),
        t.Item.id.in_(select(t.Slip.item_id).where(_has_code(word))),
    )


def _told(work: Work, row: Row[*tuple[Any, ...]]) -> str:
    """Where words are looked for: nothing that the row does not show."""
    title = row.title if reads_title(work, row.level, row.drafter_id) else ""
    return fold(" ".join((row.type_name, title, row.unit, row.name or "", row.print_code)))
