from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    AlreadyThereError,
    DeskError,
    DriveWithoutSerialError,
    NotFoundError,
    ReasonMissingError,
    SecondPersonMissingError,
)
from bmnn_desk.services.list_drive import approve_drive, list_drive, listed_drives
from bmnn_desk.services.record_delegation import EndingRequest, record_ending
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage import tables as t
from tests import export_desk, make
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def off_the_list(at: Office, drive: int) -> None:
    request = EndingRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        kind="drive",
        row=drive,
        reason="Hỏng",
    )
    at.desk.do(record_ending, request)


def test_a_listed_drive_is_read_with_holder_ground_and_first_day(office: Office) -> None:
    number = export_desk.listed(office, serial=" USB-1 ", holder=" Lê Thị Văn Thư ")
    (entry,) = office.desk.read(listed_drives, BodyAsked(body=office.body))
    assert (entry.id, entry.serial, entry.holder, entry.self_encrypting, entry.since) == (
        number,
        "USB-1",
        "Lê Thị Văn Thư",
        False,
        office.day,
    )
    assert prove(office.desk) > 0


def test_a_drive_that_encrypts_itself_wants_two_persons(office: Office) -> None:
    raised(office.desk, approve_drive, export_desk.drive(office), SecondPersonMissingError)
    export_desk.approved(office, serial="USB-2")
    (entry,) = office.desk.read(listed_drives, BodyAsked(body=office.body))
    assert entry.self_encrypting
    assert len(rows(office, t.Authorisation)) == 1


def test_a_serial_stands_on_the_list_once_until_it_is_taken_off(office: Office) -> None:
    first = export_desk.listed(office, serial="USB-1")
    again = export_desk.drive(office, serial="USB-1 ")
    raised(office.desk, list_drive, again, AlreadyThereError)
    off_the_list(office, first)
    second = office.desk.do(list_drive, again)
    drives = office.desk.read(listed_drives, BodyAsked(body=office.body))
    later = make.on(office, 1).day
    assert [(each.id, each.ended_on) for each in drives] == [(first, office.day), (second, None)]
    assert [each.is_listed_on(later) for each in drives] == [False, True]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"serial": " "}, DriveWithoutSerialError),
        ({"ground": " "}, ReasonMissingError),
        ({"body": 99}, NotFoundError),
    ],
)
def test_it_needs_a_serial_a_ground_and_a_body(
    office: Office, changes: dict[str, object], error: type[DeskError]
) -> None:
    raised(office.desk, list_drive, export_desk.drive(office, **changes), error)


def test_only_the_officer_puts_a_drive_on_the_list(office: Office) -> None:
    slot = make.account(office, Role.CLERK)
    assert not make.seated(office, slot).desk.allows(list_drive)
    assert make.seated(office, slot).desk.allows(listed_drives)
