from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.list_drive import list_drive
from bmnn_desk.ui.order.devices_part import devices_part
from tests.export_desk import drive
from tests.office_desk import has_device, moved
from tests.ui.order.reading import cells, rows

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.finding(111)
def test_devices_and_sticks_stand_together_and_sticks_are_not_moved_here(
    seat: Seat, office: Office
) -> None:
    has_device(office, serial="CY-1")
    moved(office, has_device(office, serial="CY-2"), keeper=None, paper="09/BB-CY")
    office.desk.do(list_drive, drive(office, serial="USB-9"))
    part = devices_part(seat)
    assert [(row["serial"], row["state"]) for row in cells(part, "all")] == [
        ("CY-1", "đang giữ"),
        ("CY-2", "đã trả"),
        ("USB-9", "đang giữ"),
    ]
    assert [row["serial"] for row in cells(part, "held")] == ["CY-1", "USB-9"]
    kept, given_back, stick = rows(part, "all")
    move = next(act for act in part.acts if act.keys == "Ctrl+E")
    assert [move.fits(row) for row in (kept, given_back, stick)] == [True, False, False]
    assert ("Trả lại", "10/03/2025") in part.matter(seat, given_back).facts
    assert "Cấu hình" in dict(part.matter(seat, stick).facts)["Ghi chú"]
