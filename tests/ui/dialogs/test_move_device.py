from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.move_device import MoveDeviceDialog
from tests.office_desk import has_device
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_another_keeper_needs_a_place(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, MoveDeviceDialog(seat, has_device(office)))
    bench.sheet.keeper.put(office.deputy)
    bench.sheet.forward()
    assert bench.sheet.panel.field("place").error
    bench.sheet.place.setText("Phòng 3")
    bench.sheet.forward()
    assert bench.ended == ["Đã ghi người giữ mới"]
    (row,) = rows(office, t.CipherDeviceMove)
    assert (row.keeper_id, row.place) == (office.deputy, "Phòng 3")


def test_giving_it_back_needs_the_paper(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed():
        bench = SheetBench(qtbot, MoveDeviceDialog(seat, has_device(office)))
        assert linted(bench.window) == []
        bench.sheet.keeper.put(0)
        bench.sheet.day.put_draft_text("99")
        bench.sheet.forward()
        assert bench.sheet.panel.field("paper").error
        assert bench.sheet.panel.field("day").error
        bench.sheet.paper.setText("09/BB-CY")
        bench.sheet.day.put(office.day)
        bench.sheet.forward()
    assert bench.ended == ["Đã ghi trả thiết bị"]
    (row,) = rows(office, t.CipherDeviceMove)
    assert (row.keeper_id, row.paper) == (None, "09/BB-CY")


def test_where_it_lies_is_not_asked_once_it_is_given_back(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = SheetBench(qtbot, MoveDeviceDialog(seat, has_device(office)))
    assert bench.sheet.panel.field("place").isVisible()
    bench.sheet.keeper.put(0)
    assert not bench.sheet.panel.field("place").isVisible()
