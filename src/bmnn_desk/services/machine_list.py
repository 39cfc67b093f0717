"""The office's machines as they stand: their cards, facts, and newest probes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.machine_probe import probe_of
from bmnn_desk.domain.machines import (
    MachineCardFacts,
    MachineEntry,
    MachineFactEntry,
    MachineFactKind,
)
from bmnn_desk.domain.office import Role
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.services.settings import BodyAsked


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def machine_entries(work: Work, asked: BodyAsked, after: int) -> Block[MachineEntry]:
    """Every machine of a body, those that are retired too, in the order of their cards."""
    rows = work.session.scalars(
        select(t.OfficeMachine)
        .where(t.OfficeMachine.body_id == asked.body, t.OfficeMachine.id > after)
        .order_by(t.OfficeMachine.id)
        .limit(BLOCK)
    ).all()
    return Block(rows=_entries(work, rows), next_key=rows[-1].id if len(rows) == BLOCK else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineAsked:
    """A machine of a body, for a paper of that day."""

    body: int
    machine: int
    day: date


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def machine_card(work: Work, asked: MachineAsked, _after: int) -> Block[MachineCardFacts]:
    """What the paper of a machine says.

    Raises:
        NotFoundError: the body has no such machine.
    """
    machine = machine_of(work, asked.body, asked.machine)
    names = name_on(work, asked.body, asked.day)
    facts = MachineCardFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=asked.day,
        machine=machine,
    )
    return Block(rows=(facts,), next_key=None)


def machines_of(work: Work, body: int) -> tuple[MachineEntry, ...]:
    """Every machine of a body."""
    rows = work.session.scalars(
        select(t.OfficeMachine).where(t.OfficeMachine.body_id == body).order_by(t.OfficeMachine.id)
    ).all()
    return _entries(work, rows)


def machine_of(work: Work, body: int, number: int) -> MachineEntry:
    """A machine by its number.

    Raises:
        NotFoundError: the body has no such machine.
    """
    return _entries(work, [work.find(t.OfficeMachine, number, body)])[0]


def _entries(work: Work, rows: Sequence[t.OfficeMachine]) -> tuple[MachineEntry, ...]:
    ids = [row.id for row in rows]
    facts: dict[int, list[MachineFactEntry]] = defaultdict(list)
    kept = select(t.MachineFact).where(t.MachineFact.machine_id.in_(ids))
    for fact in work.session.scalars(kept.order_by(t.MachineFact.id)):
        facts[fact.machine_id].append(
            MachineFactEntry(
                kind=MachineFactKind(fact.kind),
                day=fact.day,
                number=fact.number,
                words=fact.words,
                step=fact.step,
            )
        )
    newest = (
        select(func.max(t.MachineProbed.id))
        .where(t.MachineProbed.machine_id.in_(ids))
        .group_by(t.MachineProbed.machine_id)
    )
    shown = select(t.MachineProbed).where(t.MachineProbed.id.in_(newest))
    probes = {row.machine_id: row for row in work.session.scalars(shown)}
    return tuple(_entry(row, tuple(facts[row.id]), probes.get(row.id)) for row in rows)


def _entry(
    row: t.OfficeMachine, facts: tuple[MachineFactEntry, ...], probe: t.MachineProbed | None
) -> MachineEntry:
    return MachineEntry(
        id=row.id,
        name=row.name,
        first_serial=row.serial,
        first_place=row.place,
        first_purpose=row.purpose,
        since=row.since,
        facts=facts,
        probe=None if probe is None else probe_of(probe.cells),
        probed_on=None if probe is None else probe.day,
    )
