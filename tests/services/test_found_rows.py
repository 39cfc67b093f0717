"""Findings that no other test of what waits or is found carries: each shows up with its record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueKind
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import RulesBrokenError
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.cipher_devices import devices_of
from bmnn_desk.services.import_old_register import import_old_register
from bmnn_desk.services.return_text import return_text
from bmnn_desk.services.settings import BodyAsked
from tests import copying_desk, handover_desk, make, office_desk
from tests.domain import old_lines
from tests.due_desk import due
from tests.inspection.in_store import import_request
from tests.inspection_desk import found, inspected, other_case
from tests.services.drafting import given_back

if TYPE_CHECKING:
    from bmnn_desk.domain.old_register import OldRegister
    from tests.make import Office


def rules_of(at: Office, register: OldRegister) -> set[str]:
    """What an inspection finds in a register that is brought in."""
    number = at.desk.do(import_old_register, import_request(at, register, b"so cu"))
    told = inspected(
        at, imports=(number,), own=False, since=date(2024, 1, 1), until=date(2024, 12, 31)
    )
    assert all(each.ref.kind is RecordKind.OLD_LINE for each in told.findings)
    return {each.rule for each in told.findings}


@pytest.mark.finding(7)
@pytest.mark.finding(8)
@pytest.mark.finding(10)
def test_a_copying_without_signatures_and_seal_waits_and_is_found(office: Office) -> None:
    copied = copying_desk.copied(office)

    (row,) = due(office, DueKind.COPYING)
    rules = {rule for rule, _ in found(office)}

    assert row.ref.number == copied.line
    assert {"SC-07C", "SC-04B"} & rules


@pytest.mark.finding(22)
@pytest.mark.finding(59)
def test_an_old_line_with_empty_columns_is_found(office: Office) -> None:
    register = old_lines.register(
        outgoing=(old_lines.outgoing(title="", signer=""),), slips=(old_lines.slip(),)
    )

    assert "DI-07" in rules_of(office, register)


@pytest.mark.finding(37)
def test_who_approved_without_being_head_or_deputy_is_found(office: Office) -> None:
    register = old_lines.register(
        outgoing=(old_lines.outgoing(),),
        slips=(old_lines.slip(approver="Lê Thị Văn Thư, văn thư"),),
    )

    assert "PDX-09" in rules_of(office, register)


@pytest.mark.finding(41)
def test_a_level_other_than_that_of_its_basis_is_found(office: Office) -> None:
    register = old_lines.register(
        outgoing=(old_lines.outgoing(),), slips=(old_lines.slip(level=SecrecyLevel.TUYET_MAT),)
    )

    assert {"PDX-04", "PDX-12"} & rules_of(office, register)


@pytest.mark.finding(56)
def test_a_channel_that_is_none_of_the_list_is_found(office: Office) -> None:
    register = old_lines.register(transfers=(old_lines.transfer(channel="gửi xe khách"),))

    assert "DI-10" in rules_of(office, register)


@pytest.mark.finding(57)
def test_tuyet_mat_over_a_network_is_found(office: Office) -> None:
    register = old_lines.register(
        incoming=(old_lines.incoming(level=SecrecyLevel.TUYET_MAT, note="nhận qua mạng WAN"),)
    )

    assert "DEN-06" in rules_of(office, register)


@pytest.mark.finding(54)
@pytest.mark.finding(79)
def test_a_hand_over_without_its_signature_waits_and_is_found(office: Office) -> None:
    done = handover_desk.round_on_the_way(office)
    late = 10

    rows = due(office, DueKind.RECEIPT, late)
    rules = {
        each.rule
        for each in inspected(office, day=office.day + timedelta(days=late)).findings
        if each.ref.kind is RecordKind.TRANSFER
    }

    assert {row.ref.number for row in rows} & set(done.lines)
    assert "DI-09" in rules


@pytest.mark.finding(74)
@pytest.mark.finding(92)
def test_a_report_that_nobody_wrote_waits_from_a_month_before(office: Office) -> None:
    make.issued(office)
    last = office.day + timedelta(days=20)
    request = SettingRequest(
        request_id=make.request_id(),
        body=office.body,
        day=office.day,
        key="report_due",
        value=f"{last:%m-%d}",
    )
    office.desk.do(choose_setting, request)

    (row,) = due(office, DueKind.REPORT)

    assert (row.due, row.rule, row.ref.kind) == (last, "BC-02", RecordKind.YEAR)


@pytest.mark.finding(53)
def test_an_office_that_never_fixed_its_copying_place_is_told(office: Office) -> None:
    lacking = [row for row in due(office, DueKind.OFFICE_PAPER) if row.rule == "CFG-08"]
    copying_desk.fix_place(office)

    assert len(lacking) == 1
    assert not [row for row in due(office, DueKind.OFFICE_PAPER) if row.rule == "CFG-08"]


@pytest.mark.finding(84)
def test_a_copying_without_its_place_is_refused_or_told_as_an_other_case(office: Office) -> None:
    nowhere = copying_desk.execution(office, place="")
    with pytest.raises(RulesBrokenError) as refused:
        copying_desk.copied(office, execution=nowhere)
    answers = tuple(other_case(rule.id) for rule in refused.value.rules)
    copying_desk.copied(office, execution=nowhere, other_cases=answers)

    told = {each.rule for each in inspected(office).findings if each.excused}

    assert "SC-12" in {rule.id for rule in refused.value.rules}
    assert "SC-12" in told


@pytest.mark.finding(89)
def test_a_text_that_went_back_to_its_drafter_goes_on_waiting(office: Office) -> None:
    returned = make.approved(office)
    office.desk.do(return_text, given_back(office, returned.item))

    (row,) = due(office, DueKind.SIGNATURE)

    assert row.ref.item == returned.item


@pytest.mark.finding(111)
def test_cipher_devices_stand_in_a_list_by_serial(office: Office) -> None:
    office_desk.has_device(office)

    (entry,) = office.desk.read(devices_of, BodyAsked(body=office.body))

    assert entry.serial


def test_a_finding_of_every_row_opens_a_record(office: Office) -> None:
    copying_desk.copied(office)
    told = inspected(replace(office, day=office.day + timedelta(days=30)))

    assert all(each.ref.kind in RecordKind for each in told.findings)
