from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.report_incident import ReportIncidentDialog
from tests.inventory_desk import lost
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_report_has_its_number_and_its_receiver(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number, _ = lost(office)
    sheet = opened(qtbot, ReportIncidentDialog(seat, number))
    assert saved(sheet) == []
    assert wrong(sheet) == {"number", "told"}
    sheet.number.setText("07/BC-SMM")
    sheet.told.setText("Công an tỉnh Mẫu")
    assert saved(sheet) == ["Đã ghi báo cáo 07/BC-SMM"]
    (row,) = rows(office, t.IncidentReport)
    assert (row.number, row.told, row.day) == ("07/BC-SMM", "Công an tỉnh Mẫu", office.day)


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number, _ = lost(office)
    with dressed():
        assert linted(opened(qtbot, ReportIncidentDialog(seat, number))) == []
