from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.end_task import EndTaskDialog
from tests.office_desk import tasked
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_task_is_done_with_its_result(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = tasked(office)
    with dressed():
        bench = SheetBench(qtbot, EndTaskDialog(seat, number))
        assert linted(bench.window) == []
        bench.sheet.words.setPlainText("Đã khắc phục")
        bench.sheet.report.setText("18/BC-SMM")
        bench.sheet.forward()
    assert bench.ended == ["Đã ghi làm xong"]
    (row,) = rows(office, t.TaskEnd)
    assert (row.task_id, row.report) == (number, "18/BC-SMM")


def test_the_day_lies_between_the_order_and_today(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, EndTaskDialog(seat, tasked(office)))
    bench.sheet.forward()
    assert bench.sheet.panel.field("words").error
    for days in (1, -1):
        bench.sheet.done.put(office.day + timedelta(days=days))
        assert "done_on" in bench.sheet.errors()
    bench.sheet.done.put_draft_text("hôm qua")
    assert "done_on" in bench.sheet.errors()
