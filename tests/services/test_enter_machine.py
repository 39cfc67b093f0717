from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.machines import MachineFactEntry, MachineFactKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    DeskError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.enter_machine import (
    enter_machine,
    keep_machine_probe,
    record_machine_facts,
    retire_machine,
)
from bmnn_desk.storage import tables as t
from tests import machine_desk, make
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office

PURPOSE = MachineFactKind.PURPOSE


def test_a_card_is_read_as_it_was_entered_and_the_journal_proves_it(office: Office) -> None:
    number = machine_desk.entered(office, name=" Máy 1 ", serial=" PC-07 ", place=" Phòng 203 ")
    (entry,) = machine_desk.machines(office)
    assert (entry.id, entry.name, entry.serial, entry.place, entry.since) == (
        number,
        "Máy 1",
        "PC-07",
        "Phòng 203",
        office.day,
    )
    assert prove(office.desk) > 0


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name": " "}, ReasonMissingError),
        ({"body": 99}, NotFoundError),
    ],
)
def test_a_card_needs_a_name_and_a_body(
    office: Office, changes: dict[str, object], error: type[DeskError]
) -> None:
    raised(office.desk, enter_machine, machine_desk.machine(office, **changes), error)


def test_a_machine_in_use_has_one_card_by_name_and_by_serial(office: Office) -> None:
    first = machine_desk.entered(office, name="Máy 1", serial="PC-07")
    for twin in (
        machine_desk.machine(office, name="Máy 1"),
        machine_desk.machine(office, serial="PC-07"),
    ):
        raised(office.desk, enter_machine, twin, AlreadyThereError)
    machine_desk.entered(office, serial="")
    machine_desk.entered(office, serial="")
    office.desk.do(retire_machine, machine_desk.retiring(office, first))
    assert machine_desk.entered(office, name="Máy 1", serial="PC-07") > first


def test_the_newest_fact_of_a_kind_stands(office: Office) -> None:
    number = machine_desk.entered(office)
    before = make.on(office, -30).day
    kinds = MachineFactKind
    machine_desk.recorded(
        office,
        number,
        machine_desk.fact(office, kinds.INSPECTED, day=before, number="15/GCN"),
        machine_desk.fact(office, kinds.MOVED, words="Phòng 305"),
        machine_desk.fact(office, kinds.SERIAL, words="PC-99"),
        machine_desk.fact(office, kinds.SYSTEM, words="Hệ mẫu 11"),
        machine_desk.fact(office, kinds.ANTIVIRUS, words="Diệt mẫu"),
        machine_desk.fact(office, kinds.DEFINITIONS, day=before),
        machine_desk.fact(office, kinds.NEVER_CONNECTED),
    )
    (entry,) = machine_desk.machines(office)
    assert (entry.place, entry.serial, entry.system, entry.antivirus) == (
        "Phòng 305",
        "PC-99",
        "Hệ mẫu 11",
        "Diệt mẫu",
    )
    assert (entry.inspected_on, entry.definitions_on, entry.was_connected) == (
        before,
        before,
        False,
    )
    assert rows(office, t.MachineFact)[0].number == "15/GCN"


@pytest.mark.parametrize(
    "wrong",
    [
        MachineFactKind.RETIRED,
        MachineFactKind.MOVED,
        MachineFactKind.REMOVAL,
    ],
)
def test_a_fact_needs_what_its_kind_records(office: Office, wrong: MachineFactKind) -> None:
    number = machine_desk.entered(office)
    given = MachineFactEntry(kind=wrong, day=office.day)
    raised(
        office.desk,
        record_machine_facts,
        machine_desk.facts(office, number, given),
        ReasonMissingError,
    )
    nothing = replace(machine_desk.facts(office, number), facts=())
    raised(office.desk, record_machine_facts, nothing, ReasonMissingError)


def test_no_fact_lies_in_the_future(office: Office) -> None:
    number = machine_desk.entered(office)
    later = machine_desk.fact(office, MachineFactKind.SCANNED, day=make.on(office, 1).day)
    request = machine_desk.facts(office, number, later)
    raised(office.desk, record_machine_facts, request, DaysOutOfOrderError)


def test_a_new_purpose_without_the_removal_list_is_told_by_its_rule(office: Office) -> None:
    number = machine_desk.entered(office)
    purpose = machine_desk.fact(office, PURPOSE, words="Máy văn phòng thường")
    half = machine_desk.removals(office, leave_out=1)
    broken = office.desk.do(
        record_machine_facts, machine_desk.facts(office, number, purpose, *half)
    )
    assert [rule.id for rule in broken] == ["IT-07"]
    again = machine_desk.facts(office, number, purpose, *machine_desk.removals(office))
    assert office.desk.do(record_machine_facts, again) == ()


def test_the_list_of_an_earlier_change_counts_neither_for_a_later_one_nor_for_retiring(
    office: Office,
) -> None:
    number = machine_desk.entered(office)
    purpose = machine_desk.fact(office, PURPOSE, words="Máy văn phòng thường")
    whole = machine_desk.facts(office, number, purpose, *machine_desk.removals(office))
    assert office.desk.do(record_machine_facts, whole) == ()
    machine_desk.recorded(office, number, machine_desk.removals(office)[0])
    later = make.on(office, 30)
    back = machine_desk.facts(later, number, replace(purpose, day=later.day))
    assert [rule.id for rule in later.desk.do(record_machine_facts, back)] == ["IT-07"]
    left = later.desk.do(retire_machine, machine_desk.retiring(later, number))
    assert [rule.id for rule in left] == ["IT-07"]


def test_a_retired_machine_takes_the_removal_list_alone(office: Office) -> None:
    number = machine_desk.entered(office)
    broken = office.desk.do(retire_machine, machine_desk.retiring(office, number))
    assert [rule.id for rule in broken] == ["IT-07"]
    raised(office.desk, retire_machine, machine_desk.retiring(office, number), WrongStageError)
    raised(office.desk, keep_machine_probe, machine_desk.probing(office, number), WrongStageError)
    raised(office.desk, record_machine_facts, machine_desk.facts(office, number), WrongStageError)
    machine_desk.recorded(office, number, *machine_desk.removals(office))
    (entry,) = machine_desk.machines(office)
    assert entry.retired is not None
    assert len(entry.removals) == len(machine_desk.removals(office))


def test_a_machine_is_not_retired_without_words(office: Office) -> None:
    number = machine_desk.entered(office)
    request = machine_desk.retiring(office, number, words=" ")
    raised(office.desk, retire_machine, request, ReasonMissingError)


def test_a_warning_needs_no_other_case_and_keeps_none(office: Office) -> None:
    number = machine_desk.entered(office)
    case = OtherCase(rule="IT-07", reason="Máy mượn", responsible="Ai", document_number="1/CV")
    office.desk.do(retire_machine, machine_desk.retiring(office, number, other_cases=(case,)))
    assert rows(office, t.OtherCase) == []


def test_what_it_showed_is_read_back_as_it_was(office: Office) -> None:
    number = machine_desk.entered(office)
    machine_desk.probed(office, number, past_links=None, drives=(machine_desk.STICK,))
    wanted = machine_desk.probe(adapters=(machine_desk.LINKED,), system=None, printers=None)
    office.desk.do(keep_machine_probe, replace(machine_desk.probing(office, number), probe=wanted))
    (entry,) = machine_desk.machines(office)
    assert entry.probe == wanted
    assert entry.probed_on == office.day


def test_only_clerk_and_officer_keep_cards(office: Office) -> None:
    slot = make.account(office, Role.INSPECTOR)
    desk = make.seated(office, slot).desk
    assert not desk.allows(enter_machine)
    assert not desk.allows(record_machine_facts)
    assert not desk.allows(keep_machine_probe)
    assert not desk.allows(retire_machine)
