from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    DeskError,
    DriveWithoutSerialError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cipher_devices import (
    devices_kept_by,
    devices_of,
    move_device,
    record_device,
)
from bmnn_desk.services.list_drive import list_drive
from bmnn_desk.services.settings import BodyAsked
from tests import make
from tests.export_desk import drive
from tests.office_desk import device, has_device, moved, moves_device
from tests.services.at_work import working
from tests.services.ledger import raised

if TYPE_CHECKING:
    from bmnn_desk.domain.cipher_devices import DeviceEntry
    from tests.make import Office


def listed(at: Office) -> tuple[DeviceEntry, ...]:
    return at.desk.read(devices_of, BodyAsked(body=at.body))


@pytest.mark.finding(111)
def test_devices_and_listed_sticks_stand_in_one_register_by_serial(office: Office) -> None:
    number = has_device(office, serial="CY-1")
    stick = office.desk.do(list_drive, drive(office, serial="USB-9"))
    cipher, usb = listed(office)
    assert (cipher.id, cipher.serial, cipher.keeper_name) == (number, "CY-1", "Ngô Văn Soạn")
    assert (usb.id, usb.serial, usb.is_listed_drive) == (-stick, "USB-9", True)


def test_another_keeper_and_then_given_back(office: Office) -> None:
    number = has_device(office)
    later = make.on(office, 2)
    moved(later, number)
    (entry,) = listed(office)
    assert (entry.keeper_name, entry.place) == ("Phạm Thị Phó", "Phòng Phó Giám đốc")
    with working(office) as work:
        assert [each.id for each in devices_kept_by(work, office.body, office.deputy)] == [number]
        assert devices_kept_by(work, office.body, office.drafter) == ()
    back = {"keeper": None, "place": "", "paper": "09/BB-CY"}
    moved(later, number, **back)
    (entry,) = listed(office)
    assert (entry.returned_on, entry.keeper, entry.paper) == (later.day, None, "09/BB-CY")
    raised(office.desk, move_device, moves_device(later, number), WrongStageError)


def test_a_serial_is_in_the_office_once_and_may_come_back(office: Office) -> None:
    number = has_device(office, serial="CY-1")
    raised(office.desk, record_device, device(office, serial="cy-1 "), AlreadyThereError)
    moved(office, number, keeper=None, paper="09/BB-CY")
    assert has_device(office, serial="CY-1") != number


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"serial": " "}, DriveWithoutSerialError),
        ({"kind": ""}, ReasonMissingError),
        ({"received_from": ""}, ReasonMissingError),
        ({"place": ""}, ReasonMissingError),
        ({"keeper": 99}, NotFoundError),
        ({"body": 2}, NotFoundError),
    ],
)
def test_what_is_not_whole_is_refused(
    office: Office, changes: dict[str, Any], error: type[DeskError]
) -> None:
    raised(office.desk, record_device, device(office, **changes), error)


def test_a_move_says_where_or_by_which_paper_and_comes_after_the_last(office: Office) -> None:
    number = has_device(office)
    for changes in ({"place": ""}, {"keeper": None, "paper": ""}):
        raised(
            office.desk, move_device, moves_device(office, number, **changes), ReasonMissingError
        )
    early = moves_device(office, number, day=office.day - timedelta(days=1))
    raised(office.desk, move_device, early, DaysOutOfOrderError)
    raised(office.desk, move_device, moves_device(office, number, body=2), NotFoundError)
    raised(office.desk, move_device, moves_device(office, number, keeper=99), NotFoundError)
