from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.people import units_of
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.dialogs.add_unit import AddUnitDialog
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_a_unit_with_its_letters(qtbot: QtBot, seat: Seat) -> None:
    sheet = AddUnitDialog(seat)
    kept(qtbot, sheet)
    sheet.name.setText("Phòng  Tổng hợp ")
    sheet.letters.setText("TH")
    sheet.forward()
    units = seat.desk.read(units_of, BodyAsked(body=seat.body))
    assert [(unit.name, unit.letters) for unit in units][-1] == ("Phòng Tổng hợp", "TH")
