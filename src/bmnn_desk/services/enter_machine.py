"""Keep the cards of the office's machines: enter one, record facts, keep what it showed, retire."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import probe_cells
from bmnn_desk.domain.machines import MachineFactEntry, MachineFactKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.machine import PURPOSE
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.services.machine_list import machine_of, machines_of
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase, Rule
    from bmnn_desk.domain.machine_probe import MachineProbe
    from bmnn_desk.domain.machines import MachineEntry

MACHINE_RETIRED, MACHINE_IN_USE = "machine_retired", "machine_in_use"
"""The stages that a refusal names."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MachineRequest:
    """A machine for which a card is made; serial and place may still be unknown (IT-03 warns)."""

    request_id: str
    day: date
    body: int
    name: str
    serial: str
    place: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MachineFactsRequest:
    """What is to be recorded of a machine, each with the day on which it was so."""

    request_id: str
    day: date
    body: int
    machine: int
    facts: tuple[MachineFactEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MachineProbeRequest:
    """What a machine showed of itself on that day."""

    request_id: str
    day: date
    body: int
    machine: int
    probe: MachineProbe


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RetireMachineRequest:
    """A machine that no longer serves for secrets: why, and what became of it."""

    request_id: str
    day: date
    body: int
    machine: int
    words: str
    other_cases: tuple[OtherCase, ...] = ()


@allowed(Role.CLERK, Role.OFFICER)
def enter_machine(work: Work, request: MachineRequest) -> int:
    """Make the card of a machine; its number comes back.

    Raises:
        NotFoundError: there is no such body.
        ReasonMissingError: it has no name.
        AlreadyThereError: a machine in use has this name, or this serial.
    """
    work.find(t.Body, request.body)
    name, serial = request.name.strip(), request.serial.strip()
    if not name:
        raise ReasonMissingError
    in_use = [each for each in machines_of(work, request.body) if each.retired is None]
    if any(each.name == name or (serial and each.serial == serial) for each in in_use):
        raise AlreadyThereError(t.OfficeMachine.__tablename__)
    row = work.keep(
        t.OfficeMachine(
            body_id=request.body,
            name=name,
            serial=serial,
            place=request.place.strip(),
            purpose=request.purpose.strip(),
            since=request.day,
        )
    )
    work.about(t.OfficeMachine.__tablename__, row.id)
    return row.id


@allowed(Role.CLERK, Role.OFFICER)
def record_machine_facts(work: Work, request: MachineFactsRequest) -> tuple[Rule, ...]:
    """Record what is known of a machine; the rules that it breaks and still may come back.

    A change of purpose asks whether the removal list was done (IT-07), with the lines that come
    in the same request.

    Raises:
        NotFoundError: the body has no such machine.
        ReasonMissingError: no fact, or one that lacks its words or names no line of the list.
        DaysOutOfOrderError: a fact lies in the future.
        WrongStageError: the machine is retired, and it is more than the removal list.
        RulesBrokenError, NoRegimeError: as `work.require`.
    """
    machine = machine_of(work, request.body, request.machine)
    if not request.facts:
        raise ReasonMissingError
    for fact in request.facts:
        _require_fact(fact, request.day, machine)
    # What was removed on the day of a change counts for the last one entered before it.
    facts = tuple(sorted(request.facts, key=lambda each: each.kind is MachineFactKind.REMOVAL))
    broken: tuple[Rule, ...] = ()
    if any(fact.kind is MachineFactKind.PURPOSE for fact in request.facts):
        broken = _require_removals(work, machine, request.day, facts, ())
    for fact in facts:
        _keep(work, machine.id, fact)
    work.about(t.OfficeMachine.__tablename__, machine.id)
    return broken


@allowed(Role.CLERK, Role.OFFICER)
def keep_machine_probe(work: Work, request: MachineProbeRequest) -> int:
    """Keep what a machine showed of itself; the row's number comes back.

    Raises:
        NotFoundError: the body has no such machine.
        WrongStageError: it is retired.
    """
    machine = machine_of(work, request.body, request.machine)
    _require_in_use(machine)
    row = work.keep(
        t.MachineProbed(machine_id=machine.id, day=request.day, cells=probe_cells(request.probe))
    )
    work.about(t.OfficeMachine.__tablename__, machine.id)
    return row.id


@allowed(Role.CLERK, Role.OFFICER)
def retire_machine(work: Work, request: RetireMachineRequest) -> tuple[Rule, ...]:
    """Say that a machine no longer serves for secrets; what is broken by it comes back (IT-07).

    Raises:
        NotFoundError: the body has no such machine.
        ReasonMissingError: nobody says why.
        WrongStageError: it is retired already.
        RulesBrokenError, NoRegimeError: as `work.require`.
    """
    machine = machine_of(work, request.body, request.machine)
    _require_in_use(machine)
    if not request.words.strip():
        raise ReasonMissingError
    retired = MachineFactEntry(kind=MachineFactKind.RETIRED, day=request.day, words=request.words)
    broken = _require_removals(work, machine, request.day, (retired,), request.other_cases)
    _keep(work, machine.id, retired)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about(t.OfficeMachine.__tablename__, machine.id)
    return broken


def _require_fact(fact: MachineFactEntry, day: date, machine: MachineEntry) -> None:
    is_removal = fact.kind is MachineFactKind.REMOVAL
    if not is_removal:
        _require_in_use(machine)
    lacks_words = fact.kind.wants_words and not fact.words.strip()
    if fact.kind is MachineFactKind.RETIRED or lacks_words:
        raise ReasonMissingError
    if is_removal and fact.step not in REMOVAL_STEPS:
        raise ReasonMissingError
    if fact.day > day:
        raise DaysOutOfOrderError(day, fact.day)


def _require_in_use(machine: MachineEntry) -> None:
    if machine.retired is not None:
        raise WrongStageError(MACHINE_RETIRED, MACHINE_IN_USE)


def _require_removals(
    work: Work,
    machine: MachineEntry,
    day: date,
    facts: tuple[MachineFactEntry, ...],
    other_cases: tuple[OtherCase, ...],
) -> tuple[Rule, ...]:
    """What a change among these facts breaks, as an inspection would find it afterwards."""
    changed = replace(machine, facts=(*machine.facts, *facts))
    case = changed.purpose_case(REMOVAL_STEPS)
    return () if case is None else work.require(day, case, PURPOSE, other_cases)


def _keep(work: Work, machine: int, fact: MachineFactEntry) -> None:
    work.keep(
        t.MachineFact(
            machine_id=machine,
            kind=fact.kind.value,
            day=fact.day,
            number=fact.number.strip(),
            words=fact.words.strip(),
            step=fact.step,
        )
    )
