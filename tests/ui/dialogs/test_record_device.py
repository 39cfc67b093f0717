from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_device import RecordDeviceDialog
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.finding(111)
def test_a_device_is_kept_by_its_serial(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordDeviceDialog(seat))
    for key, words in {
        "kind": "Máy mã mẫu",
        "serial": "CY-1",
        "received_from": "Cơ yếu tỉnh Mẫu",
        "place": "Tủ sắt số 2",
    }.items():
        bench.sheet.lines[key].setText(words)
    bench.sheet.keeper.put(office.drafter)
    bench.sheet.forward()
    assert bench.ended == ["Đã ghi thiết bị CY-1"]
    (row,) = rows(office, t.CipherDevice)
    assert (row.serial, row.keeper_id, row.place) == ("CY-1", office.drafter, "Tủ sắt số 2")


def test_what_is_missing_is_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordDeviceDialog(seat))
    bench.sheet.day.put_draft_text("0")
    bench.sheet.forward()
    for key in ("kind", "serial", "day", "received_from", "place"):
        assert bench.sheet.panel.field(key).error, key
    assert rows(office, t.CipherDevice) == []


@pytest.mark.parametrize("points", [10, 12])
def test_it_is_whole(qtbot: QtBot, seat: Seat, points: int) -> None:
    with dressed(points=points):
        bench = SheetBench(qtbot, RecordDeviceDialog(seat))
        assert linted(bench.window) == []
