"""Read the entries of a body's danh mục, to choose a basis from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secret_list import SecretEntry
from bmnn_desk.services.paper_facts import citation
from bmnn_desk.services.secret_items import withdrawn_items
from bmnn_desk.services.slips import bases_from
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesAsked:
    """Which body's danh mục, for a slip of which day."""

    body: int
    day: date


@allowed(*Role)
def secret_entries(work: Work, asked: EntriesAsked, after: int) -> Block[SecretEntry]:
    """Every entry of every list, as they were entered; one not in force that day is marked.

    One that was withdrawn is left out.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    # Whole rows, so that `bases_from` finds each of them in the session and asks no more.
    rows = work.session.execute(
        select(t.SecretItem, t.SecretList)
        .join(t.SecretList, t.SecretList.id == t.SecretItem.list_id)
        .where(t.SecretList.body_id == asked.body, t.SecretItem.id > after)
        .order_by(t.SecretItem.id)
        .limit(BLOCK)
    ).all()
    last = rows[-1][0].id if len(rows) == BLOCK else None
    gone = withdrawn_items(work)
    standing = [(row, listed) for row, listed in rows if row.id not in gone]
    words = work.law.on(asked.day).words
    bases = bases_from(work, [row.id for row, _ in standing], asked.body, checked_on_paper=False)
    return Block(
        rows=tuple(
            SecretEntry(
                id=row.id,
                secret_list=listed.id,
                decision=basis.decision,
                decision_day=basis.decision_day,
                field=basis.field,
                published=basis.published,
                in_force=basis.in_force_on(asked.day),
                item=basis.item,
                citation=citation(basis, words),
                issuer=basis.issuer,
                held=basis.held,
                state=basis.state_on(asked.day),
            )
            for (row, listed), basis in zip(standing, bases, strict=True)
        ),
        next_key=last,
    )
