"""Who holds copies, and where they lie: a row for each, and all that a person holds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select

from bmnn_desk.domain.copy_moves import HolderRow, HoldingRow, PlaceRow
from bmnn_desk.domain.sort_keys import name_sort_key, sort_key
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.holdings_list import READERS, rows_of
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    _Holder = tuple[str, int | None, int | None]


class _Held(NamedTuple):
    """Copies of one state in one place or hand, as an index has them side by side."""

    state: str
    copies: int
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldersAsked:
    """Who has a body's copies in his hands on a day."""

    body: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHoldingsAsked:
    """The copies of a body in a person's hands."""

    body: int
    person: int


@allowed(*READERS)
def holder_rows(work: Work, asked: HoldersAsked, _after: int) -> Block[HolderRow]:
    """Everybody who holds copies: who is late first, then by name; those told alike are one."""
    now = t.CopyNow
    late = _late(work, asked)
    of_holder: defaultdict[_Holder, list[_Held]] = defaultdict(list)
    for holder, person, unit, state, copies, first in work.session.execute(
        select(
            now.holder, now.person_id, now.unit_id, now.state, func.count(), func.min(now.copy_id)
        )
        .where(now.body_id == asked.body, now.ours)
        .group_by(now.holder, now.person_id, now.unit_id, now.state)
    ):
        of_holder[holder, person, unit].append(_Held(state, copies, first))
    found = [
        HolderRow(
            id=min(each.first for each in held),
            holder=who[0],
            person=who[1],
            unit=who[2],
            copies=sum(each.copies for each in held),
            lent=sum(each.copies for each in held if each.state == CopyState.LENT.value),
            overdue=late.get(who, 0),
        )
        for who, held in of_holder.items()
    ]
    found.sort(key=_place)
    return Block(rows=tuple(found), next_key=None)


@allowed(*READERS)
def place_rows(work: Work, asked: HoldersAsked, _after: int) -> Block[PlaceRow]:
    """Every place where copies lie, by name; "" has those without one on record.

    What was delivered inside the office has none: the book says who signed, not where he put it.
    """
    now = t.CopyNow
    in_place: defaultdict[str, dict[tuple[str, str, str], _Held]] = defaultdict(dict)
    for place, holder, state, copies, first in work.session.execute(
        select(now.place, now.holder, now.state, func.count(), func.min(now.copy_id))
        .where(now.body_id == asked.body, now.ours)
        .group_by(now.place, now.holder, now.state)
    ):
        shown = "" if state == CopyState.DELIVERED.value else place
        in_place[shown][holder, place, state] = _Held(state, copies, first)
    found = [
        PlaceRow(
            id=min(each.first for each in held.values()),
            place=place,
            copies=sum(each.copies for each in held.values()),
            holders=len({holder for holder, *_ in held}),
        )
        for place, held in in_place.items()
    ]
    return Block(rows=tuple(sorted(found, key=lambda row: sort_key(row.place))), next_key=None)


@allowed(*READERS)
def person_holdings(work: Work, asked: PersonHoldingsAsked, after: int) -> Block[HoldingRow]:
    """All that a person holds, borrowed or carries, by the rows' numbers.

    Raises:
        NotFoundError: there is no such person.
    """
    work.find(t.Person, asked.person)
    now = t.CopyNow
    ids = work.session.scalars(
        select(now.copy_id)
        .where(
            now.person_id == asked.person,
            now.ours,
            # A sum, for which there is no index: the people's is to be gone through.
            now.body_id + 0 == asked.body,
            now.copy_id > after,
        )
        .order_by(now.copy_id)
        .limit(BLOCK)
    ).all()
    rows = rows_of(work, asked.body, tuple(ids))
    return Block(
        rows=tuple(rows[each] for each in ids), next_key=ids[-1] if len(ids) == BLOCK else None
    )


def _late(work: Work, asked: HoldersAsked) -> dict[_Holder, int]:
    """How many copies each holder should have brought back; by the index of last days."""
    now = t.CopyNow
    rows = work.session.execute(
        select(now.holder, now.person_id, now.unit_id, func.count())
        .where(now.body_id == asked.body, now.ours, now.due.is_not(None), now.due < asked.day)
        .group_by(now.holder, now.person_id, now.unit_id)
    )
    return {(holder, person, unit): copies for holder, person, unit, copies in rows}


def _place(row: HolderRow) -> tuple[bool, str, int]:
    """People stand by their given names, all others by what they are called."""
    by_name = sort_key if row.person is None else name_sort_key
    return not row.overdue, by_name(row.holder), row.id
