"""What an inspection asks of the machines: cards, links, drives seen, the lock, removal lists."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.machine_card import (
    ConnectionCase,
    DriveHistoryCase,
    MachineCardCase,
    PurposeCase,
    SeatLockCase,
)
from bmnn_desk.domain.rules.machine import (
    CONNECTION,
    DRIVE_HISTORY,
    MACHINE_CARD,
    PURPOSE,
    SEAT_LOCK,
)
from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.services.accounts import is_set_by_another
from bmnn_desk.services.list_drive import every_drive
from bmnn_desk.services.machine_list import machines_of
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from bmnn_desk.domain.drives import ListedDrive
    from bmnn_desk.domain.machines import MachineEntry
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work

MACHINE_RULES: Mapping[type, Mapping[str, Callable[[Any], bool]]] = MappingProxyType(
    {
        ConnectionCase: CONNECTION,
        DriveHistoryCase: DRIVE_HISTORY,
        MachineCardCase: MACHINE_CARD,
        PurposeCase: PURPOSE,
        SeatLockCase: SEAT_LOCK,
    }
)
"""The rules of each case of a machine."""


def machine_rows(work: Work, asked: InspectionAsked, _after: int) -> Block[InspectedRow]:
    """Each machine as it stands on the day of the inspection, and how this desk locks itself.

    Machines are few: one block holds them.
    """
    office = AboutRecord(book=None, ref=RecordRef(kind=RecordKind.OFFICE, number=0), label="")
    foreign = _foreign_passphrases(work, asked.day)
    minutes = settings_of(work, asked.body).lock_minutes
    lock = SeatLockCase(follows_passphrase_rules=not foreign, lock_minutes=minutes)
    rows = [InspectedRow(about=office, day=asked.day, case=lock, detail=str(foreign or ""))]
    drives = every_drive(work, asked.body)
    for machine in machines_of(work, asked.body):
        ref = RecordRef(kind=RecordKind.MACHINE, number=machine.id)
        about = AboutRecord(book=None, ref=ref, label=machine.name)
        rows.extend(
            InspectedRow(
                about=about, day=asked.day, case=case, detail=_detail(case, machine, drives)
            )
            for case in machine_cases(machine, drives, asked.day)
        )
    return Block(rows=tuple(rows), next_key=None)


def machine_cases(
    machine: MachineEntry, drives: tuple[ListedDrive, ...], day: date
) -> Iterator[object]:
    """The cases that a machine puts on a day; of a retired one the removal list alone."""
    purpose = machine.purpose_case(REMOVAL_STEPS)
    if purpose is not None:
        yield purpose
    if machine.retired is not None:
        return
    yield machine.card_case(day)
    yield machine.connection_case()
    seen = machine.drive_case(drives)
    if seen is not None:
        yield seen


def _foreign_passphrases(work: Work, day: date) -> int:
    """How many accounts still have the passphrase that somebody else typed for them.

    Length and words of a passphrase are measured when it is set: none there is breaks them.
    """
    newest = select(func.max(t.Account.id)).group_by(t.Account.slot)
    rows = work.session.scalars(select(t.Account).where(t.Account.id.in_(newest)))
    held = [row for row in rows if row.until is None or row.until >= day]
    return sum(is_set_by_another(work.session, row.slot) for row in held)


def _detail(case: object, machine: MachineEntry, drives: tuple[ListedDrive, ...]) -> str:
    """What the finding is told with: adapters, printers, serials; no name of a network."""
    if isinstance(case, ConnectionCase):
        return ", ".join(link.adapter for link in case.links)
    if isinstance(case, DriveHistoryCase):
        return ", ".join(sorted(case.seen - {each.serial for each in drives}))
    return machine.place
