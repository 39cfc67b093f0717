"""What the list of copies that somebody holds says, as the registers have it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import HoldingsListFacts
from bmnn_desk.services.holdings_list import READERS, HoldingsAsked, holding_ids, rows_of
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HoldingsPaperAsked:
    """Whose list, on which day: a person by his row, or a unit or a stranger by name alone."""

    body: int
    day: date
    holder: str
    person: int | None = None


@allowed(*READERS)
def holdings_paper_facts(
    work: Work, asked: HoldingsPaperAsked, _after: int
) -> Block[HoldingsListFacts]:
    """One row: the copies that he holds, by the day since when, then by number.

    Raises:
        NotFoundError: there is no such body.
    """
    names = name_on(work, asked.body, asked.day)
    held = HoldingsAsked(body=asked.body, day=asked.day, holder=asked.holder, person=asked.person)
    (ids,) = holding_ids(work, held, 0).rows
    rows = [
        row
        for chunk in in_chunks(list(ids))
        for row in rows_of(work, asked.body, tuple(chunk)).values()
    ]
    rows.sort(key=lambda row: (row.since, row.reference, row.number or 0))
    facts = HoldingsListFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=asked.day,
        holder=asked.holder,
        copies=tuple(rows),
    )
    return Block(rows=(facts,), next_key=None)
