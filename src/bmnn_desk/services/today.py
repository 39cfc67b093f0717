"""Việc hôm nay: all that is late, due or missing, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.due_backups import backups_due
from bmnn_desk.services.due_books import books_due
from bmnn_desk.services.due_copies import copies_due
from bmnn_desk.services.due_destruction import destruction_due
from bmnn_desk.services.due_incidents import incidents_due
from bmnn_desk.services.due_inventory import inventory_due
from bmnn_desk.services.due_machine import machine_due
from bmnn_desk.services.due_office import office_due
from bmnn_desk.services.due_provision import provision_due
from bmnn_desk.services.due_sweep import sweep_due
from bmnn_desk.services.due_taking_out import taking_out_due
from bmnn_desk.services.due_terms import terms_due
from bmnn_desk.services.due_texts import texts_due
from bmnn_desk.services.self_inspection_cases import self_inspection_due
from bmnn_desk.services.sight import own_only
from bmnn_desk.services.work import Block, Work, allowed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from bmnn_desk.domain.due import DueRow

_PARTS: tuple[Callable[[Work, int, date], Iterator[DueRow]], ...] = (
    texts_due,
    books_due,
    copies_due,
    taking_out_due,
    terms_due,
    destruction_due,
    inventory_due,
    incidents_due,
    provision_due,
    office_due,
    machine_due,
    sweep_due,
    self_inspection_due,
    backups_due,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayAsked:
    """Whose work, and on which day it is looked at."""

    body: int
    day: date


@allowed(*Role)
def due_rows(work: Work, asked: TodayAsked, after: int) -> Block[DueRow]:
    """What waits on that day, in the order of the parts; a block is a part.

    Who only drafts is told of his own slips and texts, and of nothing else.
    """
    # The first part is the drafter's too.
    parts = _PARTS if own_only(work, due_rows) is None else _PARTS[:1]
    rows = tuple(parts[after](work, asked.body, asked.day))
    return Block(rows=rows, next_key=after + 1 if after + 1 < len(parts) else None)
