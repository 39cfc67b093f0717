from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.due import DueKind, DueRow, DueState
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.machine_probe import AdapterFound, AdapterKind
from bmnn_desk.domain.machines import MachineFactKind
from bmnn_desk.services.due_machine import machine_due
from bmnn_desk.services.enter_machine import retire_machine
from tests import export_desk, machine_desk
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def due(at: Office) -> list[DueRow]:
    with working(at) as work:
        return list(machine_due(work, at.body, at.day))


def rules(at: Office) -> set[str]:
    return {row.rule for row in due(at)}


@pytest.mark.finding(36)
def test_an_office_without_a_card_is_told_so_without_a_day(office: Office) -> None:
    (row,) = due(office)
    assert (row.kind, row.ref.kind, row.rule) == (DueKind.MACHINE, RecordKind.MACHINE, "IT-03")
    assert row.state(office.day) is DueState.OPEN


def test_a_whole_card_owes_nothing(office: Office) -> None:
    machine_desk.whole(office)
    assert due(office) == []


@pytest.mark.finding(67)
@pytest.mark.finding(95)
def test_a_card_that_lacks_its_inspection_is_due(office: Office) -> None:
    number = machine_desk.entered(office)
    machine_desk.probed(office, number)
    machine_desk.recorded(
        office,
        number,
        machine_desk.fact(office, MachineFactKind.NEVER_CONNECTED),
        machine_desk.fact(office, MachineFactKind.SCANNED),
    )
    (row,) = due(office)
    assert (row.rule, row.ref.number, row.who) == ("IT-03", number, "Phòng 203")


@pytest.mark.finding(25)
@pytest.mark.finding(88)
@pytest.mark.parametrize(
    ("shown", "rule"),
    [
        ({"adapters": (machine_desk.LINKED,)}, "IT-01"),
        ({"past_links": ("Mạng nhà",)}, "IT-01C"),
        ({"printers": (machine_desk.NETWORK_PRINTER,)}, "IT-01D"),
        ({"drives": (machine_desk.STICK,)}, "IT-02B"),
    ],
)
def test_what_the_machine_shows_is_due(office: Office, shown: dict[str, Any], rule: str) -> None:
    number = machine_desk.whole(office)
    machine_desk.probed(office, number, **shown)
    assert rules(office) == {rule}


def test_a_virtual_adapter_and_one_without_a_link_lead_nowhere(office: Office) -> None:
    number = machine_desk.whole(office)
    machine_desk.probed(
        office,
        number,
        adapters=(
            AdapterFound(name="virbr0", kind=AdapterKind.VIRTUAL, has_link=True),
            AdapterFound(name="enp2s0", kind=AdapterKind.WIRED, has_link=False),
            AdapterFound(name="wwan0", kind=AdapterKind.MOBILE, has_link=None),
        ),
    )
    assert due(office) == []


def on_an_independent_lan(at: Office) -> set[str]:
    number = machine_desk.whole(at)
    lan = machine_desk.fact(at, MachineFactKind.INDEPENDENT_LAN, words="enp2s0")
    machine_desk.recorded(at, number, lan)
    linked = AdapterFound(name="enp2s0", kind=AdapterKind.WIRED, has_link=True)
    machine_desk.probed(at, number, adapters=(linked,))
    return rules(at)


def test_an_independent_lan_is_a_network_in_its_time(office: Office) -> None:
    assert on_an_independent_lan(office) == {"IT-01B"}


def test_an_independent_lan_is_none_that_leads_out_afterwards(new_office: Office) -> None:
    assert on_an_independent_lan(new_office) == set()


def test_a_listed_stick_owes_nothing(office: Office) -> None:
    number = machine_desk.whole(office)
    export_desk.listed(office, serial=machine_desk.STICK.serial)
    machine_desk.probed(office, number, drives=(machine_desk.STICK,))
    assert due(office) == []


@pytest.mark.finding(90)
def test_a_retired_machine_waits_until_its_removal_list_is_done(office: Office) -> None:
    machine_desk.whole(office)
    number = machine_desk.entered(office)
    machine_desk.recorded(office, number, *machine_desk.removals(office, leave_out=1))
    office.desk.do(retire_machine, machine_desk.retiring(office, number))
    assert rules(office) == {"IT-07"}
    machine_desk.recorded(office, number, machine_desk.removals(office)[-1])
    assert rules(office) == set()
