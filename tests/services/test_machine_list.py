from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.services.enter_machine import enter_machine
from bmnn_desk.services.machine_list import MachineAsked, machine_card, machine_entries
from bmnn_desk.services.settings import BodyAsked
from tests import machine_desk, make
from tests.services.each_office import fresh_body

if TYPE_CHECKING:
    from tests.make import Office


def test_a_machine_shows_its_newest_probe_and_its_facts_in_order(office: Office) -> None:
    number = machine_desk.whole(office)
    machine_desk.probed(make.on(office, 2), number, drives=(machine_desk.STICK,))
    (entry,) = machine_desk.machines(office)
    assert [fact.kind.value for fact in entry.facts] == ["inspected", "never_connected", "scanned"]
    assert entry.probe is not None
    assert entry.probe.drives == (machine_desk.STICK,)
    assert entry.probed_on == make.on(office, 2).day


def test_the_paper_has_the_names_of_its_day(office: Office) -> None:
    number = machine_desk.whole(office)
    asked = MachineAsked(body=office.body, machine=number, day=office.day)
    (facts,) = office.desk.read(machine_card, asked)
    assert facts.agency
    assert (facts.machine.id, facts.day) == (number, office.day)


def test_a_body_sees_its_own_machines_alone(office: Office) -> None:
    machine_desk.entered(office)
    other = fresh_body(office).body
    office.desk.do(enter_machine, replace(machine_desk.machine(office), body=other))
    assert len(machine_desk.machines(office)) == 1
    assert len(list(office.desk.read(machine_entries, BodyAsked(body=other)))) == 1
