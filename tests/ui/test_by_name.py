from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.enrol_person import UnitRequest, add_unit
from bmnn_desk.ui.by_name import peers_by_name, units_by_name
from tests import export_desk, make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_units_stand_as_one_looks_for_them(seat: Seat, office: Office) -> None:
    for name in ("Phòng 10", "Đội xe", "phòng 9", "Ban Quản lý", "Phòng Ấp"):
        request = UnitRequest(
            request_id=make.request_id(), day=office.day, body=office.body, name=name, letters=""
        )
        office.desk.do(add_unit, request)
    assert [each.name for each in units_by_name(seat)] == [
        "Ban Quản lý",
        "Đội xe",
        "phòng 9",
        "Phòng 10",
        "Phòng Ấp",
        "Văn phòng",
    ]


def test_other_desks_stand_so_too(seat: Seat, office: Office) -> None:
    for name in ("Xã Mẫu", "Xã Đá", "Phường Ô", "Xã Dầu"):
        export_desk.entered_peer(office, name=name)
    found = peers_by_name(seat)
    assert [each.name for each in found] == ["Phường Ô", "Xã Dầu", "Xã Đá", "Xã Mẫu"]
    assert sorted(each.peer for each in found) == [1, 2, 3, 4]
