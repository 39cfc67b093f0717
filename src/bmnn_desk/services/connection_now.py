"""Which rules the links of this machine break now, read before a record is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection import broken_by
from bmnn_desk.domain.machine_card import ConnectionCase, NetworkLink
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.machine import CONNECTION
from bmnn_desk.services.machine_list import machines_of
from bmnn_desk.services.work import Block, Work, allowed

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.machine_probe import MachineLinks
    from bmnn_desk.domain.machines import MachineEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksAsked:
    """The links of the machine at which a body's store is opened, on a day."""

    body: int
    day: date
    links: MachineLinks


@allowed(*Role)
def connection_rules(work: Work, asked: LinksAsked, _after: int) -> Block[Rule]:
    """The rules of that day which the links break.

    An adapter of which this machine's card says that it leads to an independent LAN is judged as
    such. The card is known by the machine's code; one that the machine was never viewed for
    vouches for nothing.

    Raises:
        NoRegimeError: no regime is in force on that day.
    """
    own = _independent(machines_of(work, asked.body), asked.links.code)
    links = tuple(
        NetworkLink(adapter=each.name, is_independent=each.name in own)
        for each in asked.links.adapters
    )
    # Of the past and of printers nothing is asked here.
    case = ConnectionCase(links=links, was_connected=False, networked_printers=0)
    rules = work.law.on(asked.day).rules
    found = tuple(rule for rule, _ in broken_by(case, CONNECTION, rules))
    return Block(rows=found, next_key=None)


def _independent(machines: tuple[MachineEntry, ...], code: str) -> frozenset[str]:
    cards = (
        each
        for each in machines
        if code and each.retired is None and each.probe is not None and each.probe.code == code
    )
    return frozenset(name for card in cards for name in card.independent)
