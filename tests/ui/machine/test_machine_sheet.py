from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.ui.machine.machine_sheet import MachineSheet
from tests import machine_desk
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


class Sheet(MachineSheet):
    form = "record_machine_facts"

    def __init__(self, seat: Seat, subject: int) -> None:
        super().__init__(seat, subject, "Ghi", "&Ghi")
        self.add_day("Ngày")
        self.rows((("day", 6),))
        self.begin(str)


def test_it_is_about_a_machine_and_a_day_that_has_come(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = Sheet(seat, machine_desk.entered(office, name="Máy 1"))
    shown(qtbot, sheet)
    assert "Máy 1 · Phòng 203" in sheet.about
    assert sheet.on_day() == office.day
    assert sheet.wrong({}) == {}
    sheet.day.put(office.day + timedelta(days=1))
    assert "chưa tới" in sheet.wrong({})["day"]
