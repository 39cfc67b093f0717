from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.record_incident import RecordIncidentDialog
from bmnn_desk.ui.incidents.incident_sheet import IncidentSheet
from tests.ui.dialogs.sheet_done import opened, saved, wrong

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_when_by_whom_and_how_are_asked_of_every_incident(qtbot: QtBot, seat: Seat) -> None:
    sheet = opened(qtbot, RecordIncidentDialog(seat))
    assert isinstance(sheet, IncidentSheet)
    sheet.thing.setText("Bản nháp")
    sheet.found_by.setText("")
    sheet.found_on.put_draft_text("01/01/2099")
    assert saved(sheet) == []
    assert wrong(sheet) == {"found_on", "found_by", "how"}
