from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_count_incident import RecordCountIncidentDialog
from tests.inventory_desk import missing_one
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_is_missing_becomes_an_incident(qtbot: QtBot, seat: Seat, office: Office) -> None:
    inventory, line = missing_one(office)
    sheet = opened(qtbot, RecordCountIncidentDialog(seat, inventory))
    assert saved(sheet) == []
    assert wrong(sheet) == {"counts", "how"}
    assert line.count is not None
    sheet.counts.boxes[line.count].setChecked(True)
    sheet.how.put_draft_text("Kiểm kê không thấy trong tủ 2")
    assert saved(sheet)
    (row,) = rows(office, t.IncidentCopy)
    assert row.copy_id == line.id
    (answer,) = rows(office, t.InventoryAnswer)
    assert answer.kind == "incident"


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    inventory, _ = missing_one(office)
    with dressed():
        assert linted(opened(qtbot, RecordCountIncidentDialog(seat, inventory))) == []
