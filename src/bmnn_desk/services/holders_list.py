"""Who holds copies, and where they lie: a row for each, and all that a person holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from bmnn_desk.domain.copy_moves import HolderRow, HoldingRow, PlaceRow
from bmnn_desk.domain.sort_keys import name_sort_key, sort_key
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.holdings_list import READERS, rows_of
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


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
    lent = func.sum(case((now.state == CopyState.LENT.value, 1), else_=0))
    overdue = func.sum(case((now.due < asked.day, 1), else_=0))
    rows = work.session.execute(
        select(
            func.min(now.copy_id),
            now.holder,
            now.person_id,
            now.unit_id,
            func.count(),
            lent,
            overdue,
        )
        .where(now.body_id == asked.body, now.ours)
        .group_by(now.person_id, now.unit_id, now.holder)
    )
    found = [
        HolderRow(
            id=first,
            holder=holder,
            person=person,
            unit=unit,
            copies=copies,
            lent=lent,
            overdue=late,
        )
        for first, holder, person, unit, copies, lent, late in rows
    ]
    found.sort(key=_place)
    return Block(rows=tuple(found), next_key=None)


@allowed(*READERS)
def place_rows(work: Work, asked: HoldersAsked, _after: int) -> Block[PlaceRow]:
    """Every place where copies lie, by name; "" has those without one on record.

    What was delivered inside the office has none: the book says who signed, not where he put it.
    """
    now = t.CopyNow
    place = case((now.state == CopyState.DELIVERED.value, ""), else_=now.place)
    rows = work.session.execute(
        select(
            func.min(now.copy_id),
            place,
            func.count(),
            func.count(func.distinct(now.holder)),
        )
        .where(now.body_id == asked.body, now.ours)
        .group_by(place)
    )
    found = [
        PlaceRow(id=first, place=words, copies=copies, holders=holders)
        for first, words, copies, holders in rows
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


def _place(row: HolderRow) -> tuple[bool, str, int]:
    """People stand by their given names, all others by what they are called."""
    by_name = sort_key if row.person is None else name_sort_key
    return not row.overdue, by_name(row.holder), row.id
