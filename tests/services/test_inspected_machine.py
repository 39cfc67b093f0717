from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.machine_card import MachineCardCase, SeatLockCase
from bmnn_desk.domain.machines import MachineFactKind
from bmnn_desk.domain.office import Role
from bmnn_desk.services.enter_machine import retire_machine
from tests import machine_desk, make
from tests.inspection_desk import cases, inspected

if TYPE_CHECKING:
    from bmnn_desk.domain.inspection_report import InspectionFinding
    from tests.make import Office


def findings(at: Office) -> list[InspectionFinding]:
    """Those of machines and sweeps: other parts of the office owe other things."""
    told = inspected(at).findings
    return [each for each in told if each.rule.startswith(("IT-", "TK-03B"))]


def found(at: Office) -> list[str]:
    return [each.rule for each in findings(at)]


def test_a_whole_card_has_no_finding_and_its_case_was_asked(office: Office) -> None:
    machine_desk.whole(office)
    assert found(office) == []
    (case,) = cases(office, MachineCardCase)
    assert case.system == "Hệ điều hành mẫu 12"


@pytest.mark.finding(66)
@pytest.mark.finding(68)
@pytest.mark.finding(69)
@pytest.mark.finding(108)
@pytest.mark.parametrize(
    ("shown", "rule", "detail"),
    [
        ({"adapters": (machine_desk.LINKED,)}, "IT-01", "wlp3s0"),
        ({"past_links": ("Mạng nhà",)}, "IT-01C", ""),
        ({"printers": (machine_desk.NETWORK_PRINTER,)}, "IT-01D", ""),
        ({"drives": (machine_desk.STICK,)}, "IT-02B", "LA-0007"),
        ({"system": None}, "IT-04", "Phòng 203"),
        ({"antivirus": ()}, "IT-04", "Phòng 203"),
    ],
)
def test_what_a_machine_shows_is_found_and_opens_its_card(
    office: Office, shown: dict[str, Any], rule: str, detail: str
) -> None:
    number = machine_desk.whole(office, name="Máy 1")
    machine_desk.probed(office, number, **shown)
    (finding,) = findings(office)
    assert (finding.rule, finding.label, finding.detail) == (rule, "Máy 1", detail)
    assert (finding.ref.kind, finding.ref.number) == (RecordKind.MACHINE, number)


@pytest.mark.finding(108)
def test_a_machine_that_was_never_scanned_is_found(office: Office) -> None:
    number = machine_desk.entered(office)
    machine_desk.probed(office, number)
    machine_desk.recorded(
        office,
        number,
        machine_desk.fact(office, MachineFactKind.INSPECTED),
        machine_desk.fact(office, MachineFactKind.NEVER_CONNECTED),
    )
    assert found(office) == ["IT-04"]


@pytest.mark.finding(90)
def test_a_machine_that_left_with_its_secrets_is_found(office: Office) -> None:
    number = machine_desk.whole(office)
    office.desk.do(retire_machine, machine_desk.retiring(office, number))
    assert found(office) == ["IT-07"]
    machine_desk.recorded(office, number, *machine_desk.removals(office))
    assert found(office) == []


@pytest.mark.finding(75)
def test_a_passphrase_that_somebody_else_typed_is_found(office: Office) -> None:
    slot = make.account(office, Role.LEADER, person=office.deputy)
    (finding,) = findings(office)
    assert (finding.rule, finding.detail) == ("IT-05", "1")
    make.types_himself(office.desk, slot, office.day)
    assert found(office) == []
    (case,) = cases(office, SeatLockCase)
    assert case.lock_minutes > 0
