"""What the papers of counting and of incidents say besides their lines: office, leader, code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import IncidentPaperFacts
from bmnn_desk.domain.inventory import InventoryPaperFacts
from bmnn_desk.domain.numbers import symbol_of
from bmnn_desk.domain.office import Role
from bmnn_desk.services.incidents import IncidentAsked, detail_of
from bmnn_desk.services.inventories import READERS, InventoriesAsked, inventory_row
from bmnn_desk.services.office_facts import head_post, name_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

_REPORT = "BC"


@allowed(*READERS)
def inventory_paper(work: Work, asked: InventoriesAsked, _after: int) -> Block[InventoryPaperFacts]:
    """The head of the papers of rounds, without their lines: `count_rows` gives these.

    Raises:
        NotFoundError: the body has no such round.
    """
    return Block(
        rows=tuple(_inventory(work, asked.body, each) for each in asked.ids), next_key=None
    )


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER)
def incident_paper(work: Work, asked: IncidentAsked, _after: int) -> Block[IncidentPaperFacts]:
    """What the ad-hoc report of an incident says, of its first report where there is one.

    Raises:
        NotFoundError: the body has no such incident.
    """
    row = work.find(t.Incident, asked.incident, asked.body)
    detail = detail_of(work, row)
    first = detail.reports[0] if detail.reports else None
    day = row.day if first is None else first.day
    names = name_on(work, asked.body, day)
    leader, position = _leader(work, asked.body, day)
    facts = IncidentPaperFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=day,
        number="" if first is None else first.number,
        symbol=symbol_of(names.symbol_pattern, type_code=_REPORT, body=names.letters, unit=""),
        told="" if first is None else first.told,
        detail=detail,
        leader=leader,
        leader_position=position,
    )
    return Block(rows=(facts,), next_key=None)


def _inventory(work: Work, body: int, number: int) -> InventoryPaperFacts:
    row = work.find(t.Inventory, number, body)
    told = inventory_row(work, row)
    day = told.closed_on or told.day
    names = name_on(work, body, day)
    leader, position = _leader(work, body, day)
    return InventoryPaperFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=day,
        row=told,
        rows=(),
        leader=leader,
        leader_position=position,
        paper_code=row.paper_code,
    )


def _leader(work: Work, body: int, day: date) -> tuple[str, str]:
    """Name and position of who leads the office that day; empty unless there is just one."""
    post = head_post(work, body, day)
    if post is None:
        return "", ""
    return work.find(t.Person, post.person).name, post.title
