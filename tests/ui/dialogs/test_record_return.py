from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_return import RecordReturnDialog
from bmnn_desk.ui.tokens import Look
from tests.handover_desk import signed_line, waiting
from tests.services.ledger import rows
from tests.ui.dressed import dressed, linted
from tests.ui.outgoing.some_outgoing import NARROW, in_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize("dress", [(Look.LIGHT, 10), (Look.DARK, 12)])
def test_it_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, dress: tuple[Look, int]
) -> None:
    line = signed_line(office)
    with dressed(*dress):
        window = in_window(qtbot, RecordReturnDialog(seat, line), NARROW)
        assert linted(window) == []


def test_a_reason_takes_the_copies_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet, ended = RecordReturnDialog(seat, signed_line(office)), list[object]()
    sheet.finished.connect(ended.append)
    window = in_window(qtbot, sheet, NARROW)
    assert window.isVisible()
    assert "Dòng 01: 01/BC-SMM, đã giao Sở Thử Nghiệm" in sheet.about
    sheet.forward()
    assert sheet.panel.field("reason").error
    assert ended == []
    sheet.reason.setPlainText("thu hồi theo văn bản số 12")
    sheet.forward()
    assert ended == ["Đã ghi nhận lại; các bản trở lại chờ giao"]
    assert [row.number for row in waiting(office)] == [1]
    assert [row.kind for row in rows(office, t.Receipt)] == ["signed", "signed", "returned"]


def test_a_day_that_is_none_stops_it(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = RecordReturnDialog(seat, signed_line(office))
    window = in_window(qtbot, sheet, NARROW)
    assert window.isVisible()
    sheet.reason.setPlainText("thu hồi")
    sheet.day.put_draft_text("31/02/2025")
    sheet.forward()
    assert sheet.panel.field("day").error
    assert len(rows(office, t.Receipt)) == 2
