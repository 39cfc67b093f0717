from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_task import RecordTaskDialog
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.finding(102)
def test_an_order_is_kept_with_its_last_day(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordTaskDialog(seat))
    bench.sheet.words.setPlainText("Báo cáo kết quả khắc phục")
    bench.sheet.by.setText("Thanh tra tỉnh Mẫu")
    bench.sheet.due.put(office.day + timedelta(days=26))
    bench.sheet.person.put(office.drafter)
    bench.sheet.forward()
    assert bench.ended == ["Đã ghi nhiệm vụ"]
    (row,) = rows(office, t.Task)
    assert (row.due, row.person_id) == (office.day + timedelta(days=26), office.drafter)


def test_days_stand_in_their_order_and_what_is_missing_is_said(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = SheetBench(qtbot, RecordTaskDialog(seat))
    bench.sheet.forward()
    assert bench.sheet.panel.field("words").error
    assert bench.sheet.panel.field("by").error
    bench.sheet.due.put(office.day - timedelta(days=1))
    assert "due" in bench.sheet.errors()
    bench.sheet.ordered.put(office.day + timedelta(days=1))
    assert "ordered_on" in bench.sheet.errors()
    bench.sheet.due.put_draft_text("mai")
    assert "due" in bench.sheet.errors()


@pytest.mark.parametrize("points", [10, 12])
def test_it_is_whole(qtbot: QtBot, seat: Seat, points: int) -> None:
    with dressed(points=points):
        bench = SheetBench(qtbot, RecordTaskDialog(seat))
        assert linted(bench.window) == []
