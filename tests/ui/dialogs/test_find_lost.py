from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.find_lost import FindLostDialog
from tests.inventory_desk import lost
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_is_found_has_a_holder_and_a_place(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number, copy = lost(office)
    sheet = opened(qtbot, FindLostDialog(seat, number))
    assert sheet.copies.values() == {copy}
    assert saved(sheet) == []
    assert wrong(sheet) == {"how", "place"}
    sheet.how.setText("Nằm trong hồ sơ đã nộp")
    sheet.place.setText("Tủ 2")
    sheet.holder.who.put(f"person:{office.clerk}")
    assert saved(sheet) == ["Đã ghi tìm lại được 01 bản"]
    move = [row for row in rows(office, t.CopyEvent) if row.copy_id == copy][-1]
    assert (move.state, move.person_id, move.place) == ("held", office.clerk, "Tủ 2")


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number, _ = lost(office)
    with dressed():
        assert linted(opened(qtbot, FindLostDialog(seat, number))) == []
