from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.end_office_paper import EndOfficePaperDialog
from tests.office_desk import has_paper
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_paper_ends_with_a_day_and_a_reason(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = has_paper(office)
    with dressed():
        bench = SheetBench(qtbot, EndOfficePaperDialog(seat, number))
        assert linted(bench.window) == []
        assert "12/QĐ-SMM" in bench.sheet.about
        bench.sheet.forward()
        assert bench.sheet.panel.field("reason").error
        bench.sheet.reason.setText("Thay bằng 15/QĐ-SMM")
        bench.sheet.forward()
    assert bench.ended == ["Đã ghi ngày hết hiệu lực"]
    (row,) = rows(office, t.Ending)
    assert (row.kind, row.row, row.day) == ("own_paper", number, office.day)
