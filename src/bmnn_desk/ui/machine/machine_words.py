"""What lists and sheets say of machines; names of facts and steps are those of the pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.inspection import broken_by
from bmnn_desk.services.inspected_machine import MACHINE_RULES, machine_cases
from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.machine_list import MachineAsked, machine_card, machine_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.machines import MachineCardFacts, MachineEntry, MachineFactEntry
    from bmnn_desk.ui.seat import Seat

SHEET = "machine_card"


def sheet_words(seat: Seat) -> Mapping[str, str]:
    """The words of the machine's paper by today's regime.

    Raises:
        NoRegimeError: no regime that the program knows is in force today.
    """
    return seat.desk.law.on(seat.today()).sheet(SHEET).words


def machines_now(seat: Seat) -> tuple[MachineEntry, ...]:
    """Every machine of the body."""
    return tuple(seat.desk.read(machine_entries, BodyAsked(body=seat.body)))


def card_facts(seat: Seat, machine: int) -> MachineCardFacts:
    """What the paper of a machine says today.

    Raises:
        NotFoundError: the body has no such machine.
    """
    asked = MachineAsked(body=seat.body, machine=machine, day=seat.today())
    (facts,) = seat.desk.read(machine_card, asked)
    return facts


def broken_rules(seat: Seat, machine: MachineEntry) -> tuple[Rule, ...]:
    """The rules that a machine breaks today, each once."""
    day = seat.today()
    rules = seat.desk.law.on(day).rules
    drives = seat.desk.read(listed_drives, BodyAsked(body=seat.body))
    found = {
        rule.id: rule
        for case in machine_cases(machine, drives, day)
        for rule, _ in broken_by(case, MACHINE_RULES[type(case)], rules)
    }
    return tuple(found.values())


def state_words(machine: MachineEntry) -> str:
    """In use or not, and what is missing first."""
    if machine.retired is not None:
        return _tr("Thôi dùng")
    if machine.inspected_on is None:
        return _tr("Chưa kiểm tra")
    return _tr("Đang dùng") if machine.probe is not None else _tr("Chưa xem máy")


def state_mark(machine: MachineEntry) -> StateMark:
    """The shape beside it."""
    if machine.retired is not None:
        return StateMark.RING
    if machine.inspected_on is None:
        return StateMark.SQUARE
    return StateMark.DOT if machine.probe is not None else StateMark.TRIANGLE


def fact_words(words: Mapping[str, str], fact: MachineFactEntry) -> str:
    """A line of a machine's history."""
    what = words[fact.step] if fact.step else words[f"fact_{fact.kind}"]
    return " · ".join(filter(None, (what, fact.number, fact.words)))


def day_words(day: date | None) -> str:
    """A day, or that it is not written."""
    return _tr("chưa ghi") if day is None else short_day(day)


def _tr(words: str) -> str:
    return QCoreApplication.translate("machine_words", words)
