"""What is due of the office's machines: cards that lack something, links, drives, removal lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection import broken_by
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.inspected_machine import MACHINE_RULES, machine_cases
from bmnn_desk.services.list_drive import every_drive
from bmnn_desk.services.machine_list import machines_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.services.work import Work


def machine_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """A row for each rule that a machine in use breaks; one where the office has no card at all.

    A retired machine waits while its removal list is open. At most 200 machines are looked at.
    """
    rules = work.law.on(day).rules
    machines = machines_of(work, body)
    if not any(each.retired is None for each in machines):
        ref = RecordRef(kind=RecordKind.MACHINE, number=0)
        yield DueRow(kind=DueKind.MACHINE, ref=ref, label="", due=None, rule="IT-03")
    drives = every_drive(work, body)
    for machine in machines[:MOST]:
        ref = RecordRef(kind=RecordKind.MACHINE, number=machine.id)
        for case in machine_cases(machine, drives, day):
            for rule, _ in broken_by(case, MACHINE_RULES[type(case)], rules):
                yield DueRow(
                    kind=DueKind.MACHINE,
                    ref=ref,
                    label=machine.name,
                    due=None,
                    who=machine.place,
                    rule=rule.id,
                )
