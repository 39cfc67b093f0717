from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.cancel_transfers import CancelTransfersDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests.handover_desk import round_on_the_way, waiting
from tests.services.ledger import rows
from tests.ui.dressed import dressed, linted
from tests.ui.filled_sheet import words
from tests.ui.outgoing.some_outgoing import NARROW, in_window

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize("dress", [(Look.LIGHT, 10), (Look.DARK, 12)])
def test_it_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, dress: tuple[Look, int]
) -> None:
    done = round_on_the_way(office)
    with dressed(*dress):
        window = in_window(qtbot, CancelTransfersDialog(seat, done.lines[0]), NARROW)
        assert linted(window) == []


def test_a_reason_cancels_the_line_and_its_copies_wait_again(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    done = round_on_the_way(office)
    sheet, ended = CancelTransfersDialog(seat, done.lines[0]), list[object]()
    sheet.finished.connect(ended.append)
    window = in_window(qtbot, sheet, NARROW)
    assert window.isVisible()
    assert (sheet.save.look.kind, sheet.leave.text()) == (ButtonKind.DANGER, "&Giữ lại")
    assert "Dòng 01: 01/BC-SMM" in sheet.about
    assert words(sheet).count("ghi chú") == 1
    sheet.forward()
    assert ended == []
    assert sheet.panel.field("reason").error
    sheet.reason.setPlainText("Ghi nhầm nơi nhận")
    sheet.forward()
    assert ended == ["Đã hủy dòng giao; 01 bản trở lại chờ giao"]
    assert [row.reason for row in rows(office, t.LineCancel)] == ["Ghi nhầm nơi nhận"]
    assert [row.number for row in waiting(office)] == [1]


def test_a_day_that_is_none_stops_it(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = CancelTransfersDialog(seat, round_on_the_way(office).lines[0])
    window = in_window(qtbot, sheet, NARROW)
    assert window.isVisible()
    sheet.reason.setPlainText("Ghi nhầm")
    sheet.day.put_draft_text("31/02/2025")
    sheet.forward()
    assert sheet.panel.field("day").error
    assert rows(office, t.LineCancel) == []
